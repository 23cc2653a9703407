const values: Readonly<Record<string, number>> = {
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  F: 6,
  G: 7,
  H: 8,
  J: 1,
  K: 2,
  L: 3,
  M: 4,
  N: 5,
  P: 7,
  R: 9,
  S: 2,
  T: 3,
  U: 4,
  V: 5,
  W: 6,
  X: 7,
  Y: 8,
  Z: 9,
};
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const yearLetters = 'ABCDEFGHJKLMNPRSTVWXY123456789';

/** The check digit (position 9) of a 17-character VIN, by 49 CFR 565.15; `?` in its place is fine. */
export function vinCheckDigit(vin: string): string {
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    const letter = vin.charAt(index);
    sum += (values[letter] ?? (Number(letter) || 0)) * weight;
  }
  const rest = sum % 11;
  return rest === 10 ? 'X' : String(rest);
}

/**
 * A made-up VIN: a maker's three letters, `PRACT` (or `PRC7T` before 2010, where position 7 is a figure), a valid check digit,
 * the model year's letter, and a serial number that no plant counts to.
 */
export function madeUpVin(maker: string, year: number, serial: number): string {
  const kind = year >= 2010 ? 'PRACT' : 'PRC7T';
  const letter = yearLetters.charAt((((year - 1980) % 30) + 30) % 30);
  const open = `${maker}${kind}?${letter}Y9${String(serial % 100_000).padStart(5, '0')}`;
  return open.replace('?', vinCheckDigit(open));
}
