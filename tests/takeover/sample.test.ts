import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../db/open';
import type { Input, Output } from '../../preload/contract';
import { openYard, type Yard } from '../towbook/yard';

const sample = join(import.meta.dirname, '../fixtures/impounds-export.csv');

/** What lists and queues read of every vehicle, without the moments of writing. */
function standings({ sqlite }: Store) {
  return {
    vehicles: sqlite
      .prepare(
        `SELECT id, tow_type, towed_at, status, level_rank, in_yard, next_rule, next_verb, next_due_at, waits_on, sale_allowed, wake_at, agency_id
         FROM vehicles ORDER BY id`,
      )
      .all(),
    queue: sqlite.prepare('SELECT * FROM queue ORDER BY vehicle_id, rule').all(),
    takeover: sqlite.prepare('SELECT * FROM takeover_vehicles ORDER BY vehicle_id').all(),
    types: sqlite.prepare("SELECT value FROM settings WHERE key = 'towbook.typeMap'").all(),
  };
}

type Act = Input<'takeover.act'>;

/** A clerk's morning on the page: one act for each question, the police accounts under their agencies. */
async function bringUpToDate(yard: Yard): Promise<readonly Output<'takeover.act'>[]> {
  const done: Output<'takeover.act'>[] = [];
  const act = async (given: Act) => void done.push(await yard.ask('takeover.act', given));
  const group = async (question: Act['question']) =>
    (await yard.ask('takeover.groups', {})).groups.find((one) => one.question === question);
  for (const { account } of (await group('account'))?.accounts ?? [])
    await act({
      question: 'account',
      accounts: [account],
      answer: { kind: 'tow_type', towType: account?.startsWith('Fir') ? null : 'owner_request' },
    });
  await act({ question: 'old', answer: { kind: 'told' } });
  await act({ question: 'untold', answer: { kind: 'told', how: 'phone' } });
  const agencies = (await yard.ask('agencies.list', {})).rows.filter(({ kind }) => kind === 'police');
  const county = agencies[0]?.id ?? 0;
  const police = ((await group('agency'))?.accounts ?? []).filter(({ account }) => /police|sheriff|patrol/i.test(account ?? ''));
  for (const { account } of police) {
    const { id } = await yard.ask('agencies.save', { fields: { name: account ?? '', phone: '810-555-0100' } });
    await act({ question: 'agency', accounts: [account], answer: { kind: 'agency', agency: id } });
  }
  await act({ question: 'agency', answer: { kind: 'agency', agency: county } });
  await act({ question: 'police', answer: { kind: 'look', recentDays: 7 } });
  if ((await group('marks')) !== undefined) await act({ question: 'marks', answer: { kind: 'look' } });
  return done;
}

describe('the first import of an export of 257 vehicles', () => {
  const now = '2026-06-29T16:20:00.000Z';
  let yard: Yard;
  let store: Store;
  const urgent = async () => {
    const { counts } = await yard.ask('queue.list', { limit: 1 });
    return counts.OVERDUE + counts.TODAY;
  };
  let before: ReturnType<typeof standings>;
  beforeAll(async () => {
    yard = await openYard({ now });
    await yard.importFile(sample);
    store = openStore(join(yard.folder, 'office.db'), { readonly: true });
  });
  afterAll(async () => {
    store?.sqlite.close();
    await yard?.close();
  });

  it('lets 250 vehicles wait for the page, and shows in the queue those of the last 24 hours', async () => {
    expect(await yard.ask('takeover.state', {})).toEqual({ waiting: 250, look: 0, acts: 0 });
    expect(await urgent()).toBe(15);
    const { rows } = await yard.ask('queue.list', { limit: 200 });
    expect(rows.every(({ vehicle }) => (vehicle.towedAt ?? '') >= '2026-06-28T12:20')).toBe(true);
    before = standings(store);
  });

  it('has each vehicle under one question', async () => {
    const { groups, waiting } = await yard.ask('takeover.groups', {});
    const ids = await Promise.all(
      groups.map(async ({ question, vehicles }) => {
        const first = await yard.ask('takeover.vehicles', { question, limit: 200 });
        expect(first.total).toBe(vehicles);
        return first.rows.map(({ id }) => id);
      }),
    );
    expect(groups.map(({ question, vehicles }) => [question, vehicles])).toEqual([
      ['account', 28],
      ['old', 27],
      ['untold', 133],
      ['agency', 62],
    ]);
    expect(new Set(ids.flat()).size).toBe(waiting);
  });

  it('shows every step on the own page of a vehicle that waits', async () => {
    const { rows } = await yard.ask('takeover.vehicles', { question: 'untold' });
    const { assessment, vehicle } = await yard.ask('vehicles.get', { id: rows[0]?.id ?? 0 });
    expect(assessment.steps.filter(({ level }) => level !== null).map(({ rule }) => rule)).toContain('MI-02');
    expect(vehicle.level).toBe(null);
    expect(vehicle.nextStep?.verb).toBe('Waits: bring the yard up to date');
  });

  it('leaves in the queue what a clerk can do today once the page is done', async () => {
    const acts = await bringUpToDate(yard);
    expect(acts.flatMap(({ refused }) => refused)).toEqual([]);
    const { waiting, look } = await yard.ask('takeover.state', {});
    expect({ waiting, look }).toEqual({ waiting: 0, look: 219 });
    expect(await urgent()).toBeLessThanOrEqual(60);
  });

  it('marks each event as asserted, and opens no sale', async () => {
    expect(yard.count(`events WHERE source = 'system' AND type IN ('police_notified', 'type_changed')`)).toBeGreaterThan(150);
    expect(
      yard.count(
        `events WHERE source = 'system' AND (json_extract(data, '$.asserted') IS NOT 1 OR note NOT LIKE 'Asserted at set-up by Robin Sample%')`,
      ),
    ).toBe(0);
    expect(yard.count('vehicles WHERE sale_allowed = 1')).toBe(0);
    expect(
      yard.count(
        `events WHERE type IN ('register_entered', 'state_notice_mailed', 'state_release_received', 'police_released', 'ad_published')`,
      ),
    ).toBe(0);
  });

  it('has every standing as before when every act is undone, in any order', async () => {
    const { acts } = await yard.ask('takeover.groups', {});
    for (const { id } of acts.filter((_, index) => index % 2 === 0)) await yard.ask('takeover.undo', { act: id });
    for (const { id } of acts.filter((_, index) => index % 2 === 1)) await yard.ask('takeover.undo', { act: id });
    expect(standings(store)).toEqual(before);
    expect(yard.count(`audit WHERE summary LIKE '%undone%'`)).toBe(acts.length);
  });
});
