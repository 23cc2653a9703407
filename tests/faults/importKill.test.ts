import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../db/open';
import { startPracticeTowbook } from '../../main/practice/towbook/towbook';
import { makePracticeYard } from '../../main/practice/yard/yard';
import { temporaryFolder } from '../temporary';
import { dice, programPath, run } from './program';

const now = '2026-11-20T15:00:00.000Z';
const calls = 120;
const folder = temporaryFolder('import-kill');
/** Twenty with ITOW_FAULTS=full; a browser takes seconds to start. */
const browserKills = process.env['ITOW_FAULTS'] === 'full' ? 20 : 3;

const program = programPath('importChild');

const keptOf = (lines: readonly string[]) =>
  Math.max(0, ...lines.filter((line) => line.startsWith('kept ')).map((line) => Number(line.slice(5))));

/** Everything an import leaves behind, as the file has it. */
function contents(file: string) {
  const { sqlite } = openStore(file, { readonly: true });
  const all = (sql: string) => sqlite.prepare(sql).all();
  const found = {
    vehicles: all('SELECT * FROM vehicles ORDER BY id'),
    events: all('SELECT * FROM events ORDER BY id'),
    queue: all('SELECT * FROM queue ORDER BY vehicle_id, rule'),
    changes: all('SELECT * FROM vehicle_changes ORDER BY id'),
    rows: all('SELECT * FROM import_rows ORDER BY run_id, row'),
    numbers: all('SELECT * FROM complaint_sequences'),
    searchable: all('SELECT rowid FROM vehicle_search ORDER BY rowid'),
    runs: all('SELECT id, state, rows, created, updated, unchanged, skipped, error_code FROM import_runs'),
  };
  sqlite.close();
  return found;
}

/** A vehicle is there with its number, its tow, its standing, its line in the run and its entry in the search, or not at all. */
function expectWhole(file: string, acknowledged: number): void {
  const { sqlite } = openStore(file, { readonly: true });
  const count = (from: string) => sqlite.prepare(`SELECT count(*) FROM ${from}`).pluck().get() as number;
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  expect(count('import_rows')).toBeGreaterThanOrEqual(acknowledged);
  expect(count("import_rows WHERE outcome = 'created'")).toBe(count('vehicles'));
  expect(count('vehicle_search')).toBe(count('vehicles'));
  expect(count('vehicles WHERE assessed_at IS NULL OR complaint_number IS NULL')).toBe(0);
  expect(
    count("vehicles v WHERE towed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM events WHERE vehicle_id = v.id AND type = 'towed')"),
  ).toBe(0);
  expect(count('vehicles WHERE in_yard = 1 AND level_rank < 9 AND id NOT IN (SELECT vehicle_id FROM queue)')).toBe(0);
  sqlite.close();
}

describe.concurrent('an import that is killed', () => {
  it('twenty times, at any statement, loses no call it had kept, keeps none by half, and ends as an undisturbed one', async () => {
    const undisturbed = join(folder, 'undisturbed.db');
    expect((await run(program, [undisturbed, now, String(calls), '-', '0'])).code).toBe(0);

    const killed = join(folder, 'killed.db');
    const roll = dice(20_261_121);
    let acknowledged = 0;
    for (let kills = 0; kills < 20; kills += 1) {
      const { lines, signal } = await run(program, [killed, now, String(calls), '-', String(roll(1, 400))]);
      expect(signal).toBe('SIGKILL');
      acknowledged = Math.max(acknowledged, keptOf(lines));
      expectWhole(killed, acknowledged);
    }
    expect(acknowledged).toBeGreaterThan(10);
    const last = await run(program, [killed, now, String(calls), '-', '0']);
    expect(last.lines.at(-1)).toBe('done');
    expectWhole(killed, acknowledged);
    expect(contents(killed)).toEqual(contents(undisturbed));
  });

  it('while a browser reads TowBook goes on where it stopped, and saves nothing there', async () => {
    const practice = makePracticeYard({ now });
    const towbook = await startPracticeTowbook({ data: practice, now });
    try {
      const file = join(folder, 'browser.db');
      const roll = dice(7);
      let acknowledged = 0;
      for (let kills = 0; kills < browserKills; kills += 1) {
        let left = roll(2, 6);
        const { lines, signal } = await run(program, [file, now, '0', towbook.origin, '0'], (line, kill) => {
          left -= line === `kept 0` ? 0 : 1;
          if (left === 0) kill();
        });
        expect(signal).toBe('SIGKILL');
        acknowledged = Math.max(acknowledged, keptOf(lines));
        expectWhole(file, acknowledged);
      }
      expect(acknowledged).toBeGreaterThan(0);
      expect((await run(program, [file, now, '0', towbook.origin, '0'])).code).toBe(0);
      const wanted = practice.calls
        .filter(({ account }) => account === '.PPI')
        .filter(({ impoundDay }) => impoundDay >= '2026-09-20' && impoundDay <= '2026-11-20');
      expect(contents(file).rows).toHaveLength(wanted.length);
      expect(new Set(contents(file).rows.map((row) => (row as { call_number: string }).call_number))).toEqual(
        new Set(wanted.map(({ callNumber }) => callNumber)),
      );
      expect(towbook.counters.saves).toBe(0);
    } finally {
      await towbook.stop();
    }
  });
});
