import { Problem } from './problem';

/**
 * An article number as typed or scanned, without blanks and without the routing prefix (`420` and ZIP) of a scanner.
 * Throws BAD_ARTICLE_NUMBER when it is neither 20 nor 22 digits or its check digit does not fit.
 */
export function articleNumber(typed: string): string {
  const digits = articleDigits(typed);
  if (!isWhole(digits)) {
    const count = `${digits.length} ${digits.length === 1 ? 'character' : 'characters'}`;
    throw bad(`${typed.trim().slice(0, 40)} is not an article number: it has ${count} instead of 20 or 22 digits.`);
  }
  if (!hasValidCheckDigit(digits)) throw bad(`The check digit of ${digits} does not fit: one digit is wrong or two are swapped.`);
  return digits;
}

const bad = (what: string) =>
  new Problem('BAD_ARTICLE_NUMBER', `${what} Nothing was kept. Read it again from the label, or scan it.`, {
    fields: { articleNumber: 'does not fit' },
  });

/** What is typed or scanned, without what a label or scanner puts between and before the digits; other characters stay. */
export const articleDigits = (typed: string): string => withoutRouting(typed.replaceAll(/[\s\p{Cc}-]+/gu, ''));

/** 420 and a ZIP of five or nine digits come before the number itself in the bar code. */
function withoutRouting(digits: string): string {
  for (const zip of [5, 9])
    for (const length of [20, 22]) if (digits.startsWith('420') && digits.length === 3 + zip + length) return digits.slice(3 + zip);
  return digits;
}

const isWhole = (digits: string) => /^(\d{20}|\d{22})$/.test(digits);

/**
 * True while more digits can still make an article number of it: a form then waits with its complaint. Numbers of 22 digits begin
 * with 9 (data practice 5.5); with the routing prefix a bar code has up to 34 digits.
 */
export function isUnfinishedArticle(typed: string): boolean {
  const digits = articleDigits(typed);
  if (!/^\d*$/.test(digits)) return false;
  if (isWhole(digits) && hasValidCheckDigit(digits)) return false;
  return digits.length < 20 || (digits.startsWith('9') && digits.length < 22) || (digits.startsWith('420') && digits.length < 34);
}

/** Modulo 10 with weights 3, 1 from the right. Older numbers of 20 digits were counted with a service code of 91 before them. */
function hasValidCheckDigit(digits: string): boolean {
  return fits(digits) || (digits.length === 20 && fits(`91${digits}`));
}

function fits(digits: string): boolean {
  const body = Array.from(digits.slice(0, -1)).toReversed();
  const sum = body.reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1));
}

/** In groups of four, as on the label: `9400 1112 0108 0805 4830 16`. */
export const articleInGroups = (digits: string): string => digits.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
