import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from '../../db/backup';
import { openStore } from '../../db/open';
import { createAgencies } from '../../main/office/agencies/store';
import { createCall, type Handlers } from '../../main/office/call';
import { openDatabase } from '../../main/office/database';
import type { Ports } from '../../main/office/ports';
import { openRulebook } from '../../main/office/rulebook/rulebook';
import { createSettings } from '../../main/office/settings/store';
import { openVehicles } from '../../main/office/vehicles/open';
import { createChanges } from '../../main/office/changes';
import { noSecrets, openTestOffice, silentLog, testClock, type TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';
import { programPath, run } from './program';

const folder = temporaryFolder('shared');
const now = '2026-11-20T15:00:00.000Z';
let count = 0;
let place: string;
let file: string;
beforeEach(() => {
  place = join(folder, String((count += 1)));
  mkdirSync(place);
  file = join(place, 'itow.db');
});

const clerkProgram = programPath('clerkChild');
const holder = programPath('holdChild');

const offices: TestOffice[] = [];
const open = async (clock = testClock(now), ports: Partial<Ports> = {}) => {
  const office = await openTestOffice(place, { clock, ...ports });
  offices.push(office);
  return office;
};
afterEach(async () => {
  for (const { office } of offices.splice(0)) await office.stop();
});

/** Another process that holds the database until it is let go. */
async function held(how: 'writes' | 'alone'): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [holder, file, how], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return async () => {
    const gone = once(child, 'exit');
    child.stdin.end();
    await gone;
  };
}

describe('two programs on one database', () => {
  it('give every vehicle a complaint number of its own, and lose none', async () => {
    const window = await open();
    await window.call('office.begin', { mode: 'office', officeName: 'Sample Yard' });
    const here: (string | null)[] = [];
    let isOpen: () => void = () => {};
    const opened = new Promise<void>((resolve) => (isOpen = resolve));
    const there = run(clerkProgram, [file, now, '60'], (line) => line === 'open' && isOpen());
    await opened;
    for (let index = 0; index < 60; index += 1) {
      here.push((await window.call('vehicles.create', { callNumber: `W${index}`, make: 'Ford', towedAt: now })).vehicle.complaintNumber);
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { lines, code } = await there;
    expect(code).toBe(0);
    const all = [...here, ...lines.slice(1)];
    expect(new Set(all).size).toBe(120);
    expect(all.toSorted()).toEqual(Array.from({ length: 120 }, (_, index) => `IT${String(index + 1).padStart(4, '0')}-26`));
    const list = await window.call('vehicles.list', { view: 'all', limit: 200 });
    expect(list.total).toBe(120);
    expect(new Set(list.rows.map(({ complaintNumber }) => complaintNumber))).toEqual(new Set(all));
  });

  it('lose no change of each other: the second of two who saw the same version is refused', async () => {
    const [one, other] = [await open(), await open()];
    await one.call('office.begin', { mode: 'office', officeName: 'Sample Yard' });
    const { vehicle } = await one.call('vehicles.create', { callNumber: '1', make: 'Ford' });
    const seen = { id: vehicle.id, expectedVersion: vehicle.version };
    await other.call('vehicles.update', { ...seen, fields: { color: 'Blue' } });
    expect(await one.refusal('vehicles.update', { ...seen, fields: { color: 'Red' } })).toBe('CONFLICT');
    expect(await one.refusal('vehicles.record', { ...seen, type: 'note', at: now })).toBe('CONFLICT');
    const fresh = await one.call('vehicles.get', { id: vehicle.id });
    expect(fresh.vehicle.fields.color).toBe('Blue');
    await one.call('vehicles.update', { id: vehicle.id, expectedVersion: fresh.vehicle.version, fields: { plate: 'ABC 123' } });
    expect((await other.call('vehicles.get', { id: vehicle.id })).vehicle.fields).toMatchObject({ color: 'Blue', plate: 'ABC 123' });
  });

  it('show what the other wrote, counts of views and queue among it', async () => {
    const [one, other] = [await open(), await open()];
    await one.call('office.begin', { mode: 'office', officeName: 'Sample Yard' });
    const views = async () => (await one.call('vehicles.list', {})).views.in_yard;
    const rows = async () => (await one.call('queue.list', {})).total;
    expect([await views(), await rows()]).toEqual([0, 0]);
    await other.call('vehicles.create', { callNumber: '1', make: 'Ford', towedAt: now });
    expect(await views()).toBe(1);
    expect(await rows()).toBeGreaterThan(0);
  });
});

describe('a database that another program holds', () => {
  it('is busy, changes nothing, and can be written to again afterwards; reading goes on', async () => {
    const office = await open(testClock(now), { waitsForOthersMs: 200 });
    await office.call('office.begin', { mode: 'office', officeName: 'Sample Yard' });
    const release = await held('writes');
    expect((await office.call('vehicles.list', {})).total).toBe(0);
    const refused = await office.office.call('vehicles.create', { make: 'Ford' }, { name: 'Dana', role: 'clerk' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'DATABASE_BUSY' } });
    await release();
    expect((await office.call('vehicles.create', { make: 'Ford' })).vehicle.complaintNumber).toBe('IT0001-26');
  });

  it('alone is never taken for a damaged one: nothing is set aside and no backup takes its place', async () => {
    const { store } = openDatabase({ databaseFile: file, folder: place, clock: { now: () => now }, log: silentLog });
    backUp(store, join(place, 'backups'), now, 'hand');
    store.sqlite.close();
    const release = await held('alone');
    const ports = { databaseFile: file, folder: place, clock: { now: () => now }, log: silentLog, waitsForOthersMs: 200 };
    expect(() => openDatabase(ports)).toThrow(expect.objectContaining({ code: 'DATABASE_BUSY' }));
    await release();
    expect(readdirSync(place).filter((name) => name.includes('damaged'))).toEqual([]);
    openStore(file).sqlite.close();
  });
});

