import { makerOf } from './makers';

const codes = 'ABCDEFGHJKLMNPRSTVWXY123456789';

/**
 * The model years that position 10 can mean, by 49 CFR 565.15: the codes return every 30 years, and for cars and light trucks a letter in
 * position 7 means the years from 2010. None where the character is no code.
 */
export function modelYears(vin: string): readonly number[] {
  const at = codes.indexOf(vin.charAt(9));
  if (at === -1 || vin.length < 17) return [];
  const early = 1980 + at;
  if (makerOf(vin)?.isLight !== true) return [early, early + 30];
  return [/[A-Z]/.test(vin.charAt(6)) ? early + 30 : early];
}
