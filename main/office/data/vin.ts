import { filled } from './filled';

const values: Readonly<Record<string, number>> = Object.fromEntries(
  [...'ABCDEFGHJKLMNPRSTUVWXYZ'].map((letter, index) => [
    letter,
    [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9][index] ?? 0,
  ]),
);
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** What people read or type one for the other: a letter that no VIN has for its figure, and letters that look like figures. */
const slips: Readonly<Record<string, readonly string[]>> = {
  O: ['0'],
  Q: ['0'],
  I: ['1'],
  S: ['5'],
  '5': ['S'],
  B: ['8'],
  '8': ['B'],
  Z: ['2'],
  '2': ['Z'],
};

export type VinFinding = Readonly<{ message: string; suggestion: string | null }>;

/** A VIN in capitals without blanks, dashes and other signs; null where none was given. */
export function cleanVin(text: string | null | undefined): string | null {
  const line = filled(text);
  if (line === null) return null;
  const vin = line.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return vin === '' || noVin.has(vin) ? null : vin;
}

const noVin = new Set(['NONE', 'NOVIN', 'NA', 'UNKNOWN', 'NOTVISIBLE', 'MISSING', 'UNREADABLE']);

/** The check digit of 17 characters by 49 CFR 565.15 (`0`-`9`, `X`); null where a character cannot stand in a VIN. */
export function vinCheckDigit(vin: string): string | null {
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(vin)) return null;
  const sum = weights.reduce((total, weight, index) => {
    const letter = vin.charAt(index);
    return total + weight * (values[letter] ?? Number(letter));
  }, 0);
  return '0123456789X'.charAt(sum % 11);
}

/** True where the check digit fits. European and very old VINs need none, so false is a warning and never a refusal. */
export function vinFits(vin: string): boolean {
  return vinCheckDigit(vin) === vin.charAt(8);
}

/** The VIN one slip away whose check digit fits; null where there is none, or more than one. */
export function repairVin(vin: string): string | null {
  const found = new Set(oneEditAway(vin).filter(vinFits));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

function oneEditAway(vin: string): readonly string[] {
  // Letters that no VIN has are always read wrong, all of them at once.
  const figures = vin.replaceAll(/[OQ]/g, '0').replaceAll('I', '1');
  if (figures !== vin) return [figures];
  const edits: string[] = [];
  for (let index = 0; index < vin.length; index += 1) {
    for (const other of slips[vin.charAt(index)] ?? []) edits.push(vin.slice(0, index) + other + vin.slice(index + 1));
    if (index > 0 && vin.charAt(index) !== vin.charAt(index - 1))
      edits.push(vin.slice(0, index - 1) + vin.charAt(index) + vin.charAt(index - 1) + vin.slice(index + 1));
  }
  return edits;
}

/** What is doubtful about a cleaned VIN, in a sentence with the one-slip repair; null where nothing is. Never blocks. */
export function inspectVin(vin: string | null, modelYear: number | null): VinFinding | null {
  if (vin === null) return null;
  if (vin.length !== 17) {
    if (modelYear !== null && modelYear < 1981) return null;
    return {
      message: `The VIN ${vin} has ${vin.length} characters; vehicles since 1981 have 17. Boats and trailers may have fewer.`,
      suggestion: null,
    };
  }
  if (vinFits(vin)) return null;
  const suggestion = repairVin(vin);
  return {
    message: `The VIN ${vin} does not fit its check digit.${suggestion === null ? ' Compare it with the vehicle.' : ` One slip away: ${suggestion}.`}`,
    suggestion,
  };
}
