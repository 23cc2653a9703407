import type { Output } from '../../../../preload/contract';
import type { MailPrice, MailService } from '../../../../preload/contract/mailPieces';
import { usualPrices } from '../../settings/mailPrices';

/** The price of a service on a local day: the row with the latest `from` that is not after it; null before the first. */
export function priceOn<Price extends MailPrice>(prices: readonly Price[], service: MailService, day: string): Price | null {
  return (
    prices
      .filter((price) => price.service === service && price.from <= day)
      .toSorted((one, other) => (one.from < other.from ? 1 : -1))[0] ?? null
  );
}

export const totalOf = ({ postageCents, feeCents, receiptCents }: MailPrice): number => postageCents + feeCents + receiptCents;

const keyOf = ({ from, service, postageCents, feeCents, receiptCents }: MailPrice) =>
  [from, service, postageCents, feeCents, receiptCents].join();

/** The table in force, the office's own where it has one, with how well each row is known: one that is as delivered keeps its mark. */
export function priceTable(own: readonly MailPrice[]): Readonly<Pick<Output<'pieces.prices'>, 'table' | 'isOwn'>> {
  if (own.length === 0) return { table: [...usualPrices], isOwn: false };
  const delivered = new Map(usualPrices.map((price) => [keyOf(price), price.mark]));
  return { table: own.map((price) => ({ ...price, mark: delivered.get(keyOf(price)) ?? 'office' })), isOwn: true };
}
