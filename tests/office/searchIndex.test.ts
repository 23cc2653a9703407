import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../db/open';
import { temporaryFolder } from '../temporary';
import { openTestOffice, testClock, type TestOffice } from './testOffice';

let yard: TestOffice;
beforeAll(async () => {
  yard = await openTestOffice(temporaryFolder('search-index'), { clock: testClock('2026-11-20T15:00:00.000Z') });
  await yard.call('office.begin', { mode: 'office', officeName: 'Test Yard' });
});
afterAll(() => yard.office.stop());

const idsOf = async (text: string) => (await yard.call('vehicles.search', { text })).rows.map(({ id }) => id);

it('holds every vehicle as soon as its writing is committed', async () => {
  const { vehicle } = await yard.call('vehicles.create', { callNumber: '4711', make: 'Ford', model: 'Escape' });
  const beside = openStore(yard.ports.databaseFile);
  const matching = beside.sqlite.prepare('SELECT rowid FROM vehicle_search WHERE vehicle_search MATCH ?').pluck();
  expect(matching.all('"escape"')).toEqual([vehicle.id]);
  await yard.call('vehicles.update', { id: vehicle.id, expectedVersion: vehicle.version, fields: { model: 'Focus' } });
  expect(matching.all('"escape"')).toEqual([]);
  expect(matching.all('"focus"')).toEqual([vehicle.id]);
  beside.sqlite.close();
});

it('is brought up to date before a search with what another program has written', async () => {
  const { vehicle } = await yard.call('vehicles.create', { callNumber: '4712', make: 'Kia', model: 'Rio' });
  const beside = openStore(yard.ports.databaseFile);
  beside.sqlite.prepare("UPDATE vehicles SET color = 'Turquoise' WHERE id = ?").run(vehicle.id);
  beside.sqlite.close();
  expect(await idsOf('turquoise')).toEqual([vehicle.id]);
  expect((await yard.call('vehicles.list', { text: 'turquoise' })).total).toBe(1);
});