describe('a place that cannot hold a database', () => {
  it('is said to be one, in words', () => {
    writeFileSync(join(place, 'no-folder'), 'a file where a folder should be');
    const inFile = join(place, 'no-folder', 'itow.db');
    expect(() => openStore(inFile)).toThrow(expect.objectContaining({ code: 'DATABASE_UNREADABLE' }));
    mkdirSync(join(place, 'folder.db'));
    expect(() => openStore(join(place, 'folder.db'))).toThrow(expect.objectContaining({ code: 'DATABASE_UNREADABLE' }));
    expect(existsSync(inFile)).toBe(false);
  });

  it('that becomes full refuses the change as a whole, and takes it when there is room again', async () => {
    const { store } = openDatabase({ databaseFile: file, folder: place, clock: { now: () => now }, log: silentLog });
    const changes = createChanges({ store, clock: { now: () => now }, notify: () => {} });
    const settings = createSettings(store, noSecrets);
    changes.write('Dana', 'office.begin', (change) => createAgencies(store).seed(change));
    const base = { store, changes, settings, clock: { now: () => now }, log: silentLog };
    const { vehicles } = openVehicles(base, { rulebook: openRulebook(base), agencies: createAgencies(store) });
    const handlers = {
      'vehicles.create': (given: { notes: string; callNumber: string }, change: Parameters<typeof vehicles.create>[0]) =>
        vehicles.create(change, { fields: given, towType: 'crash', towedAt: now, agencyId: null, source: 'hand' }),
    };
    const call = createCall({ handlers: handlers as unknown as Handlers, changes, log: silentLog, now: () => now });
    const add = (callNumber: string) => call('vehicles.create', { callNumber, notes: 'n'.repeat(3900) }, { name: 'Dana', role: 'clerk' });
    const pages = store.sqlite.pragma('page_count', { simple: true }) as number;
    store.sqlite.pragma(`max_page_count = ${pages + 20}`);

    let added = 0;
    let last = await add('0');
    while (last.ok) last = await add(String((added += 1)));
    expect(last).toMatchObject({ error: { code: 'DISK_FULL' } });
    const counts = () =>
      ['vehicles', 'events', 'vehicle_search'].map((table) => store.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    expect(added).toBeGreaterThan(2);
    expect(counts()).toEqual([added, added, added]);
    expect(store.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');

    store.sqlite.pragma('max_page_count = 1000000');
    expect(await add(String(added))).toMatchObject({ ok: true });
    expect(counts()).toEqual([added + 1, added + 1, added + 1]);
    const numbers = store.sqlite.prepare('SELECT complaint_number FROM vehicles ORDER BY id').pluck().all() as string[];
    expect(numbers).toEqual(numbers.map((_, index) => `IT${String(index + 1).padStart(4, '0')}-26`));
    store.sqlite.close();
  });
});

describe('a clock that is set back a year and forward again', () => {
  it('loses nothing and leaves every standing right', async () => {
    const clock = testClock('2026-11-02T20:00:00.000Z');
    const office = await open(clock);
    await office.call('office.begin', { mode: 'office', officeName: 'Sample Yard' });
    const ids: number[] = [];
    for (const [callNumber, towType] of [
      ['1', 'private_property'],
      ['2', 'police_impound'],
      ['3', 'crash'],
    ] as const)
      ids.push(
        (await office.call('vehicles.create', { callNumber, towType, make: 'Ford', towedAt: '2026-11-02T14:10:00-05:00' })).vehicle.id,
      );
    await office.call('vehicles.record', { id: ids[2]!, type: 'police_notified', at: '2026-11-02T14:20:00-05:00', data: { how: 'email' } });
    const everything = async () => ({
      list: (await office.call('vehicles.list', { view: 'all' })).rows,
      queue: (await office.call('queue.list', {})).rows,
      events: (await Promise.all(ids.map((id) => office.call('vehicles.get', { id })))).map(({ events, assessment }) => ({
        events,
        assessment,
      })),
    });

    clock.set('2026-11-20T15:00:00.000Z');
    // A read catches up for a moment only; on a busy machine the rest follows behind it.
    const settled = async (overdue: boolean) => {
      await expect.poll(async () => (await everything()).queue.some(({ level }) => level === 'OVERDUE')).toBe(overdue);
    };
    await settled(true);
    const before = await everything();
    expect(before.queue.some(({ level }) => level === 'OVERDUE')).toBe(true);

    clock.set('2025-11-20T15:00:00.000Z');
    await settled(false);
    const back = await everything();
    expect(back.events.map(({ events }) => events)).toEqual(before.events.map(({ events }) => events));
    expect(back.queue.some(({ level }) => level === 'OVERDUE')).toBe(false);
    expect(await office.refusal('vehicles.record', { id: ids[1]!, type: 'register_entered', at: '2026-11-03' })).toBe('EVENT_IN_FUTURE');
    const number = (await office.call('vehicles.create', { callNumber: '4', make: 'Kia' })).vehicle.complaintNumber;
    expect(number).toBe('IT0001-25');

    clock.set('2026-11-20T15:00:00.000Z');
    await settled(true);
    await office.call('workflow.run', {});
    const after = await everything();
    expect(after.events).toEqual(before.events);
    expect(after.queue.filter(({ vehicleId }) => ids.includes(vehicleId))).toEqual(before.queue);
    expect(after.list.filter(({ id }) => ids.includes(id))).toEqual(before.list);
  });
});
