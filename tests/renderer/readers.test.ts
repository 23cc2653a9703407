import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { contract, type OperationName } from '../../preload/contract';
import { readers } from '../../renderer/data/readers';
import { clerk, openTestOffice, testClock, type TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';

const folder = temporaryFolder('readers');
const day = { from: '2026-11-01', to: '2026-11-30' };

/** What a reading operation may be asked with in an office of one vehicle. */
const inputs: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { id: 1 },
  { vehicleId: 1 },
  { text: 'impala' },
  { key: 'mail.host' },
  day,
];

const reading = (Object.keys(contract) as OperationName[]).filter((name) => !contract[name].changes);

/** Every answer that the office gives, by operation and input. */
async function answers(yard: TestOffice): Promise<ReadonlyMap<string, readonly [OperationName, string]>> {
  const found = new Map<string, readonly [OperationName, string]>();
  for (const name of reading)
    for (const input of inputs) {
      if (!contract[name].input.safeParse(input).success) continue;
      const answer = await yard.office.call(name, input, clerk);
      found.set(`${name} ${JSON.stringify(input)}`, [name, JSON.stringify(answer.ok ? answer.data : answer.error.code)]);
    }
  return found;
}

const changes: Readonly<Record<keyof typeof readers, string>> = {
  jobs: `INSERT INTO jobs (name, next_run_at, last_run_at, last_result, last_message, running_since)
      VALUES ('backup', '2026-11-03T02:00:00.000Z', '2026-11-02T02:00:00.000Z', 'failed', 'The disk is full.', '2026-11-02T18:00:00.000Z')
      ON CONFLICT DO UPDATE SET last_run_at = excluded.last_run_at, last_result = excluded.last_result, last_message = excluded.last_message;
    UPDATE jobs SET last_result = 'failed', last_message = 'Stopped.', last_run_at = '2026-11-02T03:00:00.000Z', next_run_at = '2026-11-02T23:00:00.000Z';
    INSERT INTO job_runs (job, started_at, ended_at, result, message)
      VALUES ('backup', '2026-11-02T02:00:00.000Z', '2026-11-02T02:01:00.000Z', 'failed', 'The disk is full.')`,
  alerts: `INSERT INTO alerts (key, level, message, at) VALUES ('made-up', 'bad', 'Something is to be looked at.', '2026-11-02T18:00:00.000Z')`,
};

describe('the answers that a table stands behind', () => {
  it.each(Object.keys(readers) as (keyof typeof readers)[])('%s: no other is changed by it, and one is', async (table) => {
    const own = join(folder, table);
    mkdirSync(own);
    const yard = await openTestOffice(own, { clock: testClock('2026-11-02T14:12:00-05:00') });
    await yard.call('agencies.save', { fields: { name: 'Burton Police Department' } });
    await yard.call('vehicles.create', { callNumber: '48001', make: 'Chevrolet', model: 'Impala', towedAt: '2026-11-02T14:10:00-05:00' });
    const before = await answers(yard);
    expect(await answers(yard)).toEqual(before);
    const beside = new Database(yard.ports.databaseFile);
    beside.exec(changes[table]);
    beside.close();
    const after = await answers(yard);
    const changed = new Set(
      [...after.values()].filter(([, said], index) => said !== [...before.values()][index]?.[1]).map(([name]) => name),
    );
    await yard.office.stop();
    expect(new Set([...before.values()].map(([name]) => name)).size).toBeGreaterThan(25);
    expect(changed.size).toBeGreaterThan(0);
    expect([...changed].filter((name) => !(readers[table] as readonly OperationName[]).includes(name))).toEqual([]);
  });
});
