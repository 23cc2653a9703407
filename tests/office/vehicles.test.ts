import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary';
import { clerk, openTestOffice, testClock, type TestOffice } from './testOffice';

const folder = temporaryFolder('vehicles');
const clock = testClock('2026-11-02T15:00:00-05:00');
let yard: TestOffice;

beforeAll(async () => {
  yard = await openTestOffice(folder, { clock });
  await yard.call('office.begin', { mode: 'office', officeName: 'Test Yard' });
});
afterAll(() => yard.office.stop());

const impala = {
  callNumber: '18842',
  modelYear: 2014,
  make: 'Chevrolet',
  model: 'Impala',
  plate: 'EKD 4471',
  plateState: 'MI',
  agency: 'FLINT TWP PD',
} as const;

describe('a new vehicle', () => {
  it('gets the next complaint number of its year, its towed event and its first step at once', async () => {
    const { vehicle, events, assessment } = await yard.call('vehicles.create', { ...impala, towedAt: '2026-11-02T14:10:00-05:00' });
    expect(vehicle).toMatchObject({
      complaintNumber: 'IT0001-26',
      description: '2014 Chevrolet Impala',
      agencyName: 'Flint Township Police Department',
      status: 'new',
      inYard: true,
      daysHeld: 0,
    });
    expect(events.map((event) => event.type)).toEqual(['towed']);
    expect(assessment.steps.find((step) => step.rule === 'MI-02')).toMatchObject({
      state: 'due',
      toConfirm: true,
      dueAt: '2026-11-02T14:10:00-05:00',
    });
    const queue = await yard.call('queue.list', {});
    expect(queue.rows[0]).toMatchObject({
      rule: 'MI-02',
      level: 'TODAY',
      verb: 'Tell Flint Township Police Department about the tow (TOP)',
      citation: 'MCL 257.252a(11)',
    });
  });

  it('with a call number that is here already is refused and nothing is kept', async () => {
    expect(await yard.refusal('vehicles.create', { ...impala, make: 'Other' })).toBe('CALL_NUMBER_TAKEN');
    expect((await yard.call('vehicles.list', { view: 'all' })).total).toBe(1);
    expect((await yard.call('vehicles.create', { make: 'Ford' })).vehicle.complaintNumber).toBe('IT0002-26');
  });

  it('keeps a missing tow time missing', async () => {
    const { vehicle, events } = await yard.call('vehicles.create', { callNumber: '18850', make: 'Kia' });
    expect(vehicle.towedAt).toBeNull();
    expect(events).toEqual([]);
  });

  it('takes the next number from an override once, then goes on from it', async () => {
    await yard.call('settings.set', { values: { 'complaint.next': { '2026': 120 } } });
    expect((await yard.call('vehicles.create', { make: 'A' })).vehicle.complaintNumber).toBe('IT0120-26');
    expect((await yard.call('vehicles.create', { make: 'B' })).vehicle.complaintNumber).toBe('IT0121-26');
    expect((await yard.call('vehicles.create', { make: 'C', towedAt: '2025-12-30' })).vehicle.complaintNumber).toBe('IT0001-25');
  });
});

describe('recording what happened', () => {
  it('moves the status and the queue, never by hand', async () => {
    const { vehicle } = await yard.call('vehicles.get', { callNumber: '18842' });
    const told = await yard.call('vehicles.record', {
      id: vehicle.id,
      expectedVersion: vehicle.version,
      type: 'police_notified',
      at: '2026-11-02T14:30:00-05:00',
      data: { how: 'phone', officer: 'Desk', badge: '2217' },
    });
    expect(told.vehicle.status).toBe('police_told');
    expect(told.assessment.steps.find((step) => step.rule === 'MI-02')).toMatchObject({
      state: 'late',
      doneAt: '2026-11-02T14:30:00-05:00',
    });
    expect(told.vehicle.version).toBe(vehicle.version + 1);
  });

  it('refuses a version that somebody else has moved on', async () => {
    const { vehicle } = await yard.call('vehicles.get', { callNumber: '18842' });
    expect(await yard.refusal('vehicles.update', { id: vehicle.id, expectedVersion: vehicle.version - 1, fields: { color: 'Blue' } })).toBe(
      'CONFLICT',
    );
  });

  it('becomes more urgent as time passes, and the police are asked, without anyone touching it', async () => {
    const { vehicle } = await yard.call('vehicles.get', { callNumber: '18842' });
    const levels = async () =>
      Object.fromEntries((await yard.call('queue.list', { vehicleId: vehicle.id })).rows.map((row) => [row.rule, row.level]));
    clock.set('2026-11-03T15:00:00-05:00');
    expect(await levels()).toMatchObject({ 'OFFICE-TOP': 'OVERDUE', 'MI-11': 'TODAY' });
    clock.set('2026-11-02T16:00:00-05:00');
    expect(await levels()).toMatchObject({ 'OFFICE-TOP': 'TODAY', 'MI-11': 'WAIT' });
  });
});

