import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vinCheckDigit } from '../../main/office/values/vin/checkDigit';
import { openYard, type Yard } from './yard';

const header =
  '"Stock #","Call #","Account","Color","Make","Model","Year","Plate","Plate State","VIN","Impound Date","Balance Due","Call Reason"';
const row = (call: number, vin: string, plate = `T0${call}`) =>
  `"5001","${call}",".PPI","Red","Ford","Focus","2014","${plate}","MI","${vin}","6/1/2026 4:01 PM","$10.00","Abandoned Vehicle"`.replace(
    '5001',
    String(4600 + call),
  );

const open = '1FAHP2D80EG100001';
const ford = open.slice(0, 8) + vinCheckDigit(open) + open.slice(9);

let yard: Yard;
beforeEach(async () => void (yard = await openYard()));
afterEach(() => yard.close());

describe('the VIN column of an export', () => {
  it('that is filled with one sign is said to be filler, and makes no two vehicles one', async () => {
    const fillers = ['11111111111111111', '11111111111111111', '00000000000000000'];
    const { warnings, run } = await yard.importText([header, ...fillers.map((vin, index) => row(400 + index, vin))].join('\r\n'));
    expect(warnings.filter(({ message }) => message.includes('is a filler'))).toHaveLength(2);
    expect(yard.count(`import_rows WHERE run_id = ${run}`)).toBe(3);
    expect(yard.count('matters')).toBe(0);
    const { dataWarnings, vinSays } = await yard.vehicle('400');
    expect(dataWarnings[0]).toMatchObject({ field: 'vin', suggestion: null });
    expect(vinSays).toBeNull();
  });

  it('that holds words is no VIN, and the words are told', async () => {
    const { warnings } = await yard.importText([header, row(402, 'SEE NOTES')].join('\r\n'));
    expect((await yard.vehicle('402')).vehicle.fields.vin).toBeNull();
    expect(warnings.map(({ message }) => message)).toContain(
      '"SEE NOTES" stands where the VIN should, and is no VIN. The text is kept with the import.',
    );
  });

  it('is kept in capitals and tells what the export leaves out', async () => {
    const text = [header, row(403, ford.toLowerCase()).replace('"Ford"', '""').replace('"2014"', '""')].join('\r\n');
    await yard.importText(text);
    const { vehicle, vinSays, dataWarnings } = await yard.vehicle('403');
    expect(vehicle.fields).toMatchObject({ vin: ford, make: null, modelYear: null });
    expect(dataWarnings).toEqual([]);
    expect(vinSays?.sentence).toBe('The VIN says 2014 Ford, made in the USA.');
  });
});

describe('a VIN that is typed', () => {
  it('is kept in capitals, whether the vehicle is new or changed', async () => {
    const made = await yard.ask('vehicles.create', { vin: '1m8gdm9a xkp-042788' });
    expect(made.vehicle.fields.vin).toBe('1M8GDM9AXKP042788');
    const changed = await yard.ask('vehicles.update', { id: made.vehicle.id, expectedVersion: 1, fields: { vin: '1hgcm82633a004352' } });
    expect(changed.vehicle.fields.vin).toBe('1HGCM82633A004352');
    expect(changed.vehicle.version).toBe(2);
  });

  it('is refused where it is words, and nothing is kept of the change', async () => {
    await expect(yard.ask('vehicles.create', { vin: 'see notes' })).rejects.toMatchObject({ code: 'VIN_IS_WORDS' });
    const { vehicle } = await yard.ask('vehicles.create', { make: 'Ford' });
    const words = { id: vehicle.id, expectedVersion: vehicle.version, fields: { vin: 'on the dash', color: 'Red' } };
    await expect(yard.ask('vehicles.update', words)).rejects.toMatchObject({ code: 'VIN_IS_WORDS' });
    expect((await yard.ask('vehicles.get', { id: vehicle.id })).vehicle.fields.color).toBeNull();
  });

  it('of Europe that needs no check digit asks nobody for anything, and is still told', async () => {
    const { assessment, dataWarnings } = await yard.ask('vehicles.create', {
      vin: 'WVWZZZ1JZXW000010',
      make: 'Volkswagen',
      modelYear: 1999,
    });
    expect(dataWarnings).toHaveLength(1);
    expect(assessment.steps.map(({ rule }) => rule)).not.toContain('OFFICE-VIN');
  });
});
