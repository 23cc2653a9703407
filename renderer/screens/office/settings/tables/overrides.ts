import { ruleOverride, type RuleOverride } from '../../../../../preload/contract/law';
import { formatShortDay } from '../../../../format/moment';
import { checkRow, wholeNumber, type Known, type SettingTable } from './table';

const wordsOf: Readonly<Record<string, string>> = {
  rule: 'Choose the rule.',
  amount: 'A whole number from 0 to 3650.',
  until: 'A whole number from 0 to 3650.',
  reason: 'The reason is needed.',
};

/** Numbers of rules that the office counts differently; each says why, who changed it and when. */
export const overrideTable: SettingTable = {
  boxes: ({ rules, now }) => {
    const ruleOf = (id: string | undefined) => rules.find(({ rule }) => rule === id);
    return [
      {
        name: 'rule',
        title: 'Rule',
        kind: 'choice',
        choices: rules.filter(({ count }) => count !== '').map(({ rule, title }) => ({ value: rule, label: `${rule}, ${title}` })),
        placeholder: 'Choose the rule',
        share: 2.4,
      },
      { name: 'says', title: 'The rule says', kind: 'shown', textOf: (row) => ruleOf(row['rule'])?.count ?? '', share: 1.1 },
      { name: 'amount', title: 'Counts here', kind: 'number', share: 0.8 },
      { name: 'until', title: 'To', kind: 'number', isFor: (row) => ruleOf(row['rule'])?.isWindow === true, share: 0.8 },
      { name: 'reason', title: 'Reason', kind: 'text', share: 2.4 },
      {
        name: 'by',
        title: 'Changed by',
        kind: 'shown',
        textOf: (row) => `${row['by'] ?? ''}${row['at'] === undefined || row['at'] === '' ? '' : `, ${formatShortDay(row['at'], now)}`}`,
        share: 1.1,
      },
    ];
  },
  newRow: (known) => signed({ rule: '', amount: '', until: '', reason: '' }, known),
  addLabel: 'Change a number of a rule',
  rowName: 'changed rule',
  empty: 'No rule is changed: every number is the one of the law or of the office’s own rules.',
  toRows: (value) =>
    (value as readonly RuleOverride[]).map(({ amount, until, ...rest }) => ({
      ...rest,
      amount: amount === undefined ? '' : String(amount),
      until: until === undefined ? '' : String(until),
    })),
  touched: (row, known) => signed(row, known),
  keyOf: (row) => row['rule'] ?? '',
  readRow: (row) => {
    const amount = (row['amount'] ?? '') === '' ? undefined : wholeNumber(row['amount']);
    const until = (row['until'] ?? '') === '' ? undefined : wholeNumber(row['until']);
    if (amount === undefined && until === undefined) return { errors: { amount: 'A number is needed.', ...missing(row) } };
    if (amount !== undefined && until !== undefined && until <= amount) return { errors: { until: 'It ends after it begins.' } };
    return checkRow(
      ruleOverride,
      {
        rule: row['rule'],
        ...(amount === undefined ? {} : { amount }),
        ...(until === undefined ? {} : { until }),
        reason: row['reason'],
        by: row['by'],
        at: row['at'],
      },
      wordsOf,
    );
  },
};

function missing(row: Readonly<Record<string, string>>) {
  return {
    ...((row['rule'] ?? '') === '' ? { rule: wordsOf['rule'] } : {}),
    ...((row['reason'] ?? '').trim() === '' ? { reason: wordsOf['reason'] } : {}),
  };
}

const signed = (row: Readonly<Record<string, string>>, { staffName, now }: Known) => ({ ...row, by: staffName, at: now });
