import { describe, expect, it } from 'vitest';
import { vinCheckDigit } from '../../../../main/office/values/vin/checkDigit';
import { contradictions, vinSays } from '../../../../main/office/values/vin/says';
import { madeVins } from './made';

const fitting = (vin: string) => vin.slice(0, 8) + vinCheckDigit(vin) + vin.slice(9);
const ford = fitting('1FAHP2D80EG100001');

describe('what a VIN says', () => {
  it('is year, make and country, where nobody has entered them', () => {
    expect(vinSays(ford, {}, 2027)).toEqual({
      modelYear: 2014,
      make: 'Ford',
      country: 'USA',
      sentence: 'The VIN says 2014 Ford, made in the USA.',
    });
    expect(vinSays(ford.toLowerCase(), { make: 'Ford' }, 2027)?.modelYear).toBe(2014);
  });

  it('is nothing where all of it is entered, the check digit does not fit, or it is filler', () => {
    expect(vinSays(ford, { make: 'Ford', modelYear: 2014 }, 2027)).toBeNull();
    expect(vinSays(`${ford.slice(0, 16)}9`, {}, 2027)).toBeNull();
    expect(vinSays('11111111111111111', {}, 2027)).toBeNull();
  });

  it('leaves open which of several makes and years it is', () => {
    const ram = fitting('3C6UR5CL0EG100001');
    expect(vinSays(ram, {}, 2027)).toMatchObject({
      modelYear: 2014,
      make: null,
      sentence: 'The VIN says model year 2014, made in Mexico.',
    });
    const harley = fitting('1HD1KB4105Y600001');
    expect(vinSays(harley, {}, 2027)).toMatchObject({ modelYear: 2005 });
    expect(vinSays(fitting('1HD1KB410EB600001'), {}, 2027)).toMatchObject({ modelYear: null, make: 'Harley-Davidson' });
  });

  it('tells the cycle of the year by position 7, and never a year to come', () => {
    for (const { vin, modelYear } of madeVins(500, 11)) {
      const told = vinSays(vin, {}, 2027)?.modelYear ?? null;
      expect(told === null || told === modelYear || modelYear > 2027).toBe(true);
    }
  });

  it('against what was entered is a doubt on both', () => {
    expect(contradictions(ford, { make: 'Chevy', modelYear: 2013 }, 2027)).toEqual([
      { field: 'make', message: 'The VIN says Ford; the vehicle is entered as Chevy. One of them is wrong.' },
      { field: 'modelYear', message: 'The VIN says model year 2014; the vehicle is entered as 2013. One of them is wrong.' },
    ]);
    expect(contradictions(fitting('3C6UR5CL0EG100001'), { make: 'Dodge Trucks', modelYear: 2014 }, 2027)).toEqual([]);
    expect(contradictions(ford, { make: 'Shasta', modelYear: 2014 }, 2027)).toEqual([]);
  });
});
