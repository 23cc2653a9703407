import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../db/open';
import type { ListedCall, OpenedCall, OpenTowbook } from '../../main/office/towbookSource';
import { anImpound, exportOf, usualTitles } from './exports';
import { openYard, type Yard } from './yard';

const now = '2026-06-29T16:30:00.000Z';
const seconds = (local: string) => String(Date.parse(`${local}-04:00`) / 1000);
const received = { receivedSeconds: seconds('2026-06-20T14:00') };
const completed = { completedSeconds: seconds('2026-06-20T14:40') };
const call: ListedCall = { internalId: '900000001', callNumber: '18001', reason: 'Abandoned Vehicle', account: 'Maple Property Group' };
const editor = (impoundDate: string, impoundTime: string): OpenedCall => ({ impoundDate, impoundTime });

let listed: ListedCall = call;
let opened: OpenedCall = {};
const open: OpenTowbook = () =>
  Promise.resolve({
    login: () => Promise.resolve(),
    listCalls: () => Promise.resolve([listed]),
    readCall: () => Promise.resolve(opened),
    downloadImpounds: () => Promise.reject(new Error('not asked for')),
    close: () => Promise.resolve(),
  });

let yard: Yard;
beforeEach(async () => {
  yard = await openYard({ now, open });
});
afterEach(() => yard.close());

const list = async (moments: Partial<ListedCall>, inEditor: OpenedCall = {}) => {
  listed = { ...call, ...moments };
  opened = inEditor;
  const { run, progress } = await yard.importRange({ from: '2026-06-20', to: '2026-06-29' });
  return { run, counts: progress.counts };
};
const exported = (impoundDate: string) =>
  yard.importText(exportOf([{ ...anImpound, 'Impound Date': impoundDate }], usualTitles, 'Current - Impounds'));
const get = () => yard.vehicle('18001');
const towedAt = async () => (await get()).vehicle.towedAt;
const matters = async () => (await yard.ask('towbook.matters', {})).rows;
const tows = async () => (await get()).events.filter(({ type }) => type === 'towed' || type === 'corrected');
const typed = (at: string) => yard.ask('vehicles.create', { callNumber: '18001', towedAt: at });
const dues = async () => (await get()).assessment.steps.flatMap(({ dueAt }) => dueAt ?? []);

describe('the tow of a new vehicle', () => {
  it.each([
    ['received', () => list(received), '2026-06-20T14:00:00-04:00'],
    ['completed', () => list({ ...received, ...completed }), '2026-06-20T14:40:00-04:00'],
    ['editor', () => list({ ...received, ...completed }, editor('6/20/2026', '2:31 PM')), '2026-06-20T14:31:00-04:00'],
    ['export', () => exported('6/20/2026 2:31 PM'), '2026-06-20T14:31:00-04:00'],
  ])('is marked with its source: %s', async (basis, bring, at) => {
    await bring();
    expect((await tows()).map((event) => [event.at, event.data])).toEqual([[at, { basis }]]);
  });
});

