import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openYard, type Yard } from './yard';

const folder = 'tests/fixtures/exports';
let yard: Yard;
beforeEach(async () => {
  yard = await openYard({ now: '2026-11-20T15:00:00.000Z' });
});
afterEach(() => yard.close());

const bring = (name: string) => yard.importFile(join(folder, name));
const calls = () => yard.all().map((row) => row['call_number']);
const matters = async () => (await yard.ask('towbook.matters', {})).rows;

describe('a file as offices really have it', () => {
  it('that is a page saved with its patterns and other tables gives its one call alone', async () => {
    expect(await bring('saved-page.html')).toMatchObject({ rows: 1, created: 1, skipped: [] });
    expect(calls()).toEqual(['101']);
  });

  it('with a quotation mark alone in a cell names that row, and reads the others', async () => {
    const result = await bring('bare-quote.csv');
    expect(result).toMatchObject({ rows: 2, created: 1 });
    expect(result.skipped).toEqual([{ row: 3, reason: 'a quotation mark stands alone in one of its cells' }]);
    expect(result.warnings[0]?.message).toMatch(/^Row 3 could not be read, .* nobody is asked about vehicles that this file does not list/);
  });

  it.each(['short-rows.csv', 'extra-comma.csv'])('saved again by Excel, %s, is read whole, and nothing is missing then', async (name) => {
    await yard.importText(
      readFileSync(join(folder, 'short-rows.csv'), 'utf8').replaceAll('Abandoned Vehicle"\r\n', 'Abandoned Vehicle",""\r\n'),
    );
    const result = await bring(name);
    expect(result).toMatchObject({ rows: 2, skipped: [] });
    expect(calls()).toEqual(['101', '102']);
    expect(await matters()).toEqual([]);
  });

  it('that lists one call twice keeps both readings for a person, and overwrites nothing', async () => {
    const result = await bring('call-twice.csv');
    expect(result).toMatchObject({ rows: 2, created: 1, skipped: [{ row: 3, reason: 'it is the same call as row 2, with other values' }] });
    const message = expect.stringMatching(
      /^Call 101 stands twice .* First: VIN 1M8GDM9AXKP042788, plate T00101\. Second: VIN 1GKKVRED0CJ354890, plate X99999\. The first was kept/,
    );
    expect(result.warnings).toContainEqual({ row: 3, message });
    expect((await yard.vehicle('101')).vehicle).toMatchObject({ vin: '1M8GDM9AXKP042788', plate: 'T00101' });
    expect((await matters()).map(({ kind, message: said, decisions }) => [kind, said, decisions.length])).toEqual([
      ['listed_twice', message, 1],
    ]);
  });

  it('with a cell over two columns has each cell under its own header', async () => {
    await bring('wide-cell.xls');
    expect((await yard.vehicle('101')).vehicle).toMatchObject({
      vin: '1M8GDM9AXKP042788',
      description: '2014 Ford Focus',
      color: null,
      towedAt: '2026-06-01T16:01:00-04:00',
    });
  });

  it.each([
    ['xml-spreadsheet.xls', '274', null, 1000],
    ['since-1904.xlsx', '9002', '1FADP3F20EL123456', 6_104_550],
    ['prefixed.xlsx', '9002', '1FADP3F20EL123456', 6_104_550],
  ])('%s is read', async (name, call, vin, balanceCents) => {
    expect(await bring(name)).toMatchObject({ rows: 1, created: 1, skipped: [] });
    const { vehicle } = await yard.vehicle(call);
    expect(vehicle).toMatchObject({ description: '2014 Ford Focus', vin, towedAt: '2026-06-01T16:01:00-04:00', fields: { balanceCents } });
  });
});

const header = 'Stock #,Call #,Account,Make,Plate,Plate State,Impound Date,Balance Due,Total,Call Reason';
const row = (call: string, plate = `T${call}`, date = '6/1/2026 4:01 PM') =>
  `5${call},${call},.PPI,Ford,${plate},MI,${date},$10.00,$20.00,Tow`;

describe('a row that could not be read', () => {
  beforeEach(() => yard.importText([header, row('101'), row('102'), row('103'), row('104')].join('\r\n')));

  it('is in the list all the same: its vehicle is not possibly released', async () => {
    const result = await yard.importText([header, row('101'), `${row('102')},one,more`, row('103')].join('\r\n'));
    expect(result.skipped).toEqual([{ row: 3, reason: 'it has 12 cells where the header has 10' }]);
    expect((await matters()).map(({ kind, vehicle }) => [kind, vehicle.callNumber])).toEqual([['possibly_released', '104']]);
  });

  it('and whose call nobody can tell keeps every vehicle from being asked about, and says so', async () => {
    const result = await yard.importText([header, row('101'), `moved,${row('102')},more`, row('103')].join('\r\n'));
    expect(await matters()).toEqual([]);
    expect(result.warnings[0]).toEqual({ row: null, message: expect.stringContaining('Row 3 could not be read') });
  });

  it('is not one that says it is a total, or the header again', async () => {
    const result = await yard.importText([header, row('101'), row('102'), header, row('103'), 'Totals,,,,,,,$40.00,,'].join('\r\n'));
    expect(result).toMatchObject({ rows: 4, unchanged: 3, skipped: [{ row: 6, reason: 'it is a line of totals' }] });
    expect((await matters()).map(({ vehicle }) => vehicle.callNumber)).toEqual(['104']);
  });
});

