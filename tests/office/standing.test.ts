import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../db/open';
import { temporaryFolder } from '../temporary';
import { openTestOffice, testClock, type TestOffice } from './testOffice';

const root = temporaryFolder('standing');
const start = '2026-11-02T15:00:00-05:00';
let count = 0;
let folder: string;
let clock: ReturnType<typeof testClock>;
let yard: TestOffice;
beforeEach(async () => {
  folder = join(root, String((count += 1)));
  clock = testClock(start);
  yard = await openTestOffice(folder, { clock });
  await yard.call('office.begin', { mode: 'office', officeName: 'Test Yard' });
  for (const callNumber of ['1', '2', '3'])
    await yard.call('vehicles.create', { callNumber, make: 'Ford', towedAt: '2026-11-02T14:10:00-05:00' });
});
afterEach(() => yard.office.stop());

const columns = 'id, status, level_rank, in_yard, next_rule, next_verb, next_due_at, waits_on, sale_allowed, wake_at, tow_type, towed_at';
/** The projection as the file has it. */
function projection() {
  const { sqlite } = openStore(join(folder, 'itow.db'), { readonly: true });
  const found = {
    vehicles: sqlite.prepare(`SELECT ${columns} FROM vehicles ORDER BY id`).all(),
    queue: sqlite.prepare('SELECT * FROM queue ORDER BY vehicle_id, rule').all(),
  };
  sqlite.close();
  return found;
}
const damage = (sql: string) => {
  const { sqlite } = openStore(join(folder, 'itow.db'));
  sqlite.exec(sql);
  sqlite.close();
};

describe('the standings that lists and the queue read', () => {
  it('are put right by the hourly look at every status, which says how many differed', async () => {
    const before = projection();
    damage("UPDATE vehicles SET status = 'sold', in_yard = 0, next_verb = 'Nothing' WHERE id = 2; DELETE FROM queue WHERE vehicle_id = 3");
    expect(projection()).not.toEqual(before);
    const { message } = await yard.call('schedule.runNow', { job: 'status' });
    expect(message).toBe('All 3 vehicles assessed again; 2 differed from what was shown.');
    expect(projection()).toEqual(before);
  });

  it('are not written again when nothing of them changes', async () => {
    const before = projection();
    expect(await yard.call('workflow.run', {})).toMatchObject({ assessed: 0, changed: 0 });
    damage('UPDATE vehicles SET rules_key = NULL');
    expect(await yard.call('workflow.run', {})).toMatchObject({ assessed: 3, changed: 0 });
    expect(projection()).toEqual(before);
  });

  it('follow a changed rule setting, on every vehicle', async () => {
    clock.set('2026-11-03T02:00:00-05:00');
    const levels = async () =>
      (await yard.call('queue.list', {})).rows.filter(({ rule }) => rule === 'OFFICE-TOP').map(({ level }) => level);
    expect(await levels()).toEqual(['TODAY', 'TODAY', 'TODAY']);
    await yard.call('settings.set', { values: { 'law.writtenNoticeHours': 4 } });
    await yard.call('workflow.run', {});
    expect(await levels()).toEqual(['OVERDUE', 'OVERDUE', 'OVERDUE']);
  });

  it('are the same whichever of many moments they were last looked at', async () => {
    for (let hour = 1; hour < 24 * 30; hour += 11) {
      clock.set(new Date(Date.parse(start) + hour * 3_600_000).toISOString());
      await yard.call('workflow.run', {});
    }
    const grown = projection();
    await yard.call('schedule.runNow', { job: 'status' });
    expect(projection()).toEqual(grown);
  });

  it('count a note without content for nothing, and one about a review for what it says', async () => {
    const before = projection();
    await yard.call('vehicles.record', { id: 1, type: 'note', at: start, note: 'Owner called' });
    expect(projection().queue).toEqual(before.queue);
    const { events } = await yard.call('vehicles.get', { id: 1 });
    expect(events.map(({ type }) => type)).toEqual(['towed', 'note']);
  });

  it('are right at the end, whatever is recorded while every vehicle is assessed', async () => {
    const many = 3000;
    damage(`
      WITH RECURSIVE number (n) AS (SELECT 10 UNION ALL SELECT n + 1 FROM number WHERE n < ${many})
      INSERT INTO vehicles (id, call_number, sources, created_at, created_by, updated_at, description, tow_type, towed_at)
        SELECT n, 'C' || n, '{}', '2026-11-02T19:10:00.000Z', 'test', '2026-11-02T19:10:00.000Z', 'Ford', 'private_property', '2026-11-02' FROM number;
      INSERT INTO events (vehicle_id, type, at, recorded_at, recorded_by, source, data, warnings)
        SELECT id, 'towed', '2026-11-02', '2026-11-02T19:10:00.000Z', 'test', 'hand', '{}', '[]' FROM vehicles WHERE id >= 10;
      DELETE FROM meta WHERE key = 'standings.swept'`);
    const assessing = yard.call('workflow.run', {});
    let recorded = 0;
    const recording = (async () => {
      for (let id = many; id > many - 200; id -= 1) {
        await yard.call('vehicles.record', { id, type: 'released', at: start, data: { to: 'Owner' } });
        recorded += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    await Promise.all([assessing, recording]);
    expect(recorded).toBe(200);
    const grown = projection();
    expect(grown.vehicles.filter((row) => (row as { status: string }).status === 'released')).toHaveLength(200);
    expect(new Set(grown.queue.map((row) => (row as { vehicle_id: number }).vehicle_id)).size).toBe(many - 9 + 3 - 200);
    expect((await yard.call('schedule.runNow', { job: 'status' })).message).toContain('; 0 differed');
    expect(projection()).toEqual(grown);
  });

  it('are assessed to the end after a stop in the middle', async () => {
    damage("UPDATE vehicles SET status = 'sold'; DELETE FROM meta WHERE key = 'standings.swept'");
    const assessing = yard.call('workflow.run', {});
    await yard.office.stop();
    await assessing.catch(() => undefined);
    yard = await openTestOffice(folder, { clock });
    await yard.call('workflow.run', {});
    expect(projection().vehicles.map((row) => (row as { status: string }).status)).toEqual(['new', 'new', 'new']);
  });
});