describe('a better source learned later', () => {
  it('corrects the event: the old time stays in the history, a sentence says why, and the deadlines count from the new one', async () => {
    await list(received);
    const first = await dues();
    await list({ ...received, ...completed });
    await exported('6/20/2026 3:10 PM');
    await list({ ...received, ...completed }, editor('6/20/2026', '2:31 PM'));
    expect(await towedAt()).toBe('2026-06-20T14:31:00-04:00');
    const [towed, ...corrections] = await tows();
    expect(towed).toMatchObject({ at: '2026-06-20T14:00:00-04:00', correctedBy: corrections.at(-1)!.id });
    expect(corrections.map(({ data, source }) => [data['at'], (data['data'] as { basis: string }).basis, source])).toEqual([
      ['2026-06-20T18:40:00.000Z', 'completed', 'towbook'],
      ['2026-06-20T19:10:00.000Z', 'export', 'towbook'],
      ['2026-06-20T18:31:00.000Z', 'editor', 'towbook'],
    ]);
    expect(corrections[0]!.data['reason']).toBe(
      "Now taken as TowBook's list has it: when the call was completed. Until now: Sat Jun 20, 2026 2:00 PM, as TowBook's list has it: when the call came in; the impound time may be later.",
    );
    expect(await matters()).toEqual([]);
    expect(first).toContain('2026-06-21T14:00:00-04:00');
    expect(await dues()).toContain('2026-06-21T14:31:00-04:00');
  });

  it('changes nothing the second time, nor does a worse source', async () => {
    await list({ ...received, ...completed }, editor('6/20/2026', '2:31 PM'));
    const before = await tows();
    for (const again of [
      () => list({ ...received, ...completed }, editor('6/20/2026', '2:31 PM')),
      () => list({ ...received, ...completed }),
      () => list(received),
    ]) {
      expect((await again()).counts).toMatchObject({ updated: 0, unchanged: 1 });
      expect(await tows()).toEqual(before);
    }
    expect(await matters()).toEqual([]);
  });

  it('of a tow that an earlier version recorded counts that one as the worst its import may have read', async () => {
    const { sqlite } = openStore(join(yard.folder, 'office.db'));
    await typed('2026-06-20');
    const { vehicle, events } = await get();
    await yard.ask('vehicles.record', {
      id: vehicle.id,
      type: 'corrected',
      at: now,
      data: { event: events[0]!.id, void: true, reason: 'test' },
    });
    const add = (id: number, source: string) =>
      sqlite.exec(
        `INSERT INTO import_runs (id, source, state, detail, started_at, started_by) VALUES (${id}, '${source}', 'done', '', '${now}', 'x');
         INSERT INTO events (vehicle_id, type, at, recorded_at, recorded_by, source, data, warnings, import_run_id)
           VALUES (${vehicle.id}, 'towed', '2026-06-20T18:00:00.000Z', '${now}', 'x', 'towbook', '{}', '[]', ${id})`,
      );
    add(90, 'impounds_csv');
    sqlite.close();
    await list({ ...received, ...completed });
    expect(await towedAt()).toBe('2026-06-20T14:00:00-04:00');
    await list(received, editor('6/20/2026', '2:31 PM'));
    expect(await towedAt()).toBe('2026-06-20T14:31:00-04:00');
  });
});

describe('a tow that TowBook tells otherwise', () => {
  const differs = () => exported('6/20/2026 9:15 PM');

  it('than a person typed is a row of the queue, and never written over', async () => {
    await typed('2026-06-20T14:10:00-04:00');
    const { run } = await differs();
    expect(await towedAt()).toBe('2026-06-20T14:10:00-04:00');
    expect(await matters()).toMatchObject([
      {
        kind: 'tow_time_differs',
        message: expect.stringContaining(
          "towed on Sat Jun 20, 2026 9:15 PM (as TowBook's export has it: the impound date). Here it is Sat Jun 20, 2026 2:10 PM (entered in the office)",
        ),
        decisions: [{ decision: 'take_towbook' }, { decision: 'keep_ours' }],
      },
    ]);
    expect((await get()).assessment.steps.find(({ rule }) => rule === 'OFFICE-TOWBOOK')?.state).toBe('due');
    expect((await yard.run(run)).rows[0]!.warnings).toContainEqual(expect.stringContaining('stays so until it is decided'));
    expect(yard.count("alerts WHERE key = 'towbook.matters' AND dismissed_at IS NULL")).toBe(1);
  });

  it('is taken over when a person says so, with the old time kept', async () => {
    await typed('2026-06-20T14:10:00-04:00');
    await differs();
    const [one] = await matters();
    expect(await yard.ask('towbook.settle', { id: one!.id, decision: 'take_towbook' })).toMatchObject({ left: 0 });
    expect(await towedAt()).toBe('2026-06-20T21:15:00-04:00');
    expect((await tows()).at(-1)).toMatchObject({ type: 'corrected', recordedBy: 'Robin Sample', data: { data: { basis: 'export' } } });
    await differs();
    expect(await matters()).toEqual([]);
    expect((await get()).assessment.steps.find(({ rule }) => rule === 'OFFICE-TOWBOOK')?.state ?? 'gone').not.toBe('due');
  });

  it('stays as it is when a person says so, and is asked again for another time alone', async () => {
    await typed('2026-06-20T14:10:00-04:00');
    await differs();
    await yard.ask('towbook.settle', { id: (await matters())[0]!.id, decision: 'keep_ours' });
    await differs();
    expect(await matters()).toEqual([]);
    expect(await towedAt()).toBe('2026-06-20T14:10:00-04:00');
    await exported('6/21/2026 9:00 AM');
    expect(await matters()).toHaveLength(1);
    await differs();
    expect(await matters()).toEqual([]);
  });

  it('by the same source as before is asked, until TowBook says the old time again', async () => {
    await exported('6/20/2026 2:10 PM');
    await exported('6/20/2026 3:10 PM');
    expect(await matters()).toHaveLength(1);
    await exported('6/20/2026 3:10 PM');
    await exported('6/20/2026 4:10 PM');
    expect((await matters()).map(({ message }) => message)).toEqual([expect.stringContaining('4:10 PM')]);
    await exported('6/20/2026 2:10 PM');
    expect(await matters()).toEqual([]);
    expect(await tows()).toHaveLength(1);
  });

  it('by a lesser source waits for nobody, and takes no question back', async () => {
    await exported('6/20/2026 2:10 PM');
    await exported('6/24/2026 2:10 PM');
    const { run, counts } = await list({ receivedSeconds: seconds('2026-06-25T14:00') });
    expect(counts.unchanged).toBe(1);
    expect((await yard.run(run)).rows[0]!.warnings).toContainEqual(expect.stringContaining('Correct the tow if TowBook is right'));
    expect((await matters()).map(({ message }) => message)).toEqual([expect.stringContaining('Jun 24')]);
  });

  it('and that a person took back is asked, not recorded again', async () => {
    await exported('6/20/2026 2:10 PM');
    const { vehicle, events } = await get();
    const data = { event: events[0]!.id, void: true, reason: 'Another vehicle' };
    await yard.ask('vehicles.record', { id: vehicle.id, type: 'corrected', at: now, data });
    await exported('6/20/2026 2:10 PM');
    expect(await towedAt()).toBeNull();
    const [one] = await matters();
    expect(one!.message).toContain('Here the tow was taken back by hand');
    await yard.ask('towbook.settle', { id: one!.id, decision: 'keep_ours' });
    await exported('6/20/2026 2:10 PM');
    expect([await towedAt(), await matters()]).toEqual([null, []]);
  });

  it('as one that is still to come is no question', async () => {
    await typed('2026-06-20T14:10:00-04:00');
    const { run } = await exported('6/29/2026 8:00 PM');
    expect(await matters()).toEqual([]);
    expect((await yard.run(run)).rows[0]!.warnings).toContainEqual(expect.stringContaining('still to come'));
  });
});

