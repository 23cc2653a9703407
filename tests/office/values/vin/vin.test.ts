import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vinCheckDigit, vinFits, vinSigns } from '../../../../main/office/values/vin/checkDigit';
import { inspectVin } from '../../../../main/office/values/vin/inspect';
import { repairVin } from '../../../../main/office/values/vin/misread';
import { cleanVin, isFiller, vinWords } from '../../../../main/office/values/vin/text';
import { madeVins } from './made';

const letters = [...vinSigns];
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
    expect(inspectVin('1HGCM82633AOO4352', { modelYear: 2003 })?.message).toContain('Probably 1HGCM82633A004352:');
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
    expect(inspectVin('CUPY7047956', { modelYear: null })?.message).toContain('has 11 characters');
    expect(inspectVin('CUPY7047956', { modelYear: 1974 })).toBeNull();
    expect(inspectVin('CUPY7047956', { modelYear: 1984 })?.suggestion).toBeNull();
  });

  it('is never one that fits, nor none at all', () => {
    fc.assert(fc.property(anyVin, (vin) => void expect(inspectVin(vin, { modelYear: 2012 })).toBeNull()));
    expect(inspectVin(null, { modelYear: 2012 })).toBeNull();
  });
});

describe('a VIN that was typed to fill the box', () => {
  it.each([
    '11111111111111111',
    '00000000000000000',
    '12345678901234567',
    'ABCDEFGHJKLMNPRST',
    '12121212121212121',
    'xxxxxxxxxxxxxxxxx',
    '0000000',
    '123456',
  ])('is said to be filler: %s', (text) => {
    expect(inspectVin(text, {})).toMatchObject({ suggestion: null, isMild: false });
    expect(inspectVin(text, {})?.message).toContain('filler');
  });

  it('is never a real one', () => {
    for (const { vin } of madeVins(500, 7)) expect(isFiller(vin)).toBe(false);
  });
});

describe('words where a VIN should stand', () => {
  it.each(['SEE NOTES', 'see file 12', 'on dash', 'homemade', 'VIN: not readable', 'plate removed 2x'])('are no VIN: %s', (text) => {
    expect(cleanVin(text)).toBeNull();
    expect(vinWords(text)).toContain('is no VIN');
  });

  it('leave out a label before the number', () => {
    expect(cleanVin('VIN: 1m8gdm9axkp042788')).toBe('1M8GDM9AXKP042788');
    expect(cleanVin('Vin # 1m8gdm9axkp042788')).toBe('1M8GDM9AXKP042788');
    expect(vinWords('1M8 GDM9AX KP042788')).toBeNull();
  });
});

describe('a VIN that needs no check digit', () => {
  it('is no loud doubt when it begins like one of Europe', () => {
    expect(inspectVin('WVWZZZ1JZXW000010', {})).toMatchObject({ isMild: true, suggestion: null });
  });

  it('is none before 1981', () => {
    expect(inspectVin('1M8GDM9A0KP042788', { modelYear: 1979 })).toBeNull();
  });

  it('is still put right where the slip is plain', () => {
    expect(inspectVin('WBAPH7G5XANM4321L', {})?.isMild).toBe(true);
    const whole = 'WBAPH7G5XANM43211';
    const vin = whole.slice(0, 8) + vinCheckDigit(whole) + whole.slice(9);
    expect(inspectVin(`${vin.slice(0, 16)}I`, {})).toMatchObject({ suggestion: vin, isMild: false });
  });
});

describe('what is known besides', () => {
  const slipped = (vin: string) => `${vin.slice(0, 16)}${vin.endsWith('1') ? 'L' : 'I'}`;

  it('keeps away a VIN of another maker or year', () => {
    const whole = '1FAHP2D80EG100001';
    const vin = whole.slice(0, 8) + vinCheckDigit(whole) + whole.slice(9);
    expect(repairVin(slipped(vin), { make: 'Ford', modelYear: 2014 })).toBe(vin);
    expect(repairVin(slipped(vin), { make: 'Honda', modelYear: 2014 })).toBeNull();
    expect(repairVin(slipped(vin), { make: 'Ford', modelYear: 2011 })).toBeNull();
  });
});
