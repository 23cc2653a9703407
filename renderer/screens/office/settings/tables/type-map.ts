import { towType, towTypes, type TowType } from '../../../../../preload/contract/law';
import { towTypeWords } from '../../../../../preload/contract/caseWords';
import type { SettingTable } from './table';

type Line = Readonly<{ account?: string; reason?: string; lot?: string; towType: TowType }>;
const conditions = ['account', 'reason', 'lot'] as const;

/** Which account, reason and lot of TowBook mean which kind of tow; the first line that fits counts. */
export const typeMapTable: SettingTable = {
  boxes: () => [
    { name: 'account', title: 'Account has', kind: 'text', placeholder: 'any', share: 1.3 },
    { name: 'reason', title: 'Reason has', kind: 'text', placeholder: 'any', share: 1.3 },
    { name: 'lot', title: 'Lot has', kind: 'text', placeholder: 'any', share: 0.9 },
    {
      name: 'towType',
      title: 'Tow type',
      kind: 'choice',
      choices: towTypes.map((value) => ({ value, label: towTypeWords[value] })),
      share: 1.3,
    },
  ],
  newRow: () => ({ account: '', reason: '', lot: '', towType: '' }),
  addLabel: 'Add a line',
  rowName: 'line',
  isOrdered: true,
  empty: 'No line: no call tells its tow type.',
  toRows: (value) =>
    (value as readonly Line[]).map((line) => ({
      account: line.account ?? '',
      reason: line.reason ?? '',
      lot: line.lot ?? '',
      towType: line.towType,
    })),
  keyOf: (row) => conditions.map((name) => (row[name] ?? '').trim().toLowerCase()).join('\n'),
  readRow: (row) => {
    const type = towType.safeParse(row['towType']);
    const filled = conditions.flatMap((name) => ((row[name] ?? '').trim() === '' ? [] : [[name, (row[name] ?? '').trim()] as const]));
    if (filled.length === 0 || !type.success)
      return {
        errors: {
          ...(filled.length === 0 ? { account: 'One of the three is needed.' } : {}),
          ...(type.success ? {} : { towType: 'Choose the tow type.' }),
        },
      };
    const long = filled.find(([, text]) => text.length > 200);
    if (long !== undefined) return { errors: { [long[0]]: 'At most 200 letters.' } };
    return { value: { ...Object.fromEntries(filled), towType: type.data } };
  },
};
