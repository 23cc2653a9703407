import { useState } from 'react';
import { feeKinds, newFeeLine, type FeeKind } from '../../../../preload/contract/fees';
import { parseMoney } from '../../../format/money';
import { dayOf } from '../../../format/zone';

/** `1.5` as thousandths; undefined when it is no quantity of at most three decimals. */
const thousandthsOf = (typed: string): number | undefined =>
  /^\d{1,5}(\.\d{1,3})?$/.test(typed.trim()) ? Math.round(Number(typed) * 1000) : undefined;

const daysOf = (from: string, until: string): string =>
  from === '' || until === '' || until < from ? '1' : String(dayOf(from).until(dayOf(until)).days + 1);

/** What is typed of a charge or payment, and the line it makes. Storage is for several days, whose number is its quantity unless another is typed. */
export function useChargeForm(vehicleId: number, now: string) {
  const today = dayOf(now).toString();
  const [kind, setKind] = useState<FeeKind>('towing');
  const [detail, setDetail] = useState('');
  const [fromDay, setFromDay] = useState(today);
  const [untilDay, setUntilDay] = useState(today);
  const [quantity, setQuantity] = useState<string>();
  const [price, setPrice] = useState('');

  const isStorage = kind === 'storage';
  const isMoneyMoved = feeKinds[kind].side === 'payment' || feeKinds[kind].side === 'refund';
  const shownQuantity = quantity ?? (isStorage ? daysOf(fromDay, untilDay) : '1');
  const line = newFeeLine.safeParse({
    vehicleId,
    kind,
    detail,
    quantityThousandths: isMoneyMoved ? 1000 : thousandthsOf(shownQuantity),
    unitCents: parseMoney(price),
    fromDay,
    ...(isStorage ? { untilDay } : {}),
  });

  return {
    kind,
    isStorage,
    /** A payment or refund: one amount, without a quantity. */
    isMoneyMoved,
    detail,
    fromDay,
    untilDay,
    quantity: shownQuantity,
    price,
    line,
    /** What is wrong with a field, as a sentence: the contract's own, else the one given. */
    wrong(field: keyof typeof newFeeLine.shape, sentence: string): string | undefined {
      const issue = line.error?.issues.find(({ path }) => path[0] === field);
      return issue?.code === 'custom' ? issue.message : issue && sentence;
    },
    setKind(next: FeeKind) {
      setKind(next);
      setQuantity(undefined);
    },
    setDetail,
    setFromDay,
    setUntilDay,
    setQuantity,
    setPrice,
  };
}
export type ChargeForm = ReturnType<typeof useChargeForm>;
