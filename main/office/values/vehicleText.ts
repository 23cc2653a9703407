import { capped, filled } from './filled';
import { nameCase } from './wording';

/** A vehicle as TowBook writes it: one text, or the columns it was made of, or both. */
export type VehicleText = Readonly<{
  text?: string | null | undefined;
  year?: string | null | undefined;
  make?: string | null | undefined;
  model?: string | null | undefined;
  color?: string | null | undefined;
}>;
export type VehicleParts = Readonly<{ modelYear: number | null; make: string | null; model: string | null; color: string | null }>;

/** TowBook's colours, and how else people write them. */
const colors: Readonly<Record<string, string>> = Object.fromEntries([
  ...[
    'Black',
    'White',
    'Silver',
    'Red',
    'Green',
    'Blue',
    'Yellow',
    'Brown',
    'Beige',
    'Gold',
    'Navy',
    'Orange',
    'Teal',
    'Tan',
    'Maroon',
  ].map((color) => [color.toLowerCase(), color] as const),
  ...['Gray', 'Purple', 'Burgundy', 'Champagne', 'Bronze', 'Pink', 'Charcoal', 'Copper', 'Cream'].map(
    (color) => [color.toLowerCase(), color] as const,
  ),
  ['grey', 'Gray'] as const,
]);

/** Makers of two words, so that the second is not taken for the model. */
const twoWords = [
  'alfa romeo',
  'aston martin',
  'harley davidson',
  'land rover',
  'rolls royce',
  'american motors',
  'sea ray',
  'utility trailer',
  'great dane',
];

/** The colour in its usual spelling; other text as given. */
export function cleanColor(text: string | null | undefined): string | null {
  const line = filled(text)?.replace(/^\((.*)\)$/, '$1');
  if (line === undefined || line === '' || line === '0' || /^other$/i.test(line)) return null;
  return colors[line.toLowerCase()] ?? capped(nameCase(line), 80);
}

/** A model year between 1900 and 2199; two figures and anything else are none. */
function readYear(text: string | null | undefined): number | null {
  const line = filled(text);
  return line !== null && /^(19|2[01])\d{2}$/.test(line) ? Number(line) : null;
}

/**
 * Year, maker, model and colour of a vehicle. Columns go before the text; the text fills what they leave open: `1984 PLAYTIME
 * PONTOON Gray` gives 1984, Playtime, Pontoon, Gray, and `Gray` alone only a colour.
 */
export function readVehicle(given: VehicleText): VehicleParts {
  const fromText = splitText(filled(given.text) ?? '');
  const color = cleanColor(given.color);
  let make = filled(given.make);
  const model = filled(given.model);
  let found: string | null = null;
  if (color === null && make !== null) [make, found] = model === null ? cutColor(make) : [make, null];
  // Some write the year into the maker's column.
  const yearInMake = make === null ? null : /^((?:19|2[01])\d{2})\s+(.+)$/.exec(make);
  const hasColumns = make !== null || model !== null;
  return {
    modelYear: readYear(given.year) ?? fromText.modelYear ?? readYear(yearInMake?.[1]),
    make: named(yearInMake?.[2] ?? make ?? (hasColumns ? null : fromText.make)),
    model: named(model ?? (hasColumns ? null : fromText.model)),
    color: color ?? found ?? fromText.color,
  };
}

const named = (text: string | null) => (text === null ? null : capped(nameCase(text), 200));

/** The colour at the end of a text, in brackets or not, and what stands before it. */
function cutColor(text: string): readonly [rest: string | null, color: string | null] {
  const found = /^(.*?)[\s,]*\(?(\p{L}+)\)?$/u.exec(text);
  const color = colors[(found?.[2] ?? '').toLowerCase()];
  if (!found || color === undefined) return [text, null];
  return [found[1] === '' || found[1] === undefined ? null : found[1], color];
}

function splitText(text: string): VehicleParts {
  const found = /^((?:19|2[01])\d{2})\s+(.*)$/.exec(text);
  const [rest, color] = cutColor(found?.[2] ?? text);
  const line = rest ?? '';
  const maker = twoWords.find((name) => line.toLowerCase().replaceAll('-', ' ').startsWith(`${name} `));
  const cut = maker?.length ?? line.indexOf(' ');
  const make = cut > 0 ? line.slice(0, cut) : line;
  return {
    modelYear: readYear(found?.[1] ?? (/^\d{4}$/.test(text) ? text : null)),
    make: readYear(make) === null ? filled(make) : null,
    model: cut > 0 ? filled(line.slice(cut)) : null,
    color,
  };
}
