import type { BillData } from '../../../engine/bill';

const standing = 'Introduced on Nov 12, 2024; it ended with the session and is dead.';
const introduced = '2024-11-12';

/** A towing fee by weight, and the storage for each 24 hours. */
const fees = (weight: string, tow: number, storage: number): BillData['changes'] => [
  { rule: null, title: `Towing, ${weight}`, text: `At most $${tow} for a tow of a vehicle ${weight}.`, amount: tow, unit: 'dollars' },
  {
    rule: null,
    title: `Storage, ${weight}`,
    text: `At most $${storage} for each 24 hours of storage of a vehicle ${weight}.`,
    amount: storage,
    unit: 'dollars',
  },
];

/** The dead bills of 2024. */
export const of2024: BillData[] = [
  {
    id: 'HB 6062',
    name: 'House Bill 6062 of 2024: new sections 252n and 252o',
    status: 'dead',
    standing,
    introduced,
    source: 'legiscan, 2023-2024 session',
    mark: 'S',
    changes: [
      {
        rule: null,
        title: 'Posted rates',
        text: 'With HB 6063: the rates of towing and storage are posted.',
        amount: null,
        unit: null,
      },
    ],
  },
  {
    id: 'HB 6063',
    name: 'House Bill 6063 of 2024: limits of towing and storage fees',
    status: 'dead',
    standing,
    introduced,
    source: 'legiscan, 2023-2024 session',
    mark: 'S',
    changes: [
      ...fees('under 11,000 lb', 175, 25),
      ...fees('from 11,000 to 17,000 lb', 250, 40),
      ...fees('above 17,000 lb', 360, 75),
      { rule: null, title: 'After hours', text: 'An after-hours fee of at most $150.', amount: 150, unit: 'dollars' },
    ],
  },
];