describe('an import that is undone', () => {
  it('gives back the time that stood before it, not the first one', async () => {
    await list(received);
    await list({ ...received, ...completed });
    const { run } = await list({ ...received, ...completed }, editor('6/20/2026', '2:31 PM'));
    await yard.ask('towbook.undo', { run });
    expect(await towedAt()).toBe('2026-06-20T14:40:00-04:00');
    const events = await tows();
    expect(events[0]!.correctedBy).toBe(events[1]!.id);
    await list({ ...received, ...completed }, editor('6/20/2026', '2:31 PM'));
    expect(await towedAt()).toBe('2026-06-20T14:31:00-04:00');
  });

  it('is refused when a person has corrected the tow since', async () => {
    await list(received);
    const { run } = await list({ ...received, ...completed });
    const { vehicle, events } = await get();
    const data = { event: events[0]!.id, at: '2026-06-20T15:00:00-04:00', reason: 'By the driver' };
    await yard.ask('vehicles.record', { id: vehicle.id, type: 'corrected', at: now, data });
    await expect(yard.ask('towbook.undo', { run })).rejects.toMatchObject({
      code: 'UNDO_REFUSED',
      message: expect.stringContaining('The time of the tow of call 18001 was corrected since'),
    });
    expect(await towedAt()).toBe('2026-06-20T15:00:00-04:00');
    await list({ ...received, ...completed }, editor('6/20/2026', '2:31 PM'));
    expect(await matters()).toHaveLength(1);
  });
});

describe('two vehicles that are one', () => {
  it('take over the tow as it stands, not as it was first recorded', async () => {
    await yard.ask('vehicles.create', { make: 'Chevrolet', vin: anImpound['VIN']! });
    await list(received);
    await list({ ...received, ...completed }, { ...editor('6/20/2026', '2:31 PM'), vin: anImpound['VIN'] });
    const [one] = await matters();
    await yard.ask('towbook.settle', { id: one!.id, decision: 'merge' });
    const { vehicle, events } = await yard.ask('vehicles.get', { id: one!.vehicle.id });
    expect(vehicle.towedAt).toBe('2026-06-20T14:31:00-04:00');
    expect(events.map(({ type, data }) => [type, data])).toEqual([['towed', { basis: 'editor' }]]);
  });
});
