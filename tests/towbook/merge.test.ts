import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anImpound, exportOf, type ExportRow } from './exports';
import { openYard, type Yard } from './yard';

let yard: Yard;
beforeEach(async () => {
  yard = await openYard();
});
afterEach(() => yard.close());

const bring = (...rows: readonly ExportRow[]) => yard.importText(exportOf(rows));
const get = async (call = '18001') => yard.vehicle(call);
const rowOf = async (run: number) => (await yard.run(run)).rows[0]!;

describe('a vehicle that TowBook has and the office has not', () => {
  it("comes in with its fields marked as TowBook's, a complaint number, its tow and its first notice to do", async () => {
    await bring(anImpound);
    const { vehicle, events } = await get();
    expect(vehicle).toMatchObject({
      complaintNumber: 'IT0001-26',
      towType: 'private_property',
      status: 'new',
      inYard: true,
      fields: { balanceCents: 25_000, requestedBy: 'Maple Property Group', reason: 'Abandoned Vehicle' },
      sources: { vin: 'towbook', make: 'towbook', complaintNumber: 'system' },
    });
    expect(events.map(({ type, at, source }) => [type, at, source])).toEqual([['towed', '2026-06-20T14:10:00-04:00', 'towbook']]);
    expect(yard.count('queue')).toBeGreaterThan(0);
  });

  it('whose time of tow nobody entered keeps only the day', async () => {
    await bring({ ...anImpound, 'Impound Date': '6/20/2026 12:00 AM' });
    expect((await get()).vehicle.towedAt).toBe('2026-06-20');
  });

  it('whose tow would lie ahead comes in without it, and says so', async () => {
    const { run, created } = await bring({ ...anImpound, 'Impound Date': '9/9/2026 1:00 PM' });
    expect(created).toBe(1);
    expect((await get()).vehicle.towedAt).toBeNull();
    expect((await rowOf(run)).warnings).toContainEqual(expect.stringContaining('time of the tow was left out'));
  });

  it('that the police must release is under a hold', async () => {
    await bring({ ...anImpound, Account: 'Burton Police Department', 'Police Release Required': 'yes' });
    const { vehicle, events } = await get();
    expect(vehicle).toMatchObject({ towType: 'public_abandoned', agencyName: 'Burton Police Department' });
    expect(events.map(({ type }) => type)).toEqual(['towed', 'hold_placed']);
  });

  it('that has left TowBook already comes in as gone', async () => {
    await bring({ ...anImpound, 'Release Date': '6/25/2026 9:00 AM', 'Release Reason': 'ReleaseWithPayment' });
    expect((await get()).vehicle).toMatchObject({ status: 'released', inYard: false });
    await bring({ ...anImpound, 'Call #': '18002', 'Stock #': '8000002', 'Release Date': '6/25/2026', 'Release Reason': 'Scrapped' });
    expect((await get('18002')).vehicle).toMatchObject({ status: 'scrapped', inYard: false });
  });
});

describe('a vehicle that both have', () => {
  beforeEach(() => bring(anImpound));

  it('takes what TowBook has changed, with the old and the new value in its history', async () => {
    const { run, updated } = await bring({ ...anImpound, Plate: 'XYZ 987', 'Balance Due': '$300.00' });
    expect(updated).toBe(1);
    expect((await rowOf(run)).fields.toSorted()).toEqual(['balanceCents', 'plate']);
    expect((await get()).changes).toContainEqual(
      expect.objectContaining({ field: 'plate', before: 'ABC 123', after: 'XYZ 987', source: 'towbook', importRun: run }),
    );
  });

  it.each(['', 'N/A', 'NONE'])('loses nothing to %j', async (blank) => {
    const result = await bring({ ...anImpound, Plate: blank, VIN: blank, Make: '', Model: '', Vehicle: '', Color: blank, Driver: blank });
    expect(result.unchanged).toBe(1);
    expect((await get()).vehicle).toMatchObject({
      plate: 'ABC 123',
      vin: '1HGCM82633A004352',
      description: '2014 Chevrolet Impala',
      color: 'Black',
    });
  });

  it('keeps what was typed by hand, also where a person emptied nothing but changed it', async () => {
    const { vehicle } = await get();
    await yard.ask('vehicles.update', { id: vehicle.id, expectedVersion: vehicle.version, fields: { plate: 'HAND 1' }, agency: 'Burton' });
    const result = await bring({ ...anImpound, Plate: 'XYZ 987', Account: 'Flint Police Department' });
    expect((await rowOf(result.run)).fields).not.toContain('plate');
    expect((await get()).vehicle).toMatchObject({ plate: 'HAND 1', agencyName: 'Burton Police Department' });
  });

  it('keeps its status, its events and its tow type, whatever TowBook says', async () => {
    const { vehicle } = await get();
    await yard.ask('vehicles.record', {
      id: vehicle.id,
      type: 'police_notified',
      at: '2026-06-20T18:30:00Z',
      data: { how: 'phone', officer: 'Officer S' },
    });
    const before = await get();
    await bring({ ...anImpound, 'Call Reason': 'Police', Account: 'Burton Police Department', 'Police Release Required': 'yes' });
    const after = await get();
    expect(after.vehicle.status).toBe(before.vehicle.status);
    expect(after.vehicle.towType).toBe('private_property');
    expect(after.events).toEqual(before.events);
  });

  it('that has left TowBook stays in the yard here, and the office is told', async () => {
    const { run } = await bring({ ...anImpound, 'Release Date': '6/25/2026 9:00 AM', 'Release Reason': 'ReleaseWithPayment' });
    expect((await get()).vehicle).toMatchObject({ status: 'new', inYard: true });
    expect((await rowOf(run)).warnings).toContainEqual(expect.stringContaining('it left on Thu Jun 25, 2026'));
  });

  it('keeps the day of its tow when TowBook moves it, and the office is asked', async () => {
    const { run } = await bring({ ...anImpound, 'Impound Date': '6/10/2026 2:10 PM' });
    expect((await get()).vehicle.towedAt).toBe('2026-06-20T14:10:00-04:00');
    expect((await rowOf(run)).warnings).toContainEqual(expect.stringContaining('towed on Wed Jun 10, 2026 2:10 PM'));
  });

  it('is found by its stock number, and gets the call number that it lacked', async () => {
    await bring({ ...anImpound, 'Call #': '', 'Stock #': '8000007' });
    const result = await bring({ ...anImpound, 'Call #': '18007', 'Stock #': '8000007' });
    expect(result.updated).toBe(1);
    expect((await get('18007')).vehicle.fields.stockNumber).toBe('8000007');
  });

  it('is not taken for another call with its stock number', async () => {
    const result = await bring({ ...anImpound, 'Call #': '18008' });
    expect(result.created).toBe(1);
    expect((await rowOf(result.run)).warnings).toContainEqual(expect.stringContaining('also that of call 18001'));
  });

  it('is updated even where its reason says by now that it is no impound', async () => {
    const result = await bring({ ...anImpound, 'Call Reason': 'TRANSPORT' });
    expect(result).toMatchObject({ updated: 1, skipped: [] });
  });
});

