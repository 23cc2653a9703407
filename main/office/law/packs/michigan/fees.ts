import type { Pack } from '../../engine/pack';

/** What is taken of a redemption or a sale for the state and the custodian, the newest last. Read in the custodian FAQ of the Department of State (S). */
export const abandonedFees: Pack['abandonedFees'] = [
  { stateCents: 2500, custodianCents: 1500, citation: 'MCL 257.252g(2)', effectiveFrom: null },
];

/** The expenses of 252g(2), as this office reads it; it does not name the kinds itself. */
export const saleExpenses: Pack['saleExpenses'] = ['notice', 'search', 'agency', 'sale'];
