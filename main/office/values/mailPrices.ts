import type { MailPrice, MailService, MarkedPrice } from '../../../preload/contract/mailPieces';

const mark = 'S2';

/** Prices of the Postal Service for a one-ounce letter with a stamp, as known in January 2026 (data practice 5.5); the office keeps them current in the setting. */
export const usualPrices: readonly MarkedPrice[] = [
  { from: '2026-01-01', service: 'first_class', postageCents: 78, feeCents: 0, receiptCents: 0, mark },
  { from: '2026-01-01', service: 'certified', postageCents: 78, feeCents: 530, receiptCents: 0, mark },
  { from: '2026-01-01', service: 'certified_return_receipt', postageCents: 78, feeCents: 530, receiptCents: 440, mark },
  { from: '2026-01-01', service: 'certified_electronic_receipt', postageCents: 78, feeCents: 530, receiptCents: 282, mark },
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
