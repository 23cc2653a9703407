import type { Output } from '../../../preload/contract';
import type { MailPrice, MailService } from '../../../preload/contract/mailPieces';
import type { Settings } from '../settings/store';

/** Prices of the Postal Service for a one-ounce letter with a stamp, as known in January 2026 (mark S2); the office keeps them current in the setting. */
export const usualPrices: readonly MailPrice[] = [
  { from: '2026-01-01', service: 'first_class', postageCents: 78, feeCents: 0, receiptCents: 0 },
  { from: '2026-01-01', service: 'certified', postageCents: 78, feeCents: 530, receiptCents: 0 },
  { from: '2026-01-01', service: 'certified_return_receipt', postageCents: 78, feeCents: 530, receiptCents: 440 },
  { from: '2026-01-01', service: 'certified_electronic_receipt', postageCents: 78, feeCents: 530, receiptCents: 282 },
];

/** The price of a service on a local day: the row with the latest `from` that is not after it; null before the first. */
export function priceOn<Price extends MailPrice>(prices: readonly Price[], service: MailService, day: string): Price | null {
  return (
    prices
      .filter((price) => price.service === service && price.from <= day)
      .toSorted((one, other) => (one.from < other.from ? 1 : -1))[0] ?? null
  );
}

export const totalOf = ({ postageCents, feeCents, receiptCents }: MailPrice): number => postageCents + feeCents + receiptCents;

/** The table in force, the office's own where it has one, with how well each row is known. */
export function priceTable(settings: Pick<Settings, 'get'>): Readonly<Pick<Output<'pieces.prices'>, 'table' | 'isOwn'>> {
  const own = settings.get('notices.mailPrices');
  const isOwn = own.length > 0;
  const table = isOwn
    ? own.map((price) => ({ ...price, mark: 'office' as const }))
    : usualPrices.map((price) => ({ ...price, mark: 'S2' as const }));
  return { table, isOwn };
}
