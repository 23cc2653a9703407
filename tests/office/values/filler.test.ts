import { describe, expect, it } from 'vitest';
import { cleanPlate, cleanPlateState, isRegion } from '../../../main/office/values/plate';

describe('a plate', () => {
  it.each(['NULL', '#N/A', '(null)', 'nil', 'Not available'])('of %s is none that anybody said', (text) => {
    expect(cleanPlate(text)).toBeNull();
  });

  it.each([
    ['yt', 'YT'],
    ['Yukon', 'YT'],
    ['NU', 'NU'],
    ['Northwest Territories', 'NT'],
    ['NT', 'NT'],
  ])('of %s is of the territory %s', (text, code) => {
    expect(cleanPlateState(text)).toBe(code);
    expect(isRegion(code)).toBe(true);
  });
});
