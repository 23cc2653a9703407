import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../db/open';
import { generateLegacy } from './generator';
import { openOffice, type LegacyOffice } from './office';

let yard: LegacyOffice;
beforeEach(async () => {
  yard = await openOffice();
});
afterEach(() => yard.close());

const tables = [
  'vehicles',
  'events',
  'history',
  'legacy_runs',
  'legacy_rows',
  'agencies',
  'agency_aliases',
  'staff',
  'queue',
  'complaint_sequences',
  'legacy_spellings',
  'legacy_spelling_vehicles',
];
/** What the import made, without the moments of the machine. */
const made = (from: LegacyOffice) => Object.fromEntries(tables.map((table) => [table, from.all(`SELECT * FROM ${table}`)]));
const rowsDone = () => yard.count('legacy_rows');

describe('an import that is interrupted', () => {
  it('goes on where it stopped, and ends as an undisturbed one', async () => {
    const undisturbed = await openOffice();
    generateLegacy(undisturbed.path);
    await undisturbed.import();
    const whole = made(undisturbed);
    await undisturbed.close();

    generateLegacy(yard.path);
    let rounds = 0;
    for (;;) {
      const running = yard.office.call('legacy.import', { path: yard.path }, { name: 'Dana R.', role: 'admin' });
      const before = rowsDone();
      while (rowsDone() < before + 300 && rowsDone() < 1755) await new Promise((resolve) => setImmediate(resolve));
      await yard.office.stop();
      const answer = await running;
      await yard.close({ keep: true }).catch(() => null);
      yard = await openOffice({ folder: yard.folder });
      rounds += 1;
      if (answer.ok) break;
      expect(answer.error.code).toBe('LEGACY_INTERRUPTED');
      expect(yard.all('SELECT state FROM legacy_runs')).toEqual([{ state: 'interrupted' }]);
    }
    expect(rounds).toBeGreaterThan(3);
    expect(made(yard)).toEqual(whole);
  });

  it('by a crash is closed and goes on with the next start', async () => {
    generateLegacy(yard.path, { vehicles: 10, logs: 50 });
    const first = await yard.import();
    await yard.close({ keep: true });
    const store = openStore(join(yard.folder, 'itow.db'));
    store.sqlite.exec(
      "UPDATE legacy_runs SET state = 'running', ended_at = NULL; DELETE FROM legacy_rows WHERE source_table = 'logs' AND row > 20",
    );
    store.sqlite.close();
    yard = await openOffice({ folder: yard.folder });
    const account = await yard.import();
    expect(account).toMatchObject({ run: first.run, total: { rows: first.total.rows } });
    expect(yard.count("history WHERE origin = 'old database, logs'")).toBe(50);
    expect(yard.count('legacy_runs')).toBe(1);
  });
});

describe('two imports at once', () => {
  it('are refused', async () => {
    generateLegacy(yard.path, { vehicles: 20, logs: 100 });
    const running = yard.import();
    expect(await yard.refusal('legacy.import', { path: yard.path })).toBe('LEGACY_IMPORT_RUNNING');
    expect((await running).made.vehicles).toBe(20);
  });
});
