import type { ParsedInput } from '../../../preload/contract';
import type { Found } from './members';

type Selection = Pick<ParsedInput<'takeover.act'>, 'question' | 'accounts' | 'lots'> &
  Partial<Pick<ParsedInput<'takeover.act'>, 'only' | 'except'>>;

/** The vehicles under a question, of one account or lot where it is named, without the exceptions. */
export function selected(all: readonly Found[], { question, accounts, lots, only = [], except = [] }: Selection): readonly Found[] {
  const wanted = new Set(only);
  const left = new Set(except);
  return all.filter(
    ({ row, question: own }) =>
      own === question &&
      (accounts.length === 0 || accounts.includes(row.account)) &&
      (lots.length === 0 || lots.includes(row.storageLot)) &&
      (wanted.size === 0 || wanted.has(row.id)) &&
      !left.has(row.id),
  );
}
