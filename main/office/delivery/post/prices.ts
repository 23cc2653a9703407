import type { Output } from '../../../../preload/contract';
import type { MailPrice } from '../../../../preload/contract/mailPieces';
import { usualPrices } from '../../values/mailPrices';

const keyOf = ({ from, service, postageCents, feeCents, receiptCents }: MailPrice) =>
  [from, service, postageCents, feeCents, receiptCents].join();

/** The table in force, the office's own where it has one, with how well each row is known: one that is as delivered keeps its mark. */
export function priceTable(own: readonly MailPrice[]): Readonly<Pick<Output<'pieces.prices'>, 'table' | 'isOwn'>> {
  if (own.length === 0) return { table: [...usualPrices], isOwn: false };
  const delivered = new Map(usualPrices.map((price) => [keyOf(price), price.mark]));
  return { table: own.map((price) => ({ ...price, mark: delivered.get(keyOf(price)) ?? 'office' })), isOwn: true };
}