describe('a call that stands twice in one file', () => {
  it('with the same words is no matter', async () => {
    expect(await yard.importText([header, row('101'), row('101')].join('\n'))).toMatchObject({ created: 1, unchanged: 1, skipped: [] });
    expect(await matters()).toEqual([]);
  });

  it('is asked about once, and again only where it says something else', async () => {
    const twice = (plate: string) => yard.importText([header, row('101'), row('101', plate)].join('\n'));
    await twice('OTHER1');
    await yard.ask('towbook.settle', { id: (await matters())[0]!.id, decision: 'done' });
    await twice('OTHER1');
    expect(await matters()).toEqual([]);
    await twice('OTHER2');
    expect((await matters()).map(({ message }) => message)).toEqual([expect.stringContaining('plate OTHER2')]);
    expect((await yard.vehicle('101')).vehicle.plate).toBe('T101');
  });
});

describe('what could not be understood', () => {
  it.each([
    ['Balance Due', '$1.234,56', 'The balance "$1.234,56" could not be read; it stays empty.'],
    ['Total', 'ask Pat', 'The total "ask Pat" could not be read; it stays empty.'],
    ['Impound Date', '6/1/0026 4:01 PM', 'The date "6/1/0026 4:01 PM" could not be read; it stays empty. 0026: did you mean 2026?'],
    ['Impound Date', '46174.66736', 'The date "46174.66736" could not be read; it stays empty.'],
  ])('in the column %s, %s, is a warning with the text itself', async (column, text, message) => {
    const cells = header.split(',').map((title, index) => (title === column ? `"${text}"` : row('101').split(',')[index]));
    const { warnings } = await yard.importText([header, cells.join(',')].join('\n'));
    expect(warnings).toContainEqual({ row: 2, message });
  });

  it('as a tow of a year to come comes in without it, with the year likely meant', async () => {
    const { warnings } = await yard.importText([header, row('101', 'T101', '6/1/2062 4:01 PM')].join('\n'));
    expect((await yard.vehicle('101')).vehicle.towedAt).toBeNull();
    expect(warnings).toContainEqual({ row: 2, message: expect.stringContaining('2062: did you mean 2026?') });
  });
});

describe('a list of towed vehicles as cities publish it', () => {
  it('is read by its own numbers, and tells nothing of what TowBook has', async () => {
    await yard.importText([header, row('101')].join('\n'));
    const titles = 'Tow Date,Make,Style,Model,Color,Plate,State,Towed to Address,Tow Facility Phone,Inventory Number';
    const list = [titles, '11/02/2026,FORD,4D,Focus,BLK,NULL,YT,701 N. Sacramento,(773) 265-7605,6812345'].join('\n');
    expect(await yard.importText(list)).toMatchObject({ rows: 1, created: 1 });
    expect(yard.all()[1]).toMatchObject({
      stock_number: '6812345',
      towed_at: '2026-11-02',
      make: 'Ford',
      body_type: '4D',
      plate: null,
      storage_lot: '701 N. Sacramento',
    });
    expect(await matters()).toEqual([]);
  });
});

describe('what TowBook tells beyond the facts', () => {
  const titles = `${header},Odometer,Mileage,Days Held,Daily Storage Total,Tasks,OK to Release to INS. Co.`;
  const told = async () => (await yard.ask('towbook.told', { vehicleId: (await yard.vehicle('101')).vehicle.id })).told;

  it('is shown as the newest file has it', async () => {
    await yard.importText([titles, `${row('101')},,"123,456",,$30.00,2 Overdue7 Due Next1 Due soon,yes`].join('\n'));
    expect(await told()).toMatchObject({
      mileage: 123_456,
      totalCents: 2000,
      dailyStorageCents: 3000,
      daysHeld: null,
      insurerRelease: true,
      tasks: ['2 overdue', '7 due next', '1 due soon'],
      unread: [],
    });
    await yard.importText([titles, `${row('101')},99,,12,$60.00,,no`].join('\n'));
    expect(await told()).toMatchObject({ mileage: 99, daysHeld: 12, dailyStorageCents: 6000, insurerRelease: false, tasks: [] });
  });

  it('goes back with an import that is undone, and shows what it could not read', async () => {
    await yard.importText([titles, `${row('101')},abc,,,,,`].join('\n'));
    const { run } = await yard.importText([titles, `${row('101', 'NEW')},5,,,,,`].join('\n'));
    expect((await told())?.mileage).toBe(5);
    await yard.ask('towbook.undo', { run });
    expect(await told()).toMatchObject({ mileage: null, unread: [{ column: 'Mileage', text: 'abc' }] });
  });
});
