import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../main/practice/yard/random';
import { levels, type TowType } from '../../preload/contract/law';
import { vehicleSorts, vehicleViews, type VehicleSummary } from '../../preload/contract/vehicles';
import type { Input } from '../../preload/contract';
import { temporaryFolder } from '../temporary';
import { openTestOffice, testClock, type TestOffice } from './testOffice';

const clock = testClock('2026-11-20T15:00:00.000Z');
const types: readonly TowType[] = ['private_property', 'police_impound', 'crash', 'hold', 'public_abandoned', 'owner_request'];
let yard: TestOffice;
let all: readonly VehicleSummary[];

beforeAll(async () => {
  yard = await openTestOffice(temporaryFolder('list'), { clock });
  await yard.call('office.begin', { mode: 'office', officeName: 'Test Yard' });
  const random = createRandom(3);
  for (let index = 0; index < 60; index += 1) {
    const { vehicle } = await yard.call('vehicles.create', {
      callNumber: String(1000 + random.whole(0, 9) * 100 + index),
      make: random.pick(['Ford', 'Fiat', 'Kia', 'Chevrolet']),
      model: random.pick(['Focus', 'Rio', 'Impala', '500']),
      plate: random.chance(0.8) ? `${random.pick(['FO', 'KX', '12'])}${index}` : null,
      towType: random.pick(types),
      towedAt: random.chance(0.9) ? `2026-11-${String(random.whole(1, 19)).padStart(2, '0')}T12:00:00-05:00` : null,
      agency: random.pick(['Burton', 'Flint', 'Clio', null]),
    });
    const at = '2026-11-19T18:00:00-05:00';
    if (random.chance(0.2)) await yard.call('vehicles.record', { id: vehicle.id, type: 'police_notified', at, data: { how: 'email' } });
    else if (random.chance(0.3) && !['hold', 'crash'].includes(vehicle.towType))
      await yard.call('vehicles.record', { id: vehicle.id, type: 'released', at, data: { to: 'Owner', authority: 'owner' } });
  }
  all = (await yard.call('vehicles.list', { view: 'all', limit: 200 })).rows;
});
afterAll(() => yard.office.stop());

/** Every page of seven, one after another. */
async function paged(input: Input<'vehicles.list'>): Promise<readonly VehicleSummary[]> {
  const found: VehicleSummary[] = [];
  for (let offset = 0; ; offset += 7) {
    const { rows, total } = await yard.call('vehicles.list', { ...input, limit: 7, offset });
    found.push(...rows);
    if (rows.length < 7 && found.length !== total) throw new Error(`${found.length} vehicles on the pages, ${total} counted`);
    if (rows.length < 7) return found;
  }
}
const idsOf = (rows: readonly VehicleSummary[]) => rows.map(({ id }) => id);
const sorted = (ids: readonly number[]) => ids.toSorted((one, other) => one - other);

const inView: Readonly<Record<(typeof vehicleViews)[number], (row: VehicleSummary) => boolean>> = {
  in_yard: ({ inYard }) => inYard,
  needs_step: ({ inYard, level }) => inYard && level !== null && levels.indexOf(level) <= levels.indexOf('SOON'),
  waiting_police: ({ inYard, level }) => inYard && level === 'WAIT',
  can_be_sold: ({ inYard, saleAllowed }) => inYard && saleAllowed,
  gone: ({ inYard }) => !inYard,
  all: () => true,
};

