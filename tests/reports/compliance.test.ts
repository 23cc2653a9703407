import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../preload/contract';
import type { EventType } from '../../preload/contract/law';
import { openTestOffice, testClock, type TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';

const folder = temporaryFolder('compliance');
const november = { from: '2026-11-01', to: '2026-11-30' };
let clock: ReturnType<typeof testClock>;
let yard: TestOffice;
let count = 0;

beforeEach(async () => {
  clock = testClock('2026-11-02T14:12:00-05:00');
  const own = join(folder, String((count += 1)));
  mkdirSync(own);
  yard = await openTestOffice(own, { clock });
  await yard.call('agencies.save', { fields: { name: 'Burton Police Department' } });
});
afterEach(() => yard.office.stop());

/** A private-property tow of Monday, November 2, 2:10 PM, heard of two minutes later. */
async function towed(more: Partial<Input<'vehicles.create'>> = {}): Promise<number> {
  const made = await yard.call('vehicles.create', {
    callNumber: `48${(count += 1)}`,
    modelYear: 2014,
    make: 'Chevrolet',
    model: 'Impala',
    plate: 'EKR 4471',
    plateState: 'MI',
    towedAt: '2026-11-02T14:10:00-05:00',
    agency: 'Burton Police Department',
    ...more,
  });
  return made.vehicle.id;
}

/** Records an event a minute after it happened. */
async function happens(id: number, type: EventType, at: string, data: Record<string, unknown> = {}): Promise<void> {
  const moment = Date.parse(at.length === 10 ? `${at}T12:00:00-05:00` : at) + 60_000;
  if (moment > Date.parse(clock.now())) clock.set(new Date(moment).toISOString());
  await yard.call('vehicles.record', { id, type, at, data });
}

const told = { how: 'email', officer: 'Desk' };
const outcomes = async (filter: Input<'reports.compliance'> = november) =>
  (await yard.call('reports.compliance', filter)).rows.map(({ rule, outcome }) => `${rule} ${outcome}`);

describe('a duty', () => {
  it('done in time is counted and not listed', async () => {
    const id = await towed();
    await happens(id, 'police_notified', '2026-11-02T14:10:00-05:00', told);
    const report = await yard.call('reports.compliance', november);
    expect(report).toEqual({ rows: [], total: 0, onTime: 2, late: 0, missed: 0, vehicles: 1 });
  });

  it('done too late is listed as late, with its due, its doing and the reason', async () => {
    const id = await towed();
    await happens(id, 'police_notified', '2026-11-02T14:31:00-05:00', told);
    const { rows, late, missed } = await yard.call('reports.compliance', november);
    expect({ late, missed }).toEqual({ late: 1, missed: 0 });
    expect(rows).toEqual([
      {
        vehicleId: id,
        description: '2014 Chevrolet Impala',
        complaintNumber: 'IT0001-26',
        callNumber: expect.any(String),
        rule: 'MI-02',
        title: 'Tell the police before the removal',
        citation: 'MCL 257.252a(11)',
        mark: 'S/K',
        actor: 'yard',
        dueAt: '2026-11-02T14:10:00-05:00',
        doneAt: '2026-11-02T14:31:00-05:00',
        outcome: 'late',
        isOpen: false,
        why: 'Due with the tow (Mon Nov 2, 2026 2:10 PM). Done Mon Nov 2, 2026 2:31 PM, 21 minutes late.',
      },
    ]);
  });

  it('still open past due is missed, and is late as soon as its doing is recorded', async () => {
    const id = await towed();
    clock.set('2026-11-04T09:00:00-05:00');
    expect(await outcomes()).toEqual(['MI-02 missed', 'OFFICE-TOP missed']);
    await happens(id, 'police_notified', '2026-11-04T09:30:00-05:00', told);
    expect(await outcomes()).toEqual(['MI-02 late', 'OFFICE-TOP late']);
  });

  it('of another is told apart by whose it is', async () => {
    const id = await towed();
    await happens(id, 'police_notified', '2026-11-02T14:10:00-05:00', told);
    clock.set('2026-11-05T09:00:00-05:00');
    expect(await outcomes()).toEqual(['MI-11 missed']);
    expect(await outcomes({ ...november, actor: ['yard'] })).toEqual([]);
    expect(await outcomes({ ...november, actor: ['police'] })).toEqual(['MI-11 missed']);
  });

  it('that is not due yet, or only to be confirmed, is not counted', async () => {
    await towed();
    expect(await yard.call('reports.compliance', november)).toMatchObject({ total: 0, onTime: 0, vehicles: 0 });
  });

  it('never done before the vehicle left is missed; one not due by then is none', async () => {
    const id = await towed();
    await happens(id, 'released', '2026-11-05T10:00:00-05:00', {
      to: 'The owner',
      authority: 'owner',
      idNumber: 'S 123 456',
      titleSeen: true,
      paidCents: 21_000,
    });
    clock.set('2026-11-20T09:00:00-05:00');
    const { rows } = await yard.call('reports.compliance', november);
    expect(rows.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual(['MI-02 missed', 'OFFICE-TOP missed']);
    expect(rows[0]?.why).toContain('Not recorded in time. The vehicle left the yard: released Thu Nov 5, 2026 10:00 AM.');
  });

  it('of a vehicle that left within the day on which the office heard of it is not held against anybody', async () => {
    const id = await towed({ towedAt: '2026-11-02T14:12:00-05:00' });
    await happens(id, 'released', '2026-11-02T16:00:00-05:00', {
      to: 'The owner',
      authority: 'owner',
      idNumber: '1',
      titleSeen: true,
      paidCents: 0,
    });
    clock.set('2026-11-20T09:00:00-05:00');
    expect((await outcomes()).filter((one) => one.startsWith('OFFICE-TOP'))).toEqual([]);
  });
});

describe('a right', () => {
  it('of the owner that lapses unused is no duty, neither missed nor met', async () => {
    const id = await towed();
    await happens(id, 'police_notified', '2026-11-02T14:10:00-05:00', told);
    await happens(id, 'register_entered', '2026-11-03T09:00:00-05:00', { number: 'L1' });
    await happens(id, 'state_notice_mailed', '2026-11-05', { source: 'website' });
    clock.set('2026-12-20T09:00:00-05:00');
    const { steps } = (await yard.call('vehicles.get', { id })).assessment;
    expect(steps.find(({ rule }) => rule === 'MI-22')).toMatchObject({ dueAt: '2026-11-25T23:59:59-05:00', state: 'done' });
    expect(await yard.call('reports.compliance', november)).toMatchObject({ total: 0, onTime: 4 });
  });

  it('that somebody used in time is no duty met either', async () => {
    const id = await towed();
    await happens(id, 'police_notified', '2026-11-02T14:10:00-05:00', told);
    await happens(id, 'register_entered', '2026-11-03T09:00:00-05:00', { number: 'L1' });
    await happens(id, 'state_notice_mailed', '2026-11-05', { source: 'website' });
    await happens(id, 'petition_filed', '2026-11-20', { court: '67th District Court', petitioner: 'owner' });
    const { steps } = (await yard.call('vehicles.get', { id })).assessment;
    expect(steps.find(({ rule }) => rule === 'MI-22')).toMatchObject({ state: 'done', doneAt: '2026-11-20' });
    expect(await yard.call('reports.compliance', november)).toMatchObject({ total: 0, onTime: 4 });
  });
});

describe('the period', () => {
  it('takes in its first and its last day whole, in local time', async () => {
    const id = await towed();
    await happens(id, 'police_notified', '2026-11-02T14:10:00-05:00', told);
    await happens(id, 'register_entered', '2026-11-03T13:00:00-05:00', { number: 'L1' });
    clock.set('2026-12-20T09:00:00-05:00');
    // Due at the last second of November 10 in Michigan, which is the 11th in universal time.
    expect((await yard.call('reports.compliance', { from: '2026-11-10', to: '2026-11-10' })).rows).toMatchObject([
      { rule: 'MI-20', dueAt: '2026-11-10T23:59:59-05:00', outcome: 'missed' },
    ]);
    expect(await outcomes({ from: '2026-11-11', to: '2026-11-11' })).toEqual([]);
    expect(await outcomes({ from: '2026-11-04', to: '2026-11-09' })).toEqual([]);
  });

  it('whose first day lies after its last is refused', async () => {
    expect(await yard.refusal('reports.compliance', { from: '2026-11-30', to: '2026-11-01' })).toBe('BAD_INPUT');
    expect(await yard.refusal('reports.complianceCsv', { from: '2026-11-30', to: '2026-11-01' })).toBe('BAD_INPUT');
  });

  it('long before or after a vehicle was here finds nothing of it', async () => {
    await towed();
    clock.set('2026-11-20T09:00:00-05:00');
    expect(await yard.call('reports.compliance', { from: '1990-01-01', to: '2026-11-01' })).toMatchObject({ total: 0, vehicles: 0 });
    expect(await yard.call('reports.compliance', { from: '2027-01-01', to: '2099-12-31' })).toMatchObject({ total: 0, vehicles: 0 });
  });
});

describe('the report', () => {
  it('comes in pages, the earliest due first, and counts them all', async () => {
    for (const minute of ['10', '05', '07']) await towed({ towedAt: `2026-11-02T14:${minute}:00-05:00` });
    clock.set('2026-11-04T09:00:00-05:00');
    const whole = await yard.call('reports.compliance', november);
    const pages = await Promise.all([0, 2, 4, 6].map((offset) => yard.call('reports.compliance', { ...november, limit: 2, offset })));
    expect(pages.flatMap(({ rows }) => rows)).toEqual(whole.rows);
    expect(pages.map(({ total }) => total)).toEqual([6, 6, 6, 6]);
    expect(whole.rows.map(({ dueAt }) => dueAt)).toEqual(whole.rows.map(({ dueAt }) => dueAt).toSorted());
    expect(whole).toMatchObject({ missed: 6, vehicles: 3 });
  });

  it('follows the clock and a changed rule without anything being recorded', async () => {
    await towed();
    clock.set('2026-11-03T13:00:00-05:00');
    expect(await outcomes()).toEqual([]);
    clock.set('2026-11-03T15:00:00-05:00');
    expect(await outcomes()).toEqual(['MI-02 missed', 'OFFICE-TOP missed']);
    await yard.call('settings.set', { values: { 'law.writtenNoticeHours': 48 } });
    expect(await outcomes()).toEqual(['MI-02 missed']);
  });

  it('goes to a spreadsheet as text that it will not compute', async () => {
    await towed({ make: '=HYPERLINK("http://elsewhere.example")', model: 'a, "b"', modelYear: null });
    clock.set('2026-11-04T09:00:00-05:00');
    const { fileName, mediaType, text, rows } = await yard.call('reports.complianceCsv', november);
    expect({ fileName, mediaType, rows }).toEqual({ fileName: 'compliance_2026-11-01_2026-11-30.csv', mediaType: 'text/csv', rows: 2 });
    expect(text.startsWith('\uFEFFComplaint number,')).toBe(true);
    const lines = text.slice(1).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[3]).toBe('');
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://elsewhere.example"") a, ""b"""`);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
