const letterValues = [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9];
const values: ReadonlyMap<string, number> = new Map([
  ...[...'0123456789'].map((figure) => [figure, Number(figure)] as const),
  ...[...'ABCDEFGHJKLMNPRSTUVWXYZ'].map((letter, index) => [letter, letterValues[index] ?? 0] as const),
]);
// A repair asks for hundreds of check digits.
const entries = [...values];
const valueByCode = Array.from({ length: 128 }, (_, code) => values.get(String.fromCodePoint(code)));
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const digits = '0123456789X';
/** The place of the check digit, counted from 0. */
const checkPlace = 8;

/** Every character that can stand in a VIN: no I, O and Q. */
export const vinSigns = [...values.keys()].join('');

/** The check digit of 17 characters by 49 CFR 565.15 (`0`-`9`, `X`); null where a character cannot stand in a VIN. */
export function vinCheckDigit(vin: string): string | null {
  const sum = sumWithout(vin, checkPlace);
  return sum === null || !values.has(vin.charAt(checkPlace)) ? null : digits.charAt(sum % 11);
}

/** True where the check digit fits. European and very old VINs need none, so false is a warning and never a refusal. */
export function vinFits(vin: string): boolean {
  return vinCheckDigit(vin) === vin.charAt(checkPlace);
}

/** Every character with which the check digit fits when it stands at `place` (from 0). */
export function fittingSigns(vin: string, place: number): readonly string[] {
  const sum = sumWithout(vin, place);
  if (sum === null) return [];
  if (place === checkPlace) return [digits.charAt(sum % 11)];
  const wanted = digits.indexOf(vin.charAt(checkPlace));
  const weight = weights[place] ?? 0;
  return wanted === -1 ? [] : entries.filter(([, value]) => (sum + weight * value) % 11 === wanted).map(([sign]) => sign);
}

function sumWithout(vin: string, place: number): number | null {
  if (vin.length !== weights.length) return null;
  let sum = 0;
  for (let index = 0; index < weights.length; index += 1) {
    if (index === place) continue;
    const value = valueByCode[vin.charCodeAt(index)];
    if (value === undefined) return null;
    sum += (weights[index] ?? 0) * value;
  }
  return sum;
}
