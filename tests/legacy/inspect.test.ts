import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateLegacy } from './generator';
import { openOffice, type LegacyOffice } from './office';

let yard: LegacyOffice;
beforeEach(async () => {
  yard = await openOffice();
  generateLegacy(yard.path, { withFiles: true });
});
afterEach(() => yard.close());

describe('a look at the old database', () => {
  it('tells what is in it and what each part becomes, and writes nothing', async () => {
    const before = yard.contents();
    const seen = await yard.call('legacy.inspect', { path: yard.path });
    expect(seen).toMatchObject({
      file: { name: 'vehicles.db' },
      rows: 1755,
      missing: [],
      importedBy: null,
      vehicles: { rows: 72, alreadyHere: 0 },
    });
    expect(seen.tables.find(({ table }) => table === 'logs')).toEqual({ table: 'logs', rows: 1530, columns: 6, becomes: 'history' });
    expect(seen.statuses).toContainEqual({ status: 'RELEASED', vehicles: 3, becomes: 'released' });
    expect(seen.statuses).toContainEqual({ status: 'TOP_Generated', vehicles: 2, becomes: 'police told of the tow' });
    expect(seen.statuses.reduce((sum, { vehicles }) => sum + vehicles, 0)).toBe(72);
    for (const shape of ['day', 'moment', 'american', 'withoutYear', 'empty'] as const) expect(seen.dates[shape]).toBeGreaterThan(0);
    expect(seen.dates.unreadable).toBe(0);
    expect(seen.files).toEqual({ named: 36, found: 10 });
    expect(yard.contents()).toEqual(before);
  });

  it('tells which spelling is which agency, and which is to be confirmed', async () => {
    const { agencies } = await yard.call('legacy.inspect', { path: yard.path });
    const certain = agencies.filter(({ why }) => why === 'certain');
    expect(new Set(certain.map(({ agency }) => agency)).size).toBeLessThan(certain.length);
    expect(agencies.find(({ spelling }) => spelling === 'Lapeer County')).toMatchObject({
      agency: null,
      why: expect.stringContaining('to confirm'),
    });
  });

  it('knows the vehicles and the file again after the import', async () => {
    const { run } = await yard.import();
    expect(await yard.call('legacy.inspect', { path: yard.path })).toMatchObject({ importedBy: run, vehicles: { alreadyHere: 72 } });
  });
});
