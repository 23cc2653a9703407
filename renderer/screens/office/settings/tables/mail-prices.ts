import { mailPrice, mailServices, type MailPrice, type MarkedPrice } from '../../../../../preload/contract/mailPieces';
import { serviceWords } from '../../../../format/mail-words';
import { formatMoney, parseMoney } from '../../../../format/money';
import { markWords } from '../../../../format/words';
import { dayOf } from '../../../../format/zone';
import { checkRow, type SettingTable } from './table';
import type { RowDraft } from '../../../../parts/row-cell';

const parts = ['postage', 'fee', 'receipt'] as const;

const rowOf = ({ from, service, postageCents, feeCents, receiptCents }: MailPrice): RowDraft => ({
  from,
  service,
  postage: (postageCents / 100).toFixed(2),
  fee: (feeCents / 100).toFixed(2),
  receipt: (receiptCents / 100).toFixed(2),
});
const centsOf = (row: RowDraft): readonly (number | undefined)[] => parts.map((part) => parseMoney(row[part] ?? ''));
const keyOf = (row: RowDraft): string => `${row['service'] ?? ''} ${row['from'] ?? ''}`;

function totalOf(row: RowDraft): string {
  const cents = centsOf(row);
  return cents.includes(undefined) ? '' : formatMoney(cents.reduce<number>((sum, one) => sum + (one ?? 0), 0));
}

/** The row of each service that counts on a day: the latest that is not after it. */
function inForce(rows: readonly RowDraft[], day: string): ReadonlySet<string> {
  const started = rows.filter((row) => (row['from'] ?? '') !== '' && (row['from'] ?? '') <= day);
  return new Set(
    mailServices.flatMap((service) => {
      const newest = started
        .filter((row) => row['service'] === service)
        .toSorted((one, other) => ((one['from'] ?? '') < (other['from'] ?? '') ? 1 : -1))[0];
      return newest === undefined ? [] : [keyOf(newest)];
    }),
  );
}

const wordOf = (mark: MarkedPrice['mark'] | undefined): string => (mark === undefined ? 'Entered by the office' : markWords[mark]);
const amount = 'An amount such as 5.30.';

/** What the Postal Service asks for a letter, each price with the day from which it holds. */
export const mailPriceTable: SettingTable = {
  boxes: ({ now, builtIn }, rows) => {
    const used = inForce(rows, dayOf(now).toString());
    const delivered = new Map((builtIn as readonly MarkedPrice[]).map((price) => [JSON.stringify(rowOf(price)), price.mark]));
    const markOf = ({ from, service, postage, fee, receipt }: RowDraft) =>
      wordOf(delivered.get(JSON.stringify({ from, service, postage, fee, receipt })));
    return [
      { name: 'from', title: 'From', kind: 'date', share: 1.2 },
      {
        name: 'service',
        title: 'Service',
        kind: 'choice',
        choices: mailServices.map((value) => ({ value, label: serviceWords[value] })),
        placeholder: 'Choose the service',
        share: 1.9,
      },
      { name: 'postage', title: 'Postage', kind: 'money', share: 0.7 },
      { name: 'fee', title: 'Fee', kind: 'money', share: 0.7 },
      { name: 'receipt', title: 'Receipt', kind: 'money', share: 0.7 },
      { name: 'total', title: 'Together', kind: 'shown', textOf: totalOf, share: 0.7 },
      { name: 'used', title: 'Today', kind: 'shown', textOf: (row) => (used.has(keyOf(row)) ? 'in use' : ''), share: 0.6 },
      { name: 'mark', title: 'Known from', kind: 'shown', textOf: markOf, share: 1.1 },
    ];
  },
  readsAllRows: true,
  newRow: ({ now }) => ({ from: dayOf(now).toString(), service: '', postage: '', fee: '', receipt: '0.00' }),
  addLabel: 'Add a price',
  rowName: 'price',
  empty: 'Without a price of its own the office goes by those delivered with the program.',
  toRows: (value) => (value as readonly MailPrice[]).map(rowOf),
  keyOf,
  readRow: (row) => {
    const [postageCents, feeCents, receiptCents] = centsOf(row);
    const price = { from: row['from'], service: row['service'], postageCents, feeCents, receiptCents };
    const read = checkRow(mailPrice, price, {
      from: 'The first day.',
      service: 'Choose the service.',
      postageCents: amount,
      feeCents: amount,
      receiptCents: amount,
    });
    if (read.errors === undefined) return read;
    return { errors: Object.fromEntries(Object.entries(read.errors).map(([name, words]) => [name.replace('Cents', ''), words])) };
  },
};
