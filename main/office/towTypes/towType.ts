import type { TowType } from '../../../preload/contract/law';
import { namesPolice } from './police';
import type { TypeRule } from './typeTable';

export type TypeQuestion = Readonly<{ account: string; reasons: readonly string[]; lot: string }>;

const wordsOf = (text: string) =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;

/** True where the words of the pattern begin at a word of the text: `abandon` is in `ABANDONED`, not `ppi` in `Mississippi`. */
const hasWords = (text: string, pattern: string) => wordsOf(text).includes(wordsOf(pattern));

/** The kind of tow by the first line of the table that fits; null when none does. */
export function decideTowType(table: readonly TypeRule[], { account, reasons, lot }: TypeQuestion): TowType | null {
  const reason = reasons.join(' ');
  const rule = table.find(
    (line) =>
      (line.account === undefined || (line.account === '(police)' ? namesPolice(account) : hasWords(account, line.account))) &&
      (line.reason === undefined || hasWords(reason, line.reason)) &&
      (line.lot === undefined || hasWords(lot, line.lot)),
  );
  return rule?.towType ?? null;
}

/** True where one of the listed texts is the whole of this one, whatever its case and punctuation. */
export function isListed(list: readonly string[], text: string): boolean {
  const words = wordsOf(text);
  return words !== ' ' && list.some((entry) => wordsOf(entry) === words);
}
