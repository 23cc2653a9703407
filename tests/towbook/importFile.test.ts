import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anImpound, exportOf, usualTitles } from './exports';
import { openYard, type Yard } from './yard';

const sample = 'tests/fixtures/impounds-export.csv';
let yard: Yard;
beforeEach(async () => {
  yard = await openYard();
});
afterEach(() => yard.close());

const counts = (result: { created: number; updated: number; unchanged: number; skipped: readonly unknown[] }) => [
  result.created,
  result.updated,
  result.unchanged,
  result.skipped.length,
];

describe('the Impounds export of a real yard', () => {
  it('accounts for each of its 261 rows, and every vehicle has a step to do or waits to be brought up to date', async () => {
    const result = await yard.importFile(sample);
    expect(result.rows).toBe(261);
    expect(counts(result)).toEqual([257, 0, 0, 4]);
    expect(result.skipped.map(({ row, reason }) => `${row}: ${reason}`)).toEqual([
      '15: reason "TRANSPORT" is no impound',
      '126: reason "RELOCATE" is no impound',
      '180: reason "TRANSPORT" is no impound',
      '204: reason "TRANSPORT" is no impound',
    ]);
    expect(yard.count('vehicles')).toBe(257);
    expect(yard.count(`import_rows WHERE run_id = ${result.run}`)).toBe(261);
    expect(
      yard.count(
        `vehicles v WHERE tow_type = 'private_property' AND NOT EXISTS (SELECT 1 FROM queue WHERE vehicle_id = v.id)
           AND NOT EXISTS (SELECT 1 FROM takeover_vehicles WHERE vehicle_id = v.id AND state = 'waits')`,
      ),
    ).toBe(0);
  });

  it('changes nothing when it is read again', async () => {
    await yard.importFile(sample);
    const before = yard.all();
    expect(counts(await yard.importFile(sample))).toEqual([0, 0, 257, 4]);
    expect(yard.all()).toEqual(before);
  });

  it('reads well as a list', async () => {
    await yard.importFile(sample);
    const read = (call: string) => {
      const row = yard.all().find((one) => one['call_number'] === call)!;
      return [row['description'], row['color'], row['plate'], row['plate_state'], row['tow_type'], row['towed_at'], row['reason']];
    };
    expect(read('9011')).toEqual(['Unknown vehicle, gray', 'Gray', 'NONE', null, 'private_property', '2020-09-24T18:49:00.000Z', null]);
    expect(read('9064').slice(0, 2)).toEqual(['1984 Playtime Pontoon', 'Gray']);
    expect(read('9900').slice(0, 3)).toEqual(['Camper/Prawler RV Trailer', 'White', null]);
    expect(read('9914').slice(0, 2)).toEqual(['Motorcycle YY15T-12', 'Blue']);
    expect(read('9324').slice(3)).toEqual(['OH', 'hold', '2021-10-21', 'Accident']);
    expect(read('15361').slice(0, 4)).toEqual(['Boat on a Trailer', null, 'AT587Z', 'OH']);
    expect(read('45857').slice(0, 4)).toEqual(['Truck & Trailer', 'Red', 'T183430', 'IN']);
    expect(read('20764').slice(4)).toEqual(['crash', '2026-04-18T06:05:00.000Z', 'Police Impound: Crash/OVI']);
    expect(read('15583')[4]).toBe('public_abandoned');
  });

  it('says each doubt once, with the rows it is about', async () => {
    const { warnings } = await yard.importFile(sample);
    const messages = warnings.map(({ message }) => message);
    expect(new Set(messages).size).toBe(messages.length);
    expect(messages).toContainEqual(expect.stringContaining('257 new vehicles have no police agency'));
    expect(messages).toContainEqual(expect.stringMatching(/"Birch County Sheriff" is not in the list .* \(rows 6, 7, 9, .* and 4 more\)/));
    expect(messages).toContainEqual(
      expect.stringContaining('The VIN 1R1V27111XK701242 does not fit its check digit. Compare it with the vehicle.'),
    );
  });
});

