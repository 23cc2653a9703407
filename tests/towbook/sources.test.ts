import { afterEach, describe, expect, it } from 'vitest';
import { startPracticeTowbook, type PracticeTowbook, type Switches } from '../../main/practice/towbook/towbook';
import { makePracticeYard } from '../../main/practice/yard/yard';
import { anImpound, exportOf } from './exports';
import { towbookOfWorker } from '../browser';
import { openYard, type Yard } from './yard';

const now = '2026-11-20T15:00:00.000Z';
const range = { from: '2026-11-17', to: '2026-11-20' };
const practice = makePracticeYard({ now });
const current = practice.calls.filter((call) => call.releasedAt === null && call.account !== '.Storage' && call.reason !== 'Relocation');
let towbook: PracticeTowbook;
let yard: Yard;
afterEach(async () => {
  await yard.close();
  await towbook.stop();
});

async function open(switches: Partial<Switches>, settings: Readonly<Record<string, unknown>> = {}) {
  towbook = await startPracticeTowbook({ data: practice, now, switches });
  yard = await openYard({
    now,
    open: towbookOfWorker,
    settings: { 'towbook.baseUrl': towbook.origin, 'towbook.timeoutSeconds': 4, ...settings },
  });
}
const states = async () => (await yard.ask('towbook.runs', {})).rows.map(({ source, state }) => `${source} ${state}`);

describe('the export of the Impounds page', () => {
  it('is fetched and read when the office has chosen it', async () => {
    await open({}, { 'towbook.source': 'impounds_csv' });
    const { progress } = await yard.importRange();
    expect(progress).toMatchObject({ state: 'done', source: 'impounds_csv', counts: { created: current.length } });
    expect(yard.all().map((row) => row['call_number'])).toEqual(current.map(({ callNumber }) => callNumber));
    expect(towbook.counters).toMatchObject({ exports: 1, editorsOpened: 0, saves: 0 });
  });

  it('stands in for Call Analysis when that page has changed, and the change stays on every screen', async () => {
    await open({ changedPage: 'noUpdateButton' });
    const { progress } = await yard.importRange(range);
    expect(progress).toMatchObject({ state: 'done', source: 'impounds_csv' });
    expect(await states()).toEqual(['impounds_csv done', 'call_analysis failed']);
    expect(yard.count("alerts WHERE key = 'towbook.changed' AND dismissed_at IS NULL")).toBe(1);
  });

  it('does not stand in where the office does not want it', async () => {
    await open({ changedPage: 'noUpdateButton' }, { 'towbook.fallback': false });
    await expect(yard.importRange(range)).rejects.toMatchObject({ code: 'TOWBOOK_CHANGED' });
    expect(await states()).toEqual(['call_analysis failed']);
  });

  it('of another shape is a changed page too', async () => {
    await open({ changedPage: 'renamedColumn' }, { 'towbook.source': 'impounds_csv' });
    await expect(yard.importRange(range)).rejects.toMatchObject({ code: 'TOWBOOK_CHANGED' });
    expect(await states()).toEqual(['call_analysis failed', 'impounds_csv failed']);
    expect(yard.count('vehicles')).toBe(0);
  });

  it('and Call Analysis meet in one vehicle', async () => {
    await open({});
    await yard.importRange(range);
    const before = yard.count('vehicles');
    await yard.set({ 'towbook.source': 'impounds_csv' });
    const { progress } = await yard.importRange();
    expect(progress.counts.created).toBe(current.length - before);
    expect(progress.counts.updated).toBe(before);
    await yard.set({ 'towbook.source': 'call_analysis' });
    expect((await yard.importRange(range)).progress.counts).toMatchObject({ created: 0 });
  });
});

describe('a field in which the office lets TowBook win', () => {
  it("takes TowBook's value over one typed by hand", async () => {
    await open({}, { 'towbook.wins': ['plate'] });
    await yard.importText(exportOf([anImpound]));
    const { vehicle } = await yard.vehicle('18001');
    await yard.ask('vehicles.update', { id: vehicle.id, expectedVersion: vehicle.version, fields: { plate: 'HAND 1', color: 'Blue' } });
    await yard.importText(exportOf([{ ...anImpound, Plate: 'XYZ 987' }]));
    expect((await yard.vehicle('18001')).vehicle).toMatchObject({ plate: 'XYZ 987', color: 'Blue' });
  });
});