describe.each(vehicleViews)('the view %s', (view) => {
  it('holds what belongs to it, whatever it is sorted by, each vehicle on one page, and counts it', async () => {
    const first = await paged({ view });
    expect(first.every(inView[view])).toBe(true);
    expect((await yard.call('vehicles.list', { limit: 1 })).views[view]).toBe(first.length);
    for (const by of vehicleSorts)
      for (const direction of ['ascending', 'descending'] as const) {
        const rows = await paged({ view, sort: { by, direction } });
        expect(sorted(idsOf(rows))).toEqual(sorted(idsOf(first)));
        expect(rows).toEqual((await yard.call('vehicles.list', { view, sort: { by, direction }, limit: 200 })).rows);
      }
  });

  it('leaves out nothing that the other filters let through', async () => {
    const base = await paged({ view });
    for (const towType of types)
      expect(sorted(idsOf(await paged({ view, towType: [towType] })))).toEqual(
        sorted(idsOf(base.filter((row) => row.towType === towType))),
      );
    for (const level of levels)
      expect(sorted(idsOf(await paged({ view, level: [level], towType: ['crash', 'hold'] })))).toEqual(
        sorted(idsOf(base.filter((row) => row.level === level && ['crash', 'hold'].includes(row.towType)))),
      );
    for (const status of new Set(all.map((row) => row.status)))
      expect(sorted(idsOf(await paged({ view, status: [status] })))).toEqual(sorted(idsOf(base.filter((row) => row.status === status))));
    for (const agencyId of new Set(all.flatMap((row) => row.agencyId ?? [])))
      expect(sorted(idsOf(await paged({ view, agencyId: [agencyId] })))).toEqual(
        sorted(idsOf(base.filter((row) => row.agencyId === agencyId))),
      );
  });
});

describe('sorting', () => {
  it.each([
    ['description', (row: VehicleSummary) => row.description],
    ['callNumber', (row: VehicleSummary) => row.callNumber ?? ''],
    ['agencyName', (row: VehicleSummary) => row.agencyName ?? ''],
    ['plate', (row: VehicleSummary) => row.plate ?? ''],
    ['status', (row: VehicleSummary) => row.status],
  ] as const)('by %s goes up and down', async (by, key) => {
    const up = (await paged({ view: 'all', sort: { by, direction: 'ascending' } })).map(key);
    expect(up).toEqual(up.toSorted());
    const down = (await paged({ view: 'all', sort: { by, direction: 'descending' } })).map(key);
    expect(down).toEqual(up.toReversed());
  });

  it('by days held begins with the newest tow', async () => {
    const days = (await paged({ view: 'all', sort: { by: 'daysHeld', direction: 'ascending' } })).map((row) => row.daysHeld ?? Infinity);
    expect(days).toEqual(days.toSorted((one, other) => one - other));
  });
});

describe('typed text', () => {
  const starts = (value: string | null, text: string) => (value ?? '').toLowerCase().startsWith(text);
  it.each(['f', 'fo', '12', '1', 'x%', 'r', '50'])(
    'of one or two letters, %s, is looked for in numbers, plates and descriptions',
    async (text) => {
      const wanted = all.filter(
        (row) => starts(row.callNumber, text) || starts(row.plate, text) || row.description.toLowerCase().includes(text),
      );
      expect(sorted(idsOf(await paged({ view: 'all', text })))).toEqual(sorted(idsOf(wanted)));
      // A large page of a rare text is gathered in another way.
      expect(sorted(idsOf((await yard.call('vehicles.list', { view: 'all', text, limit: 200 })).rows))).toEqual(sorted(idsOf(wanted)));
    },
  );

  it.each(['ford', 'foc', 'FIAT RIO', 'ford f', 'burton kia'])('of more letters, %s, must match with every word', async (text) => {
    const words = text.toLowerCase().split(' ');
    const wanted = all.filter((row) =>
      words.every((word) => `${row.description} ${row.agencyName} ${row.plate}`.toLowerCase().includes(word)),
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(sorted(idsOf(await paged({ view: 'all', text })))).toEqual(sorted(idsOf(wanted)));
    const { rows, total } = await yard.call('vehicles.search', { text, limit: 50 });
    expect(sorted(idsOf(rows))).toEqual(sorted(idsOf(wanted)));
    expect(total).toBe(wanted.length);
    expect(rows.map(({ inYard }) => inYard)).toEqual(
      rows.map(({ inYard }) => inYard).toSorted((one, other) => Number(other) - Number(one)),
    );
  });

  it('in the search shows the best few and says how many there are', async () => {
    const { rows, total } = await yard.call('vehicles.search', { text: 'ford', limit: 3 });
    expect(rows).toHaveLength(3);
    expect(total).toBe(all.filter(({ description }) => description.includes('Ford')).length);
  });
});
