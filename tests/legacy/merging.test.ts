import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../preload/contract';
import { writeDatabase, type Row } from './database';
import { openOffice, type LegacyOffice } from './office';

let yard: LegacyOffice;
beforeEach(async () => {
  yard = await openOffice();
});
afterEach(() => yard.close());

const old = {
  towbook_call_number: '18001',
  invoice_number: 'N/A',
  make: 'Ford',
  model: 'Focus',
  color: 'Blue',
  plate: 'OLD 1',
  tow_date: '2025-05-13',
};
const typed = (fields: Input<'vehicles.create'>) => yard.call('vehicles.create', { callNumber: '18001', towedAt: '2025-05-13', ...fields });
const bring = (row: Row = {}, others: Readonly<Record<string, readonly Row[]>> = {}) => {
  writeDatabase(yard.path, { vehicles: [{ ...old, ...row }], ...others });
  return yard.import();
};
const messages = (account: Awaited<ReturnType<typeof bring>>) => account.warnings.map(({ message }) => message);

describe('a vehicle that is here already', () => {
  it('keeps what was typed and gets what is empty', async () => {
    await typed({ make: 'Ford', color: 'Red', plate: 'NEW 2' });
    const account = await bring({ jurisdiction: 'City of Burton' });
    expect((await yard.vehicle('18001')).vehicle).toMatchObject({
      agencyName: 'Burton Police Department',
      fields: { color: 'Red', plate: 'NEW 2', model: 'Focus' },
      sources: { color: 'hand', model: 'legacy', agency: 'legacy' },
    });
    expect(account.tables.find(({ table }) => table === 'vehicles')).toMatchObject({ imported: 0, merged: 1 });
    expect(account.made).toMatchObject({ vehicles: 0, fields: 2 });
    expect(messages(account)).toContain('Its plate in the old database is OLD 1; here it is NEW 2, and stays so.');
  });

  it('keeps its tow and its events, and says where the old database differs', async () => {
    const { vehicle } = await typed({ towedAt: '2025-05-12' });
    await yard.call('vehicles.record', {
      id: vehicle.id,
      type: 'police_notified',
      at: '2025-05-12',
      data: { how: 'phone', officer: 'Sgt. Sample' },
    });
    const account = await bring({ top_form_sent_date: '2025-05-20' });
    expect((await yard.vehicle('18001')).events.map(({ type, at }) => [type, at])).toEqual([
      ['towed', '2025-05-12'],
      ['police_notified', '2025-05-12'],
    ]);
    expect(messages(account)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('towed on 2025-05-13'),
        expect.stringContaining('on 2025-05-20 in the old database'),
      ]),
    );
  });

  it('learns its tow where none is known', async () => {
    await typed({ towedAt: null });
    await bring();
    expect((await yard.vehicle('18001')).vehicle.towedAt).toBe('2025-05-13');
  });

  it('leaves by a release with a date, and stays by a status without one', async () => {
    await typed({});
    const account = await bring({ status: 'Released' });
    expect((await yard.vehicle('18001')).vehicle.inYard).toBe(true);
    expect(messages(account)).toContainEqual(expect.stringContaining('here it is in the yard, and stays so'));
    await bringOther({ status: 'Released', release_date: '2025-06-02' });
    expect((await yard.vehicle('18001')).vehicle).toMatchObject({ inYard: false, status: 'released' });
  });

  it('that has left here is not let go twice', async () => {
    const { vehicle } = await typed({});
    await yard.call('vehicles.record', { id: vehicle.id, type: 'released', at: '2025-06-01', data: { to: 'Kim Sample' } });
    await bring({ status: 'Scrapped', release_date: '2025-06-02' });
    expect((await yard.vehicle('18001')).events.filter(({ type }) => type !== 'towed').map(({ type }) => type)).toEqual(['released']);
  });

  it('gets the complaint number of the papers in place of one that the program gave', async () => {
    const { vehicle } = await typed({});
    expect(vehicle.complaintNumber).toBe('IT0001-25');
    await bring({ complaint_number: 'IT0087-25' });
    expect((await yard.vehicle('18001')).vehicle).toMatchObject({ complaintNumber: 'IT0087-25', sources: { complaintNumber: 'legacy' } });
  });

  it('keeps a complaint number that somebody typed', async () => {
    await typed({ complaintNumber: 'IT0044-25' });
    const account = await bring({ complaint_number: 'IT0087-25' });
    expect((await yard.vehicle('18001')).vehicle.complaintNumber).toBe('IT0044-25');
    expect(messages(account)).toContainEqual(expect.stringContaining('IT0087-25; here it is IT0044-25'));
  });

  it('typed without its call number is found by its complaint number', async () => {
    await typed({ callNumber: null, complaintNumber: 'IT0087-25', make: 'Ford' });
    await bring({ complaint_number: 'IT0087-25' });
    expect(yard.count('vehicles')).toBe(1);
    expect((await yard.vehicle('18001')).vehicle.complaintNumber).toBe('IT0087-25');
  });

  it('is not touched by a second run after it was changed by hand', async () => {
    await bring({ status: 'Released', release_date: '2025-06-02' });
    const { vehicle, events } = await yard.vehicle('18001');
    const released = events.find(({ type }) => type === 'released');
    await yard.call('vehicles.update', { id: vehicle.id, expectedVersion: vehicle.version, fields: { color: 'Green', plate: null } });
    await yard.call('vehicles.record', {
      id: vehicle.id,
      type: 'corrected',
      at: '2026-01-12',
      data: { event: released?.id, void: true, reason: 'still here' },
    });
    await yard.import();
    expect((await yard.vehicle('18001')).vehicle).toMatchObject({ inYard: true, fields: { color: 'Green' } });
  });
});

describe('a later copy of the old database', () => {
  it('knows a vehicle without a call number by its VIN', async () => {
    const row = { towbook_call_number: null, vin: '1HGCM82633A004352', last_updated: '2025-05-20', days_until_auction: 3 };
    await bring(row);
    await bringOther({ ...row, last_updated: '2025-06-20', days_until_auction: 2, top_form_sent_date: '2025-06-20' });
    expect(yard.count('vehicles')).toBe(1);
    expect(yard.count("events WHERE type = 'police_notified'")).toBe(1);
  });

  it('adds only what is new in it', async () => {
    const first = { id: 1, timestamp: '2025-05-13 14:20:00', action: 'UPDATE', details: 'one', action_type: 'UPDATE', vehicle_id: '18001' };
    await bring({}, { logs: [first] });
    const account = await bringOther({ top_form_sent_date: '2025-05-14' }, { logs: [first, { ...first, id: 2, details: 'two' }] });
    expect(account.run).not.toBeNull();
    expect(account.tables.find(({ table }) => table === 'logs')).toMatchObject({ imported: 1, merged: 1, unchanged: 1 });
    expect(account.made).toMatchObject({ vehicles: 0, events: 1 });
    expect(yard.count('vehicles')).toBe(1);
  });
});

/** Another file in the place of the first. */
async function bringOther(row: Row, others: Readonly<Record<string, readonly Row[]>> = {}) {
  const path = `${yard.path}.later.db`;
  writeDatabase(path, { vehicles: [{ ...old, ...row }], ...others });
  return yard.call('legacy.import', { path });
}