describe('an export in another shape', () => {
  const shuffled = [...usualTitles].toReversed();

  it.each([
    ['with a mark at its start', exportOf([anImpound]).replace(/^/, '\uFEFF')],
    ['with columns in another order', exportOf([anImpound], shuffled)],
    ['with columns of the company', exportOf([anImpound], ['Lienholder', ...usualTitles, 'Sticker', ''])],
    ['of the current inventory', exportOf([anImpound], usualTitles, 'Current - Impounds')],
    ['with lines ended by LF alone', exportOf([anImpound]).replaceAll('\r\n', '\n')],
    ['with other headers for the same', exportOf([anImpound]).replace('Call #', 'CALL NUMBER').replace('Plate State', 'license state')],
    ['with semicolons', exportOf([anImpound]).replaceAll('","', '";"')],
    ['without rows before the header', exportOf([anImpound]).split('\r\n').slice(2).join('\r\n')],
    ['with blank lines', exportOf([anImpound]).replaceAll('\r\n', '\r\n\r\n')],
  ])('%s is read the same', async (_name, text) => {
    expect(counts(await yard.importText(text))).toEqual([1, 0, 0, 0]);
    expect(await yard.vehicle('18001')).toMatchObject({
      vehicle: {
        description: '2014 Chevrolet Impala',
        plate: 'ABC 123',
        towedAt: '2026-06-20T14:10:00-04:00',
        fields: { stockNumber: '8000001' },
      },
    });
  });

  it('keeps line breaks within a cell as one line of text', async () => {
    await yard.importText(exportOf([{ ...anImpound, 'Storage Lot': 'ROW 1A\r\nbehind "the" fence' }]));
    expect((await yard.vehicle('18001')).vehicle.fields.storageLot).toBe('ROW 1A behind "the" fence');
  });

  it('of Windows and of UTF-16 keeps its letters', async () => {
    const text = exportOf([{ ...anImpound, Make: 'Citroën' }]);
    await yard.importBytes(Buffer.from(text, 'latin1'), 'latin.csv');
    expect((await yard.vehicle('18001')).vehicle.description).toBe('2014 Citroën Impala');
    const other = exportOf([{ ...anImpound, 'Call #': '18002', 'Stock #': '8000002', Make: 'Škoda' }]);
    await yard.importBytes(Buffer.from(`\uFEFF${other}`, 'utf16le'), 'wide.csv');
    expect((await yard.vehicle('18002')).vehicle.description).toBe('2014 Škoda Impala');
  });

  it('accounts for rows that cannot be used, and reads the others', async () => {
    const text = exportOf([
      anImpound,
      { Vehicle: 'Totals', 'Balance Due': '$9.00' },
      { ...anImpound, 'Call #': '18003', 'Impound Date': '' },
    ]);
    const cut = text.replace(/\r\n$/, '\r\n"8000009","18009"\r\n');
    const result = await yard.importText(cut);
    expect(counts(result)).toEqual([1, 0, 0, 3]);
    expect(result.skipped).toEqual([
      { row: 5, reason: 'it is a line of totals' },
      { row: 6, reason: expect.stringContaining('no impound date') },
      { row: 7, reason: 'it has 2 cells where the header has 23' },
    ]);
  });

  it('accounts for every row of whatever cells it has', async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('N/A', '=1+1', '<b>', '9/9/2026', '$5', '"', '\r\n', '18001', '8000001'));
    const row = fc.record(Object.fromEntries(usualTitles.map((title) => [title, cell])));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
        const result = await yard.importText(exportOf([anImpound, ...rows]));
        expect(result.rows).toBe(result.created + result.updated + result.unchanged + result.skipped.length);
        expect(yard.count(`import_rows WHERE run_id = ${result.run}`)).toBe(result.rows);
        expect(yard.count('vehicles WHERE call_number IS NULL AND stock_number IS NULL')).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a file that is no export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'itow-files-'));
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it.each([
    ['EMPTY_FILE', file('empty.csv', '')],
    ['NOT_A_TOWBOOK_FILE', file('contacts.csv', 'Name,Telephone\r\nRobin,810-555-0100\r\n')],
    ['NOT_A_TOWBOOK_FILE', file('calls.csv', 'call,me,maybe\r\n1,2,3\r\n')],
    ['NOT_A_TOWBOOK_FILE', file('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))],
    ['NOT_A_TOWBOOK_FILE', file('quote.csv', '"never closed')],
    ['FILE_UNREADABLE', file('broken.csv', `${exportOf([anImpound])}"8000002","180`)],
    ['FILE_UNREADABLE', join(folder, 'absent.csv')],
    ['FILE_UNREADABLE', folder],
  ])('is refused with %s, and nothing is written: %s', async (code, path) => {
    await expect(yard.importFile(path)).rejects.toMatchObject({ code, message: expect.stringContaining('Nothing was imported') });
    expect(yard.count('vehicles')).toBe(0);
    expect(yard.count('import_runs')).toBe(0);
  });
});

describe('while a file is read', () => {
  it('a second import is refused, and cancelling keeps what was read', async () => {
    const many = 1500;
    const lines = exportOf(Array.from({ length: many }, (_, index) => ({ ...anImpound, 'Call #': String(8_100_000 + index) })));
    const first = yard.importText(lines);
    await yard.told(({ state, counts: { rows } }) => state === 'running' && rows > 0);
    await expect(yard.importText(lines)).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
    expect(await yard.ask('towbook.cancel', {})).toMatchObject({ state: 'cancelled' });
    const result = await first;
    expect(result.rows).toBeLessThan(many);
    expect(result.warnings[0]!.message).toContain(`stopped after ${result.rows} of ${many} rows`);
    expect(yard.count(`import_rows WHERE run_id = ${result.run}`)).toBe(result.rows);
    expect((await yard.importText(lines)).created).toBe(many - result.created);
  });
});
