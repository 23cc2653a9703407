import { copyFileSync, existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp, listBackups, verifyBackup } from '../../db/backup';
import { migrate } from '../../db/migrate';
import { migrations } from '../../db/migrations';
import { createSearchIndex } from '../../db/searchIndex';
import { openStore, type Store } from '../../db/open';
import { openDatabase } from '../../main/office/database';
import { Problem } from '../../preload/contract/problem';
import { temporaryFolder } from '../temporary';

const now = '2026-11-21T15:00:00.000Z';
const folder = temporaryFolder('db');
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const portsFor = (name: string) => ({
  databaseFile: join(folder, name, 'itow.db'),
  folder: join(folder, name),
  clock: { now: () => now },
  log: silent,
});
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'none';
  } catch (failure) {
    return failure instanceof Problem ? failure.code : String(failure);
  }
};
const addVehicle = (store: Store, call: string) =>
  store.sqlite
    .prepare(
      "INSERT INTO vehicles (call_number, sources, created_at, created_by, updated_at, description, tow_type) VALUES (?, '{}', ?, 'test', ?, '2014 Chevrolet Impala', 'private_property')",
    )
    .run(call, now, now).lastInsertRowid as number;

describe('the database', () => {
  it('is made with every migration, and opening it again changes nothing', () => {
    const ports = portsFor('fresh');
    openDatabase(ports).store.sqlite.close();
    const { store } = openDatabase(ports);
    expect(store.sqlite.prepare('SELECT count(*) FROM migrations').pluck().get()).toBe(migrations.length);
    expect(store.sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(store.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    store.sqlite.close();
  });

  it('is the schema that stands in the repository', () => {
    const { store } = openDatabase(portsFor('schema'));
    const dump = (
      store.sqlite
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'vehicle_search\\_%' ESCAPE '\\' ORDER BY name")
        .pluck()
        .all() as string[]
    ).join(';\n\n');
    store.sqlite.close();
    const file = join(import.meta.dirname, '../../db/schema.sql');
    if (process.env['UPDATE_SCHEMA']) writeFileSync(file, `${dump};\n`);
    expect(`${dump};\n`).toBe(readFileSync(file, 'utf8'));
  });

  it.each(['events', 'vehicle_changes', 'audit', 'history'])('refuses to change or delete a row of %s', (table) => {
    const { store } = openDatabase(portsFor(`append-${table}`));
    const vehicle = addVehicle(store, '18842');
    const insert = {
      events: `INSERT INTO events (vehicle_id, type, at, recorded_at, recorded_by, source, data, warnings) VALUES (${vehicle}, 'towed', '${now}', '${now}', 'test', 'hand', '{}', '[]')`,
      vehicle_changes: `INSERT INTO vehicle_changes (vehicle_id, at, "by", source, field) VALUES (${vehicle}, '${now}', 'test', 'hand', 'plate')`,
      audit: `INSERT INTO audit (at, "by", operation, summary) VALUES ('${now}', 'test', 'vehicles.create', '')`,
      history: `INSERT INTO history (vehicle_id, at, "by", action, details, origin) VALUES (${vehicle}, '${now}', 'test', 'UPDATE', '', 'test')`,
    }[table]!;
    store.sqlite.exec(insert);
    expect(() => store.sqlite.exec(`UPDATE ${table} SET id = id + 1`)).toThrow(/append-only/);
    expect(() => store.sqlite.exec(`DELETE FROM ${table}`)).toThrow(/append-only/);
    store.sqlite.close();
  });

  it('finds vehicles by any three letters, and follows changes and agency names', () => {
    const { store } = openDatabase(portsFor('search'));
    const id = addVehicle(store, '18842');
    const catchUp = createSearchIndex(store.sqlite);
    const find = (text: string) => {
      catchUp();
      return store.sqlite.prepare('SELECT rowid FROM vehicle_search WHERE vehicle_search MATCH ?').pluck().all(`"${text}"`);
    };
    expect(find('mpala')).toEqual([id]);
    store.sqlite.exec("INSERT INTO agencies (id, name) VALUES (1, 'Burton Police Department')");
    store.sqlite.exec(
      `UPDATE vehicles SET description = '2009 Ford F-150', agency_id = 1, agency_name = 'Burton Police Department' WHERE id = ${id}`,
    );
    expect(find('mpala')).toEqual([]);
    store.sqlite.exec("UPDATE agencies SET name = 'Clio Police Department' WHERE id = 1");
    expect(find('burton')).toEqual([]);
    expect(find('clio')).toEqual([id]);
    store.sqlite.exec(`UPDATE vehicles SET color = 'Turquoise' WHERE id = ${id}`);
    store.sqlite.exec(`DELETE FROM vehicles WHERE id = ${id}`);
    expect(find('clio')).toEqual([]);
    expect(find('turquoise')).toEqual([]);
    store.sqlite.close();
  });
});

describe('opening a wrong file', () => {
  it('refuses a file that is no database and leaves it as it was', () => {
    const file = join(folder, 'letter.db');
    writeFileSync(file, 'Dear office, this is not a database.');
    expect(codeOf(() => openStore(file))).toBe('NOT_A_DATABASE');
    expect(readFileSync(file, 'utf8')).toBe('Dear office, this is not a database.');
  });

  it('refuses a database of a newer version and changes nothing', () => {
    const ports = portsFor('newer');
    const { store } = openDatabase(ports);
    store.sqlite.prepare('INSERT INTO migrations VALUES (?, ?, ?, ?)').run(migrations.length + 1, 'of the future', 'x', now);
    store.sqlite.close();
    expect(codeOf(() => openDatabase(ports))).toBe('NEWER_DATABASE');
  });

  it('refuses a database whose migrations are not the released ones', () => {
    const ports = portsFor('altered');
    const { store } = openDatabase(ports);
    store.sqlite.prepare("UPDATE migrations SET checksum = 'other' WHERE number = 1").run();
    store.sqlite.close();
    expect(codeOf(() => openDatabase(ports))).toBe('MIGRATION_CHANGED');
  });
});

describe('migrating', () => {
  const step = (number: number, sql: string) => ({ number, name: `step ${number}`, sql, checksum: String(number) });
  const parents = step(
    1,
    'CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT);\n--> statement-breakpoint\nCREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent(id) ON DELETE CASCADE);',
  );
  const rebuild = step(
    2,
    'CREATE TABLE new_parent (id INTEGER PRIMARY KEY, name TEXT NOT NULL);\n--> statement-breakpoint\nINSERT INTO new_parent SELECT id, name FROM parent;\n--> statement-breakpoint\nDROP TABLE parent;\n--> statement-breakpoint\nALTER TABLE new_parent RENAME TO parent;',
  );

  it('keeps the children of a rebuilt table', () => {
    const store = openStore(join(folder, 'rebuild.db'));
    migrate(store, { now, backup: () => {}, migrations: [parents] });
    store.sqlite.exec("INSERT INTO parent VALUES (1, 'one'); INSERT INTO child VALUES (1, 1)");
    migrate(store, { now, backup: () => {}, migrations: [parents, rebuild] });
    expect(store.sqlite.prepare('SELECT count(*) FROM child').pluck().get()).toBe(1);
    store.sqlite.close();
  });

  it('keeps nothing of a step that fails, and says where the backup is', () => {
    const store = openStore(join(folder, 'failing.db'));
    let backups = 0;
    migrate(store, { now, backup: () => (backups += 1), migrations: [parents] });
    const failing = step(2, 'CREATE TABLE half (id INTEGER);\n--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);');
    expect(codeOf(() => migrate(store, { now, backup: () => (backups += 1), migrations: [parents, failing] }))).toBe('MIGRATION_FAILED');
    expect(store.sqlite.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0);
    expect(backups).toBe(1);
    store.sqlite.close();
  });

  it('refuses a step that would leave rows without their parent', () => {
    const store = openStore(join(folder, 'orphans.db'));
    migrate(store, { now, backup: () => {}, migrations: [parents] });
    store.sqlite.exec("INSERT INTO parent VALUES (1, 'one'); INSERT INTO child VALUES (1, 1)");
    expect(codeOf(() => migrate(store, { now, backup: () => {}, migrations: [parents, step(2, 'DELETE FROM parent')] }))).toBe(
      'MIGRATION_FAILED',
    );
    expect(store.sqlite.prepare('SELECT count(*) FROM parent').pluck().get()).toBe(1);
    store.sqlite.close();
  });
});

describe('backup and recovery', () => {
  const damage = (file: string) => {
    truncateSync(file, 20_000);
    writeFileSync(file, Buffer.alloc(4096, 7), { flag: 'r+' });
    const bytes = readFileSync(file);
    bytes.write('SQLite format 3\0', 0, 'latin1');
    writeFileSync(file, bytes);
  };

  it('holds rows that are still in the write-ahead log', () => {
    const { store } = openDatabase(portsFor('backup'));
    addVehicle(store, '18842');
    const file = backUp(store, join(folder, 'backup', 'backups'), now, 'hand');
    store.sqlite.close();
    verifyBackup(file);
    const copy = openStore(file, { readonly: true });
    expect(copy.sqlite.prepare('SELECT call_number FROM vehicles').pluck().all()).toEqual(['18842']);
    copy.sqlite.close();
  });

  it('sets a damaged file aside and opens the newest sound backup', () => {
    const ports = portsFor('damaged');
    const { store } = openDatabase(ports);
    addVehicle(store, '18842');
    backUp(store, join(ports.folder, 'backups'), '2026-11-19T15:00:00.000Z', 'schedule');
    const newest = backUp(store, join(ports.folder, 'backups'), '2026-11-20T15:00:00.000Z', 'schedule');
    store.sqlite.close();
    damage(newest);
    damage(ports.databaseFile);
    const reopened = openDatabase(ports);
    expect(reopened.recovery).toMatchObject({ madeAt: '2026-11-19T15:00:00.000Z' });
    expect(reopened.store.sqlite.prepare('SELECT call_number FROM vehicles').pluck().all()).toEqual(['18842']);
    expect(existsSync(reopened.recovery!.setAside)).toBe(true);
    reopened.store.sqlite.close();
  });

  it('never starts empty in silence: without a sound backup the damaged file stays', () => {
    const ports = portsFor('lost');
    openDatabase(ports).store.sqlite.close();
    damage(ports.databaseFile);
    const before = readFileSync(ports.databaseFile);
    expect(codeOf(() => openDatabase(ports))).toBe('NO_BACKUP');
    expect(readFileSync(ports.databaseFile).equals(before)).toBe(true);
  });

  it('does not take an unfinished backup for a backup', () => {
    const ports = portsFor('unfinished');
    const { store } = openDatabase(ports);
    const file = backUp(store, join(ports.folder, 'backups'), now, 'hand');
    store.sqlite.close();
    copyFileSync(file, `${file}.part`);
    expect(listBackups(join(ports.folder, 'backups'))).toEqual([file]);
    expect(readdirSync(join(ports.folder, 'backups'))).toHaveLength(2);
  });
});
