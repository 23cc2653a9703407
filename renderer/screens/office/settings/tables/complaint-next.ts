import { dayOf } from '../../../../format/zone';
import { wholeNumber, type SettingTable } from './table';

/** The next complaint number of a year, where the sequence is to jump. */
export const complaintTable: SettingTable = {
  boxes: () => [
    { name: 'year', title: 'Year', kind: 'number' },
    { name: 'next', title: 'Next number', kind: 'number' },
  ],
  newRow: ({ now }) => ({ year: String(dayOf(now).year), next: '' }),
  addLabel: 'Set the next number of a year',
  rowName: 'year',
  empty: 'Every year goes on from its last number.',
  toRows: (value) => Object.entries(value as Readonly<Record<string, number>>).map(([year, next]) => ({ year, next: String(next) })),
  keyOf: (row) => (row['year'] ?? '').trim(),
  readRow: (row) => {
    const year = (row['year'] ?? '').trim();
    const next = wholeNumber(row['next']);
    const isYear = /^(19|20)\d{2}$/.test(year);
    const isNext = next >= 1 && next <= 9999;
    if (isYear && isNext) return { value: [year, next] };
    return {
      errors: {
        ...(isYear ? {} : { year: 'A year such as 2026.' }),
        ...(isNext ? {} : { next: 'A number from 1 to 9999.' }),
      },
    };
  },
  join: (values) => Object.fromEntries(values as readonly (readonly [string, number])[]),
};
