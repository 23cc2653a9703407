import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp, listBackups, verifyBackup } from '../../db/backup';
import { migrate } from '../../db/migrate';
import { openStore } from '../../db/open';
import { openDatabase } from '../../main/office/database';
import { temporaryFolder } from '../temporary';
import { laterMigrations } from './laterVersion';
import { dice, programPath, run } from './program';

const now = '2026-11-20T15:00:00.000Z';
const folder = temporaryFolder('file-kill');
const log = { info: () => {}, warn: () => {}, error: () => {} };
const vehicles = 40;

const migrating = programPath('migrateChild');
const backingUp = programPath('backupChild');

const insert = `INSERT INTO vehicles (call_number, sources, created_at, created_by, updated_at, description, tow_type) VALUES (?, '{}', '${now}', 'Dana', '${now}', 'Ford', 'crash')`;
const callsIn = (file: string): readonly unknown[] => {
  const { sqlite } = openStore(file, { readonly: true });
  const found = sqlite.prepare('SELECT call_number FROM vehicles ORDER BY id').pluck().all();
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  sqlite.close();
  return found;
};
const allCalls = Array.from({ length: vehicles }, (_, index) => String(18_000 + index));

function oldDatabase(file: string): void {
  const store = openStore(file);
  migrate(store, { now, backup: () => undefined });
  const add = store.sqlite.prepare(insert);
  for (const call of allCalls) add.run(call);
  store.sqlite.close();
}

describe('a program that is killed while it brings the database to its version', () => {
  it('at any statement leaves a file that opens, with every row and with whole migrations only', async () => {
    const old = join(folder, 'old.db');
    oldDatabase(old);
    const roll = dice(5);
    let statement = 1;
    let kills = 0;
    let printed: readonly string[] = [];
    for (;;) {
      const place = join(folder, `migrated-${statement}`);
      mkdirSync(place);
      const file = join(place, 'office.db');
      copyFileSync(old, file);
      const { signal, lines } = await run(migrating, [file, place, String(statement)]);
      expect(callsIn(file)).toEqual(allCalls);
      printed = lines;
      if (signal === null) break;
      kills += 1;
      const reopened = openDatabase({ databaseFile: file, folder: place, clock: { now: () => now }, log }, laterMigrations);
      const applied = reopened.store.sqlite.prepare('SELECT name FROM migrations ORDER BY number').pluck().all();
      reopened.store.sqlite.close();
      expect(reopened.recovery).toBeNull();
      expect(applied).toEqual(laterMigrations.map(({ name }) => name));
      expect(callsIn(file)).toEqual(allCalls);
      for (const backup of listBackups(join(place, 'backups'))) verifyBackup(backup);
      expect(listBackups(join(place, 'backups')).length).toBeGreaterThan(0);
      statement += roll(1, 4);
    }
    expect(printed).toEqual(['done']);
    expect(kills).toBeGreaterThanOrEqual(5);
  });
});

describe.each(['at once', 'between'])('a program that is killed while it makes a backup, %s', (way) => {
  it('leaves the database with all it kept, and no half backup that passes for one', async () => {
    const place = join(folder, `backup-${way}`);
    const file = join(place, 'office.db');
    const opened = openDatabase({ databaseFile: file, folder: place, clock: { now: () => now }, log });
    const add = opened.store.sqlite.prepare(`${insert.replace('tow_type)', 'tow_type, notes)').replace("'crash')", "'crash', ?)")}`);
    for (let index = 0; index < 60; index += 1) add.run(`old ${index}`, 'n'.repeat(100_000));
    opened.store.sqlite.close();

    const roll = dice(way.length);
    for (let kills = 0; kills < 4; kills += 1) {
      let left = roll(1, 3);
      const { lines, signal } = await run(backingUp, [file, way], (line, kill) => {
        if (line === 'begins') left -= 1;
        if (left === 0) kill();
      });
      expect(signal).toBe('SIGKILL');
      const kept = Number(lines.findLast((line) => line.startsWith('kept '))?.slice(5));
      expect(callsIn(file).length).toBeGreaterThanOrEqual(kept);
      for (const backup of listBackups(join(place, 'backups'))) verifyBackup(backup);
    }
    const again = openDatabase({ databaseFile: file, folder: place, clock: { now: () => now }, log });
    expect(again.recovery).toBeNull();
    verifyBackup(backUp(again.store, join(place, 'backups'), '2026-11-21T15:00:00.000Z', 'hand'));
    again.store.sqlite.close();
    expect(readdirSync(join(place, 'backups')).filter((name) => name.includes('.part'))).toEqual([]);
  });
});
