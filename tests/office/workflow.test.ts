import { printerOfWorker } from '../browser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary';
import { openTestOffice, testClock, type TestOffice } from './testOffice';

const folder = temporaryFolder('workflow');
const clock = testClock('2026-11-03T08:00:00-05:00');
let yard: TestOffice;

beforeAll(async () => {
  yard = await openTestOffice(folder, { clock, printer: printerOfWorker() });
  await yard.call('office.begin', { mode: 'office', officeName: 'Test Yard' });
  const agency = (await yard.call('agencies.list', {})).rows.find(({ name }) => name === 'Burton Police Department')!;
  await yard.call('agencies.save', { id: agency.id, expectedVersion: agency.version, fields: { email: 'desk@burton.example' } });
});
afterAll(async () => {
  await yard.office.stop();
  await yard.ports.printer.close();
});

const add = async (callNumber: string, towedAt: string) =>
  (await yard.call('vehicles.create', { callNumber, towedAt, make: 'Ford', model: 'Focus', agency: 'Burton' })).vehicle.id;
const record = async (id: number, type: string, at: string, data: Record<string, unknown> = {}, role: 'clerk' | 'manager' = 'clerk') =>
  yard.call('vehicles.record', { id, type: type as 'register_entered', at, data }, { name: 'R', role });

describe('automation', () => {
  it('makes nothing by itself until the office says so', async () => {
    await add('1001', '2026-11-03T07:30:00-05:00');
    expect(await yard.call('workflow.run', {})).toMatchObject({ prepared: 0, queued: 0 });
  });

  it('makes the document once a step when told to prepare', async () => {
    await yard.call('workflow.setMode', { rule: 'OFFICE-TOP', mode: 'prepare' });
    expect(await yard.call('workflow.run', {})).toMatchObject({ prepared: 1, queued: 0 });
    expect(await yard.call('workflow.run', {})).toMatchObject({ prepared: 0, queued: 0 });
    expect((await yard.call('notices.list', {})).rows.map((row) => row.createdBy)).toEqual(['workflow']);
    expect((await yard.call('outbox.list', {})).total).toBe(0);
  });

  it('queues it too when told to, exactly once', async () => {
    await yard.call('workflow.setMode', { rule: 'OFFICE-TOP', mode: 'queue' });
    await add('1002', '2026-11-03T07:40:00-05:00');
    expect(await yard.call('workflow.run', {})).toMatchObject({ prepared: 1, queued: 2 });
    expect(await yard.call('workflow.run', {})).toMatchObject({ prepared: 0, queued: 0 });
    expect((await yard.call('outbox.list', {})).rows.map((row) => row.recipient)).toEqual(['desk@burton.example', 'desk@burton.example']);
  });

  it('cannot turn off a duty of the law, nor make a document where there is none', async () => {
    expect(await yard.refusal('workflow.setMode', { rule: 'MI-02', mode: 'off' })).toBe('MODE_NOT_ALLOWED');
    expect(await yard.refusal('workflow.setMode', { rule: 'MI-11', mode: 'queue' })).toBe('MODE_NOT_ALLOWED');
    expect(await yard.refusal('workflow.setMode', { rule: 'MI-999', mode: 'remind' })).toBe('NO_SUCH_RULE');
  });

  it('hides a silenced office rule from the queue at the next look', async () => {
    const rules = async () => (await yard.call('queue.list', { limit: 200 })).rows.map((row) => row.rule);
    expect(await rules()).toContain('OFFICE-TOP');
    await yard.call('workflow.setMode', { rule: 'OFFICE-TOP', mode: 'off' });
    expect(await rules()).not.toContain('OFFICE-TOP');
    await yard.call('workflow.setMode', { rule: 'OFFICE-TOP', mode: 'remind' });
    expect(await rules()).toContain('OFFICE-TOP');
  });
});

describe('putting a row off', () => {
  it('hides it until its moment, with the reason, and never past its due time', async () => {
    const id = await add('1003', '2026-11-03T07:50:00-05:00');
    const shown = async () => (await yard.call('queue.list', { vehicleId: id, limit: 200 })).rows.map((row) => row.rule);
    expect(
      await yard.refusal('queue.snooze', { vehicleId: id, rule: 'OFFICE-TOP', until: '2026-11-04T07:51:00-05:00', reason: 'later' }),
    ).toBe('SNOOZE_PAST_DUE');
    expect(await yard.refusal('queue.snooze', { vehicleId: id, rule: 'MI-02', until: '2026-11-03T09:00:00-05:00', reason: 'later' })).toBe(
      'SNOOZE_PAST_DUE',
    );
    await yard.call('queue.snooze', { vehicleId: id, rule: 'OFFICE-TOP', until: '2026-11-03T12:00:00-05:00', reason: 'fax is down' });
    expect(await shown()).not.toContain('OFFICE-TOP');
    expect((await yard.call('queue.snoozed', {})).rows).toMatchObject([{ vehicleId: id, rule: 'OFFICE-TOP', reason: 'fax is down' }]);
    clock.set('2026-11-03T12:00:00-05:00');
    expect(await shown()).toContain('OFFICE-TOP');
    clock.set('2026-11-03T08:00:00-05:00');
    await yard.call('queue.snooze', { vehicleId: id, rule: 'OFFICE-TOP', until: '2026-11-03T12:00:00-05:00', reason: 'again' });
    await yard.call('queue.wake', { vehicleId: id, rule: 'OFFICE-TOP' });
    expect(await shown()).toContain('OFFICE-TOP');
  });
});

