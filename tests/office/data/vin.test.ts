import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanVin, inspectVin, repairVin, vinCheckDigit, vinFits } from '../../../main/office/data/vin';

const letters = [...'ABCDEFGHJKLMNPRSTUVWXYZ0123456789'];
const anyVin = fc
  .array(fc.constantFrom(...letters), { minLength: 17, maxLength: 17 })
  .map((signs) => signs.join(''))
  .map((vin) => vin.slice(0, 8) + vinCheckDigit(vin) + vin.slice(9));

describe('the check digit of a VIN', () => {
  it.each(['1M8GDM9AXKP042788', '1HGCM82633A004352', '5GZCZ43D13S812715', '11111111111111111'])('fits in %s', (vin) => {
    expect(vinFits(vin)).toBe(true);
  });

  it('is none where a letter that no VIN has stands in it, or another length', () => {
    expect(vinCheckDigit('1M8GDM9AXKPO42788')).toBeNull();
    expect(vinCheckDigit('1M8GDM9AXKP04278')).toBeNull();
  });

  it('does not fit any more when one figure after the ninth is another', () => {
    fc.assert(
      fc.property(anyVin, fc.integer({ min: 12, max: 16 }), fc.integer({ min: 1, max: 9 }), (vin, at, by) => {
        const figure = Number(vin.charAt(at));
        fc.pre(!Number.isNaN(figure));
        expect(vinFits(vin.slice(0, at) + ((figure + by) % 10) + vin.slice(at + 1))).toBe(false);
      }),
    );
  });
});

describe('a VIN as typed', () => {
  it('is read in capitals without blanks and dashes', () => {
    expect(cleanVin(' 1m8gdm9a-xkp 042788 ')).toBe('1M8GDM9AXKP042788');
  });

  it.each(['', '  ', 'N/A', 'na', 'NONE', 'no vin', null, undefined])('is nothing for %j', (text) => {
    expect(cleanVin(text)).toBeNull();
  });

  it('stays the same when it is cleaned twice, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void expect(cleanVin(cleanVin(text))).toBe(cleanVin(text))));
  });
});

describe('a doubtful VIN', () => {
  it('gets the letters that no VIN has read as figures', () => {
    expect(repairVin('1HGCM82633AOO4352')).toBe('1HGCM82633A004352');
    expect(inspectVin('1HGCM82633AOO4352', 2003)?.message).toContain('One slip away: 1HGCM82633A004352.');
  });

  it('is suggested only a VIN whose check digit fits, and only one', () => {
    fc.assert(
      fc.property(anyVin, fc.integer({ min: 0, max: 15 }), (vin, at) => {
        const swapped = vin.slice(0, at) + vin.charAt(at + 1) + vin.charAt(at) + vin.slice(at + 2);
        const suggestion = repairVin(swapped);
        expect(suggestion === null || vinFits(suggestion)).toBe(true);
      }),
    );
  });

  it('is one of the wrong length, unless it is older than the rule', () => {
    expect(inspectVin('CUPY7047956', null)?.message).toContain('has 11 characters');
    expect(inspectVin('CUPY7047956', 1974)).toBeNull();
    expect(inspectVin('CUPY7047956', 1984)?.suggestion).toBeNull();
  });

  it('is never one that fits, nor none at all', () => {
    fc.assert(fc.property(anyVin, (vin) => void expect(inspectVin(vin, 2012)).toBeNull()));
    expect(inspectVin(null, 2012)).toBeNull();
  });
});