describe('editing', () => {
  it('keeps old and new value of every field with who and when, and restarts no clock', async () => {
    const before = await yard.call('vehicles.get', { callNumber: '18842' });
    const after = await yard.call('vehicles.update', {
      id: before.vehicle.id,
      expectedVersion: before.vehicle.version,
      fields: { color: 'Blue', plate: 'EKD 4472' },
    });
    expect(after.changes.slice(0, 2).map(({ field, before, after, by }) => ({ field, before, after, by }))).toEqual([
      { field: 'plate', before: 'EKD 4471', after: 'EKD 4472', by: clerk.name },
      { field: 'color', before: null, after: 'Blue', by: clerk.name },
    ]);
    expect(after.assessment.steps.map(({ rule, dueAt }) => [rule, dueAt])).toEqual(
      before.assessment.steps.map(({ rule, dueAt }) => [rule, dueAt]),
    );
  });

  it('refuses an agency nobody knows', async () => {
    const { vehicle } = await yard.call('vehicles.get', { callNumber: '18842' });
    expect(
      await yard.refusal('vehicles.update', { id: vehicle.id, expectedVersion: vehicle.version, fields: {}, agency: 'Atlantis PD' }),
    ).toBe('AGENCY_UNKNOWN');
  });
});

describe('lists and search', () => {
  it.each(['EKD4472', 'ekd 4472', '18842', 'impal', 'flint towns', 'IT0001-26'])('finds the vehicle by %s', async (text) => {
    expect((await yard.call('vehicles.search', { text })).rows.map((row) => row.callNumber)).toContain('18842');
  });

  it('finds nothing by text that is none of its words, and takes two letters as the start of a number', async () => {
    expect((await yard.call('vehicles.search', { text: '"; DROP TABLE vehicles' })).rows).toEqual([]);
    expect((await yard.call('vehicles.list', { text: '18' })).rows.map((row) => row.callNumber).toSorted()).toEqual(['18842', '18850']);
  });

  it('sorts and pages', async () => {
    const first = await yard.call('vehicles.list', { view: 'all', sort: { by: 'description', direction: 'ascending' }, limit: 2 });
    const second = await yard.call('vehicles.list', {
      view: 'all',
      sort: { by: 'description', direction: 'ascending' },
      limit: 2,
      offset: 2,
    });
    const names = [...first.rows, ...second.rows].map((row) => row.description);
    expect(names).toEqual(names.toSorted());
    expect(first.total).toBe(first.views.all);
  });
});

describe('the dispatcher', () => {
  it('refuses what is not in the contract, what the role may not, and what does not fit, in this order', async () => {
    const viewer = { name: 'V', role: 'viewer' } as const;
    expect(await yard.refusal('vehicles.destroy' as never, {} as never)).toBe('UNKNOWN_OPERATION');
    expect(await yard.refusal('toString' as never, {} as never)).toBe('UNKNOWN_OPERATION');
    expect(await yard.refusal('vehicles.create', { modelYear: 'soon' } as never, viewer)).toBe('NOT_ALLOWED');
    expect(await yard.refusal('vehicles.create', { modelYear: 'soon' } as never)).toBe('BAD_INPUT');
    expect(await yard.refusal('vehicles.list', { limit: 5000 })).toBe('BAD_INPUT');
  });

  it('writes who changed what to the audit in the same unit', async () => {
    const { rows } = await yard.call('audit.list', { limit: 200 });
    expect(rows.map((row) => row.operation)).toContain('vehicles.create');
    expect(rows.every((row) => row.by !== '')).toBe(true);
    expect(rows.filter((row) => row.operation === 'vehicles.update').every((row) => row.summary.startsWith('changed'))).toBe(true);
  });

  it('tells the windows which tables changed, after the commit', async () => {
    yard.pushes.length = 0;
    await yard.call('vehicles.create', { make: 'Saturn' });
    expect(yard.pushes).toEqual([{ name: 'data.changed', payload: { tables: expect.arrayContaining(['vehicles', 'queue']) } }]);
    yard.pushes.length = 0;
    await yard.refusal('vehicles.create', { callNumber: '18842' });
    expect(yard.pushes).toEqual([]);
  });
});