describe('the time of a tow', () => {
  it('learned later is recorded as the tow', async () => {
    await bring(anImpound);
    await yard.ask('vehicles.create', { callNumber: '18005' });
    await bring({ ...anImpound, 'Call #': '18005', 'Stock #': '8000005' });
    expect((await get('18005')).vehicle.towedAt).toBe('2026-06-20T14:10:00-04:00');
  });

  it('learned more exactly corrects the day that TowBook gave before', async () => {
    await bring({ ...anImpound, 'Impound Date': '6/20/2026' });
    const { run } = await bring(anImpound);
    const { vehicle, events } = await get();
    expect(vehicle.towedAt).toBe('2026-06-20T14:10:00-04:00');
    expect(events.map(({ type }) => type)).toEqual(['towed', 'corrected']);
    expect((await rowOf(run)).fields).toEqual(['towedAt']);
    expect((await bring(anImpound)).unchanged).toBe(1);
  });

  it('that a person entered as a day is left to that person', async () => {
    await yard.ask('vehicles.create', { callNumber: '18006', towedAt: '2026-06-20' });
    await bring({ ...anImpound, 'Call #': '18006', 'Stock #': '8000006' });
    expect((await get('18006')).vehicle.towedAt).toBe('2026-06-20');
  });
});

describe('the kind of tow', () => {
  it.each([
    ['.PPI', 'Tow', '', 'private_property'],
    ['.Police Impound', 'Police', '', 'police_impound'],
    ['.Police Impound', 'Abandoned Vehicle', '', 'public_abandoned'],
    ['.Police Impound', 'Abandoned Vehicle', 'Scrap - unregistered', 'scrap_unregistered'],
    ['.Police Accident', 'Tow', '', 'crash'],
    ['.Police Hold', 'Police', '', 'hold'],
    ['PINE 4 TWP POLICE', 'Police Impound', 'stolen recovery', 'hold'],
    ['Birch County Sheriff', 'ACCIDENT', '', 'crash'],
    ['Fir Towing & Storage', 'Police Impound', 'abandoned', 'public_abandoned'],
    ['Maple Property Group', 'Abandoned Vehicle', '', 'private_property'],
  ])('of account %s, reason %s, impound reason %j is %s', async (Account, reason, impoundReason, towType) => {
    await bring({ ...anImpound, Account, 'Call Reason': reason, 'Impound Reason': impoundReason });
    expect((await get()).vehicle.towType).toBe(towType);
  });

  it('that no line of the table tells counts as private property, and the office is told', async () => {
    const { run } = await bring({ ...anImpound, Account: 'Robin Sample', 'Call Reason': 'See Notes...' });
    expect((await get()).vehicle.towType).toBe('private_property');
    expect((await rowOf(run)).warnings).toContainEqual(expect.stringContaining('not in the table of tow types'));
  });

  it('follows the table of the office', async () => {
    await yard.set({ 'towbook.typeMap': [{ account: 'robin', towType: 'owner_request' }], 'towbook.skipReasons': ['Abandoned Vehicle'] });
    const result = await bring(
      { ...anImpound, Account: 'Robin Sample', 'Call Reason': 'Tow' },
      { ...anImpound, 'Call #': '18002', 'Stock #': '1' },
    );
    expect((await get()).vehicle.towType).toBe('owner_request');
    expect(result.skipped).toEqual([{ row: 5, reason: 'reason "Abandoned Vehicle" is no impound' }]);
  });
});

describe('a call that is no impound', () => {
  it.each([
    [{ Account: '.Storage' }, 'account .Storage only stores vehicles'],
    [{ 'Call Reason': 'RELOCATE' }, 'reason "RELOCATE" is no impound'],
    [{ 'Call Reason': 'jump start' }, 'reason "jump start" is no impound'],
  ])('%j makes no vehicle', async (cells, reason) => {
    expect((await bring({ ...anImpound, ...cells })).skipped).toEqual([{ row: 4, reason }]);
    expect(yard.count('vehicles')).toBe(0);
  });
});
