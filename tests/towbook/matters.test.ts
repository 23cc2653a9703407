import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anImpound, exportOf, usualTitles, type ExportRow } from './exports';
import { openYard, type Yard } from './yard';

let yard: Yard;
beforeEach(async () => {
  yard = await openYard();
});
afterEach(() => yard.close());

const bring = (...rows: readonly ExportRow[]) => yard.importText(exportOf(rows, usualTitles, 'Current - Impounds'));
const call = (number: number, cells: ExportRow = {}): ExportRow => ({
  ...anImpound,
  'Call #': String(number),
  'Stock #': String(number * 10),
  VIN: '',
  Plate: `PL${number}`,
  ...cells,
});
const matters = async () => (await yard.ask('towbook.matters', {})).rows;
const kinds = async () => (await matters()).map(({ kind, vehicle }) => `${kind} ${vehicle.callNumber}`);

describe('an inventory of impounds', () => {
  beforeEach(() => bring(call(1), call(2), call(3)));

  it('that lacks a vehicle which is here asks whether it was released, until it returns', async () => {
    await bring(call(1), call(3));
    expect(await kinds()).toEqual(['possibly_released 2']);
    expect((await yard.vehicle('2')).vehicle).toMatchObject({ inYard: true, status: 'new' });
    expect(yard.count("alerts WHERE key = 'towbook.matters' AND dismissed_at IS NULL")).toBe(1);
    await bring(call(1), call(2), call(3));
    expect(await kinds()).toEqual([]);
    expect(yard.count("alerts WHERE key = 'towbook.matters' AND dismissed_at IS NULL")).toBe(0);
  });

  it('asks once about a vehicle that a person says is still here', async () => {
    await bring(call(1), call(3));
    const [one] = await matters();
    expect(one!.decisions).toEqual([{ decision: 'still_here', label: 'It is still here' }]);
    expect(await yard.ask('towbook.settle', { id: one!.id, decision: 'still_here' })).toMatchObject({ left: 0 });
    await bring(call(1), call(3));
    expect(await kinds()).toEqual([]);
    await expect(yard.ask('towbook.settle', { id: one!.id, decision: 'still_here' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('asks no more once the release is recorded, and then about the other side', async () => {
    await bring(call(1), call(3));
    const { vehicle } = await yard.vehicle('2');
    await yard.ask('vehicles.record', {
      id: vehicle.id,
      type: 'released',
      at: '2026-06-28T12:00:00Z',
      data: { to: 'Owner S', authority: 'owner', idNumber: '1', titleSeen: true, paidCents: 100 },
    });
    expect(await kinds()).toEqual([]);
    await bring(call(1), call(2), call(3));
    expect(await kinds()).toEqual(['released_here 2']);
    expect((await yard.vehicle('2')).vehicle.inYard).toBe(false);
    const [one] = await matters();
    await yard.ask('towbook.settle', { id: one!.id, decision: 'done' });
    await bring(call(1), call(2), call(3));
    expect(await kinds()).toEqual(['released_here 2']);
  });

  it('of one lot alone tells nothing of the others', async () => {
    await bring(call(1));
    expect(await kinds()).toEqual([]);
  });

  it('says nothing of a vehicle that TowBook never listed', async () => {
    await yard.ask('vehicles.create', { callNumber: '99' });
    await bring(call(1), call(2), call(3));
    expect(await kinds()).toEqual([]);
  });
});

describe('a vehicle that TowBook released', () => {
  it('is a question here, never a status', async () => {
    await bring(call(1));
    await yard.importText(exportOf([call(1, { 'Release Date': '6/28/2026 9:00 AM', 'Release Reason': 'TowOut' })]));
    expect(await kinds()).toEqual(['released_in_towbook 1']);
    expect((await matters())[0]).toMatchObject({ record: 'released', message: expect.stringContaining('it left on 2026-06-28 (TowOut)') });
    expect((await yard.vehicle('1')).vehicle.inYard).toBe(true);
  });
});

describe('two vehicles with the same VIN or plate', () => {
  const vin = { VIN: '1HGCM82633A004352' };

  it('in the yard are shown side by side', async () => {
    await bring(call(1, vin), call(2, vin), call(3, { Plate: 'pl-1' }));
    const rows = await matters();
    expect(rows.map(({ vehicle, other }) => [vehicle.callNumber, other?.callNumber])).toEqual([
      ['1', '2'],
      ['1', '3'],
    ]);
    expect(rows[0]!.decisions.map(({ decision }) => decision)).toEqual(['merge', 'keep_apart']);
  });

  it('are kept apart for good', async () => {
    await bring(call(1, vin), call(2, vin));
    await yard.ask('towbook.settle', { id: (await matters())[0]!.id, decision: 'keep_apart' });
    await bring(call(1, vin), call(2, { ...vin, Plate: 'OTHER' }));
    expect(await kinds()).toEqual([]);
    expect(yard.count('vehicles')).toBe(2);
  });

  it('become one, with the fields, the events and the record of both', async () => {
    await yard.ask('vehicles.create', { make: 'Chevrolet', vin: vin.VIN, color: 'Blue' });
    await bring(call(2, { ...vin, Color: 'Black' }));
    const other = (await yard.vehicle('2')).vehicle;
    await yard.ask('vehicles.record', {
      id: other.id,
      type: 'police_notified',
      at: '2026-06-20T19:00:00Z',
      data: { how: 'phone', officer: 'Officer S' },
    });
    const [one] = await matters();
    expect(await yard.ask('towbook.settle', { id: one!.id, decision: 'merge' })).toEqual({ vehicleId: one!.vehicle.id, left: 0 });
    const { vehicle, events } = await yard.ask('vehicles.get', { callNumber: '2' });
    expect(vehicle).toMatchObject({
      id: one!.vehicle.id,
      complaintNumber: 'IT0001-26',
      color: 'Blue',
      plate: 'PL2',
      towedAt: '2026-06-20T14:10:00-04:00',
      sources: { color: 'hand', plate: 'towbook' },
    });
    expect(events.map(({ type, note }) => [type, note])).toEqual([
      ['towed', 'From call 2 (IT0002-26)'],
      ['police_notified', 'From call 2 (IT0002-26)'],
    ]);
    expect(yard.count('vehicles')).toBe(1);
    expect(yard.count(`removals WHERE vehicle_id = ${other.id} AND merged_into = ${vehicle.id} AND done = 1`)).toBe(1);
    expect((await bring(call(2, { ...vin, Color: 'Black' }))).unchanged).toBe(1);
    expect((await yard.ask('vehicles.create', { callNumber: '3' })).vehicle.id).toBeGreaterThan(other.id);
  });

  it('of which one has left are two tows of one car', async () => {
    await bring(call(1, { ...vin, 'Release Date': '6/25/2026' }));
    await bring(call(2, vin));
    expect(await kinds()).toEqual([]);
  });
});

describe('a run that is undone', () => {
  it('leaves the office as it was before', async () => {
    await bring(call(1), call(2, { 'Impound Date': '6/20/2026' }));
    const before = yard.all().map(({ version: _version, updated_at: _at, ...rest }) => rest);
    const { run } = await bring(call(1, { Plate: 'NEW 1', 'Have Keys': 'Yes', 'Balance Due': '$999.00' }), call(2), call(3), call(4));
    expect((await yard.vehicle('2')).vehicle.towedAt).toBe('2026-06-20T14:10:00-04:00');
    expect(await yard.ask('towbook.undo', { run })).toMatchObject({ removed: 2, restored: 2, run: { state: 'undone' } });
    expect(yard.all().map(({ version: _version, updated_at: _at, ...rest }) => rest)).toEqual(before);
    expect(yard.count('import_rows WHERE run_id = 2')).toBe(4);
    await expect(yard.ask('towbook.undo', { run })).rejects.toMatchObject({ code: 'UNDO_REFUSED' });
    expect((await bring(call(1), call(2), call(3))).created).toBe(1);
  });

  it.each([
    [
      'an event was recorded',
      (id: number) => yard.ask('vehicles.record', { id, type: 'note', at: '2026-06-29T12:00:00Z', data: { text: 'seen' } }),
    ],
    ['a field was typed', (id: number) => yard.ask('vehicles.update', { id, expectedVersion: 1, fields: { color: 'Pink' } })],
    ['another import changed it', () => bring(call(1), call(3, { Plate: 'NEW 3' }))],
  ])('is refused as a whole when %s on one of its vehicles', async (_what, build) => {
    await bring(call(1));
    const { run } = await bring(call(1, { Plate: 'NEW 1' }), call(3));
    await build((await yard.vehicle('3')).vehicle.id);
    await expect(yard.ask('towbook.undo', { run })).rejects.toMatchObject({
      code: 'UNDO_REFUSED',
      message: expect.stringContaining('Call 3 was worked on since'),
    });
    expect(yard.count('vehicles')).toBe(2);
    expect(yard.count("import_runs WHERE state = 'undone'")).toBe(0);
  });

  it('does not take back what a person changed since', async () => {
    await bring(call(1));
    const { run } = await bring(call(1, { Plate: 'NEW 1' }));
    const { vehicle } = await yard.vehicle('1');
    await yard.ask('vehicles.update', { id: vehicle.id, expectedVersion: vehicle.version, fields: { plate: 'HAND' } });
    await expect(yard.ask('towbook.undo', { run })).rejects.toMatchObject({
      code: 'UNDO_REFUSED',
      message: expect.stringContaining('plate of call 1'),
    });
  });
});
