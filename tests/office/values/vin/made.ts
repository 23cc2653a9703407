import { vinCheckDigit, vinSigns } from '../../../../main/office/values/vin/checkDigit';
import { knownPrefixes, makerOf } from '../../../../main/office/values/vin/makers';

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type MadeVin = Readonly<{ vin: string; make: string; modelYear: number }>;
const codes = 'ABCDEFGHJKLMNPRSTVWXY123456789';
const letters = [...vinSigns].filter((sign) => /[A-Z]/.test(sign));
const figures = [...'0123456789'];

/** VINs with the prefixes of real makers, made-up descriptions and serial numbers, and fitting check digits. */
export function madeVins(count: number, seed: number): readonly MadeVin[] {
  const random = seeded(seed);
  const one = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const some = (from: readonly string[], length: number) => Array.from({ length }, () => one(from)).join('');
  return Array.from({ length: count }, () => {
    const prefix = one(knownPrefixes);
    const maker = makerOf(prefix)!;
    const modelYear = 1981 + Math.floor(random() * 46);
    const seventh = maker.isLight ? one(modelYear >= 2010 ? letters : figures) : one([...vinSigns]);
    const described = some([...vinSigns], 3) + seventh + some([...vinSigns], 1);
    const open = `${prefix}${described}0${codes.charAt((modelYear - 1980) % 30)}${some([...vinSigns], 1)}${some(figures, 6)}`;
    return { vin: open.slice(0, 8) + vinCheckDigit(open) + open.slice(9), make: one(maker.makes), modelYear };
  });
}
