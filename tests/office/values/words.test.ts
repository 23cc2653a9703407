import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capped, filled, oneLine } from '../../../main/office/values/filled';
import { toCents } from '../../../main/office/values/money';
import { cleanPlate, cleanPlateState } from '../../../main/office/values/plate';
import { cleanColor, readVehicle } from '../../../main/office/values/vehicleText';
import { nameCase, sentenceCase } from '../../../main/office/values/wording';

describe('money', () => {
  it.each([
    ['$61,045.00', 6_104_500],
    ['$0.00', 0],
    ['1,234.5', 123_450],
    ['($3.50)', -350],
    ['-$3.50', -350],
    ['.99', 99],
    ['12', 1200],
  ])('%s is %i cents', (text, cents) => expect(toCents(text)).toBe(cents));

  it.each(['', 'N/A', '$', 'free', '1.234,56', '12.345', '1,23', '(5', '$1e9'])('%j is no amount', (text) => {
    expect(toCents(text)).toBeNull();
  });

  it('comes back to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (cents) => {
        const text = `$${Math.floor(cents / 100).toLocaleString('en-US')}.${String(cents % 100).padStart(2, '0')}`;
        expect(toCents(text)).toBe(cents);
      }),
    );
  });
});

describe('a plate', () => {
  it.each(['NONE', 'no plate', 'NO TAGS', 'None.', 'no-plates'])('that is none, %s, is NONE', (text) =>
    expect(cleanPlate(text)).toBe('NONE'),
  );
  it.each(['', 'NA', 'N/A', '-', null])('that nobody noted, %j, is nothing', (text) => expect(cleanPlate(text)).toBeNull());
  it('is kept as seen, in capitals', () => {
    expect(cleanPlate(' je-05998 ')).toBe('JE-05998');
    expect(cleanPlate('abc 123')).toBe('ABC 123');
  });
});

describe('the state of a plate', () => {
  it.each([
    ['INDIANA', 'IN'],
    ['oh', 'OH'],
    ['Mich.', 'MI'],
    ['Ontario', 'ON'],
    ['GUANAJUATO', 'GUANAJUATO'],
  ])('%s is %s', (text, state) => expect(cleanPlateState(text)).toBe(state));
  it.each(['', '(none)', 'N/A', '0'])('%j is nothing', (text) => expect(cleanPlateState(text)).toBeNull());
});

describe('names', () => {
  it.each([
    ['PLAYTIME PONTOON', 'Playtime Pontoon'],
    ['CAMPER/PRAWLER', 'Camper/Prawler'],
    ['RV TRAILER', 'RV Trailer'],
    ['BOAT ON A TRAILER', 'Boat on a Trailer'],
    ['suv', 'SUV'],
    ['CR-V', 'CR-V'],
    ['CLS550', 'CLS550'],
    ['BMW', 'BMW'],
    ['SONATA', 'Sonata'],
    ['MINI SCOOTER ', 'Mini Scooter'],
    ['LaCrosse', 'LaCrosse'],
    ["40' sc", "40' sc"],
  ])('%s reads %s', (text, name) => expect(nameCase(text)).toBe(name));

  it.each([
    ['ABANDONED', 'Abandoned'],
    ['CRASH/OVI', 'Crash/OVI'],
    ['unauthorized parking', 'Unauthorized parking'],
    ['expired heavily ,inoperable & damaged', 'Expired heavily, inoperable & damaged'],
    ['Police Impound', 'Police Impound'],
  ])('the reason %s reads %s', (text, reason) => expect(sentenceCase(text)).toBe(reason));
});

describe('the text of a vehicle', () => {
  it.each([
    ['1984 PLAYTIME PONTOON Gray', { modelYear: 1984, make: 'Playtime', model: 'Pontoon', color: 'Gray' }],
    ['2018 Ford F-150', { modelYear: 2018, make: 'Ford', model: 'F-150', color: null }],
    ['2009 Land Rover LR2 (Black)', { modelYear: 2009, make: 'Land Rover', model: 'LR2', color: 'Black' }],
    ['CAMPER/PRAWLER RV TRAILER', { modelYear: null, make: 'Camper/Prawler', model: 'RV Trailer', color: null }],
    ['Gray', { modelYear: null, make: null, model: null, color: 'Gray' }],
    ['MOTORCYCLE  YY15T-12', { modelYear: null, make: 'Motorcycle', model: 'YY15T-12', color: null }],
    ['2014', { modelYear: 2014, make: null, model: null, color: null }],
    ['', { modelYear: null, make: null, model: null, color: null }],
  ])('%s', (text, parts) => expect(readVehicle({ text })).toEqual(parts));

  it('gives way to columns, and fills what they leave open', () => {
    expect(readVehicle({ text: '2012 KP MINI 150 Green', make: 'KP', model: 'MINI 150', year: '', color: '' })).toEqual({
      modelYear: 2012,
      make: 'KP',
      model: 'Mini 150',
      color: 'Green',
    });
  });

  it('finds a colour and a year that were typed into the column of the maker', () => {
    expect(readVehicle({ make: '40SC BLUE' })).toMatchObject({ make: '40SC', color: 'Blue' });
    expect(readVehicle({ make: '1999 Avens', model: 'Flatbed' })).toMatchObject({ modelYear: 1999, make: 'Avens', model: 'Flatbed' });
  });

  it('keeps no part longer than its field, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), fc.string({ maxLength: 500 }), fc.string(), (text, make, color) => {
        const parts = readVehicle({ text, make, color });
        expect((parts.make ?? '').length).toBeLessThanOrEqual(200);
        expect((parts.color ?? '').length).toBeLessThanOrEqual(80);
      }),
    );
  });

  it('reads a colour in its usual spelling', () => {
    expect(cleanColor('grey')).toBe('Gray');
    expect(cleanColor('(Maroon)')).toBe('Maroon');
    expect(cleanColor('(other)')).toBeNull();
  });
});

describe('text from outside', () => {
  it('loses what would hide or turn it around', () => {
    expect(oneLine(' a\u202Eb\u0000c\r\n d ')).toBe('a b c d');
  });

  it('is nothing where somebody wrote that there is nothing', () => {
    for (const text of ['N/A', 'n.a.', '(none)', 'Unknown', '-']) expect(filled(text)).toBeNull();
  });

  it('is never cut in the middle of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.integer({ min: 1, max: 20 }), (text, max) => {
        const cut = capped(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut === text || cut.isWellFormed()).toBe(true);
      }),
    );
  });
});
