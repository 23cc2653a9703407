import * as fc from 'fast-check';

/** One clean table: what a person sees in it, whatever file it is saved to. */
export type CleanRow = Readonly<{
  call: string;
  texts: readonly string[];
  day: Readonly<{ days: number; minutes: number }>;
  cents: number;
  keys: boolean;
}>;

/** The columns; the last ones may be empty at the end of a row. */
export const titles = [
  'Stock #',
  'Call #',
  'Account',
  'Make',
  'Model',
  'Plate',
  'Impound Date',
  'Balance Due',
  'Have Keys',
  'Storage Lot',
  'Driver',
] as const;
const textTitles = ['Stock #', 'Account', 'Make', 'Model', 'Plate', 'Storage Lot', 'Driver'];

/** The kinds of a cell, for a file that knows them. */
export type Cell =
  | Readonly<{ kind: 'text'; text: string }>
  | Readonly<{ kind: 'moment'; text: string; days: number; minutes: number }>
  | Readonly<{ kind: 'money'; text: string; dollars: string }>
  | Readonly<{ kind: 'yes'; text: string }>;

const letters = [...'aZ 1,;\t|"\'<>&=${}/#-éßÖ\n'];
const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 }).filter((one) => !/\$\{|\{\{|<%/.test(one));
const cell = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 3, arbitrary: text });

/** Days since 1970 between 1990 and 2060. */
const day = fc.record({ days: fc.integer({ min: 7305, max: 32_872 }), minutes: fc.integer({ min: 1, max: 1439 }) });
const row = fc.record({
  call: fc.integer({ min: 10_000, max: 99_999 }).map(String),
  texts: fc.array(cell, { minLength: textTitles.length, maxLength: textTitles.length }),
  day,
  cents: fc.integer({ min: 0, max: 9_999_999 }),
  keys: fc.boolean(),
});
export const cleanTable = fc.array(row, { minLength: 1, maxLength: 6 });

const two = (value: number) => String(value).padStart(2, '0');

/** The cells of a row under the titles. */
export function cellsOf({ call, texts, day: { days, minutes }, cents, keys }: CleanRow): readonly Cell[] {
  const date = new Date(days * 86_400_000);
  const hour = Math.floor(minutes / 60);
  const shown = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()} ${hour % 12 === 0 ? 12 : hour % 12}:${two(minutes % 60)} ${hour < 12 ? 'AM' : 'PM'}`;
  return titles.map((title): Cell => {
    if (title === 'Call #') return { kind: 'text', text: call };
    if (title === 'Impound Date') return { kind: 'moment', text: shown, days, minutes };
    if (title === 'Balance Due')
      return {
        kind: 'money',
        text: `$${Math.floor(cents / 100).toLocaleString('en-US')}.${two(cents % 100)}`,
        dollars: String(cents / 100),
      };
    if (title === 'Have Keys') return keys ? { kind: 'yes', text: 'Yes' } : { kind: 'text', text: '' };
    return { kind: 'text', text: texts[textTitles.indexOf(title)] ?? '' };
  });
}