describe('rows about the office itself', () => {
  it('ask for a contact of an agency that cannot be reached, until it has one', async () => {
    const id = await add('1010', '2026-11-03T07:55:00-05:00');
    const clio = (await yard.call('agencies.list', {})).rows.find(({ name }) => name === 'Clio Police Department')!;
    const { vehicle } = await yard.call('vehicles.get', { id });
    await yard.call('vehicles.update', { id, expectedVersion: vehicle.version, fields: {}, agency: clio.id });
    const rules = async () => (await yard.call('queue.list', { vehicleId: id, limit: 200 })).rows.map((row) => row.rule);
    expect(await rules()).toContain('OFFICE-CONTACT');
    await yard.call('agencies.save', { id: clio.id, expectedVersion: clio.version, fields: { phone: '810-555-0199' } });
    expect(await rules()).not.toContain('OFFICE-CONTACT');
  });

  it('say when import and backup are older than a day, and take it back', async () => {
    const alerts = async () => (await yard.call('office.status', {})).alerts.map(({ message }) => message.split(' ').slice(0, 3).join(' '));
    await yard.call('settings.set', { values: { 'towbook.username': 'practice' } });
    clock.set('2026-11-05T08:00:00-05:00');
    await yard.call('workflow.run', {});
    expect(await alerts()).toEqual(['No TowBook import', 'No backup has']);
    await yard.call('schedule.runNow', { job: 'backup' });
    await yard.call('workflow.run', {});
    expect(await alerts()).toEqual(['No TowBook import']);
    clock.set('2026-11-07T08:00:00-05:00');
    await yard.call('workflow.run', {});
    expect(await alerts()).toEqual(['The newest backup']);
    clock.set('2026-11-03T08:00:00-05:00');
  });
});

describe('why, and when a sale is possible', () => {
  it('counts the days of the petition window one by one and names the skipped one', async () => {
    clock.set('2026-12-01T08:00:00-05:00');
    const id = await add('1004', '2026-11-02T14:10:00-05:00');
    await record(id, 'police_notified', '2026-11-02T14:30:00-05:00', { how: 'phone' });
    await record(id, 'register_entered', '2026-11-03T09:05:00-05:00');
    await record(id, 'state_notice_mailed', '2026-11-06');
    const { explanation } = await yard.call('vehicles.explain', { id, rule: 'MI-22' });
    expect(explanation.dueAt).toBe('2026-11-27T23:59:59-05:00');
    expect(explanation.counted.some((line) => line.note.includes('Thanksgiving'))).toBe(true);
  });

  it('offers no auction while the TR-52L is missing, and Mondays whose ad can still run once it is here', async () => {
    const { vehicle } = await yard.call('vehicles.get', { callNumber: '1004' });
    expect(await yard.call('vehicles.saleOptions', { id: vehicle.id })).toMatchObject({ auctions: [] });
    await record(vehicle.id, 'state_release_received', '2026-11-30T10:00:00-05:00', { form: 'TR-52L' });
    const { auctions } = await yard.call('vehicles.saleOptions', { id: vehicle.id });
    expect(auctions[0]).toEqual({
      at: '2026-12-14T10:00:00-05:00',
      handInBy: '2026-12-02T16:00:00-05:00',
      printsOn: '2026-12-06',
      basis: 'earliest',
    });
    await record(vehicle.id, 'hold_placed', '2026-11-30T11:00:00-05:00', { reason: 'evidence' });
    expect((await yard.call('vehicles.saleOptions', { id: vehicle.id })).auctions).toEqual([]);
  });

  it('lets only a manager override a block, with a reason that stays on the case', async () => {
    const { vehicle } = await yard.call('vehicles.get', { callNumber: '1004' });
    const sold = {
      id: vehicle.id,
      type: 'sold',
      at: '2026-12-01T07:00:00-05:00',
      data: { priceCents: 50_000, buyer: 'Made Up Buyer' },
    } as const;
    expect(await yard.refusal('vehicles.record', sold)).toBe('SALE_BLOCKED');
    const overriding = { ...sold, data: { ...sold.data, override: 'Court order in the file' } };
    expect(await yard.refusal('vehicles.record', overriding, { name: 'C', role: 'clerk' })).toBe('OVERRIDE_NEEDS_MANAGER');
    const done = await yard.call('vehicles.record', overriding, { name: 'M', role: 'manager' });
    expect(done.vehicle.status).toBe('sold');
    expect(done.events.at(-1)?.data['override']).toBe('Court order in the file');
    expect(done.events.at(-1)?.warnings.length).toBeGreaterThan(0);
  });
});
