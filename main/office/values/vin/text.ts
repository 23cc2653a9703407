import { vinSigns } from './checkDigit';
import { filled } from '../filled';

export type VinText = Readonly<{
  /** In capitals without blanks, dashes and other signs; null where there is none. */
  vin: string | null;
  /** Words that stand where a VIN should: `SEE NOTES`. */
  words: string | null;
}>;

const wholeVin = /^(?=.*\d)[A-Z0-9]{17}$/;
const noVin = new Set(['NOVIN', 'NOTVISIBLE', 'MISSING', 'UNREADABLE', 'UNKNOWNVIN', 'VINUNKNOWN', 'UNAVAILABLE', 'NOTAVAILABLE']);
const label = /^\s*(?:full\s+)?vin(?:\s*(?:no|number|#))?\s*[.:#]*\s+(?=\S)|^\s*vin\s*[:#]\s*/iu;
const plainWords = new Set(
  `SEE NOTE NOTES NONE NOT UNKNOWN UNK MISSING VISIBLE COVERED REMOVED READABLE UNREADABLE ILLEGIBLE PARTIAL LAST FIRST DIGITS OF ON IN THE AND
   NO VIN TAG PLATE DASH DOOR FILE PAGE ATTACHED PAPER PICTURE PHOTO PHOTOS CALL OFFICE CHECK ASK TBD PENDING LATER SAME AS ABOVE BELOW`
    .trim()
    .split(/\s+/),
);

/** Reads what stands where a VIN should, in whatever case it was typed. */
export function readVin(text: string | null | undefined): VinText {
  if (text != null && wholeVin.test(text)) return { vin: text, words: null };
  const line = filled(filled(text)?.replace(label, '') ?? null);
  if (line === null) return { vin: null, words: null };
  const vin = line.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (vin === '' || noVin.has(vin)) return { vin: null, words: null };
  return isWords(line.toUpperCase(), vin) ? { vin: null, words: line } : { vin, words: null };
}

/** No vehicle's number is without figures, and none holds a word of the office between blanks. */
function isWords(line: string, vin: string): boolean {
  if (!/\d/.test(vin)) return !isFiller(vin);
  return vin.length !== 17 && line.split(/[^\p{L}\p{N}]+/u).some((part) => part.length > 1 && plainWords.has(part));
}

/** The VIN in capitals without blanks, dashes and other signs; null where none was given. */
export const cleanVin = (text: string | null | undefined): string | null => readVin(text).vin;

/** The sentence on words in the place of a VIN; null where there are none. */
export function vinWords(text: string | null | undefined): string | null {
  const { words } = readVin(text);
  return words === null ? null : `"${words}" stands where the VIN should, and is no VIN.`;
}

const upwards = ['01234567890123456789', '12345678901234567890', vinSigns, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const runs = [...upwards, ...upwards.map((run) => [...run].reverse().join(''))];

/** True for what was typed only to fill the box: one sign or a pair again and again, or signs in their order. */
export function isFiller(vin: string): boolean {
  if (vin.length < 5) return false;
  if ([1, 2, 3].some((length) => vin.length >= 4 * length && [...vin].every((sign, index) => sign === vin.charAt(index % length))))
    return true;
  return runs.some((run) => run.includes(vin));
}
