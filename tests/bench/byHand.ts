import { copyFileSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { migrate } from '../../db/migrate';
import { openStore, type Sqlite } from '../../db/open';
import { createSearchIndex } from '../../db/searchIndex';
import { now } from './office';

/** What is written by hand is written so many together, in a transaction that waits for the disk. */
const together = 1000;

function inTransactions<Item>(sqlite: Sqlite, items: readonly Item[], each: (item: Item) => unknown): void {
  const writeSearchIndex = createSearchIndex(sqlite);
  const slice = sqlite.transaction((some: readonly Item[]) => {
    some.forEach(each);
    writeSearchIndex();
  });
  for (let from = 0; from < items.length; from += together) slice.immediate(items.slice(from, from + together));
}

function timed(sqlite: Sqlite, run: () => void): number {
  const began = performance.now();
  run();
  const ms = performance.now() - began;
  sqlite.close();
  return ms;
}

const columnsOf = (sqlite: Sqlite, table: string): readonly string[] =>
  (sqlite.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);

type Row = Readonly<Record<string, unknown>>;
const standingColumns = `tow_type towed_at status level_rank in_yard next_rule next_verb next_due_at waits_on sale_allowed wake_at assessed_at rules_key`;

/**
 * Every vehicle with its events read once and its standing written once, on a copy of the database before it was assessed; what is
 * written comes from the same database after it. Milliseconds.
 */
export function assessByHand(before: string, after: string, copy: string): number {
  copyFileSync(before, copy);
  const done = openStore(after, { readonly: true }).sqlite;
  const names = standingColumns.split(' ');
  const standings = done.prepare(`SELECT id, ${names.join(', ')} FROM vehicles ORDER BY id`).all() as Row[];
  const queueColumns = columnsOf(done, 'queue');
  const queue = Map.groupBy(done.prepare('SELECT * FROM queue').all() as Row[], ({ vehicle_id: id }) => id);
  done.close();
  const { sqlite } = openStore(copy);
  const vehicle = sqlite.prepare('SELECT * FROM vehicles WHERE id = ?').raw();
  const events = sqlite
    .prepare(
      "SELECT id, type, at, recorded_at, data, source FROM events WHERE vehicle_id = ? AND (type <> 'note' OR data <> '{}') ORDER BY id",
    )
    .raw();
  const write = sqlite.prepare(`UPDATE vehicles SET ${names.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`);
  const enqueue = sqlite.prepare(
    `INSERT INTO queue (${queueColumns.join(', ')}) VALUES (${queueColumns.map((name) => `@${name}`).join(', ')})`,
  );
  return timed(sqlite, () =>
    inTransactions(sqlite, standings, (row) => {
      vehicle.get(row['id']);
      events.all(row['id']);
      write.run(row);
      for (const step of queue.get(row['id']) ?? []) enqueue.run(step);
    }),
  );
}

/** Every vehicle with its events and its queue read once, so many at a time, nothing written. Milliseconds. */
export function readAllByHand(file: string): number {
  const { sqlite } = openStore(file, { readonly: true });
  const statements = [
    'vehicles WHERE id BETWEEN @from AND @until ORDER BY id',
    "events WHERE vehicle_id BETWEEN @from AND @until AND (type <> 'note' OR data <> '{}') ORDER BY vehicle_id, id",
    'queue WHERE vehicle_id BETWEEN @from AND @until ORDER BY vehicle_id',
  ].map((from) => sqlite.prepare(`SELECT * FROM ${from}`).raw());
  const last = sqlite.prepare('SELECT max(id) FROM vehicles').pluck().get() as number;
  return timed(sqlite, () => {
    for (let from = 1; from <= last; from += together)
      for (const statement of statements) statement.all({ from, until: from + together - 1 });
  });
}

const written = ['import_runs', 'vehicles', 'events', 'import_rows', 'queue', 'takeovers', 'takeover_vehicles'] as const;

/**
 * A file of calls parsed, and the rows that its import made written into an empty database with the same tables, indexes and triggers.
 * Milliseconds.
 */
export function importByHand(csv: string, imported: string, copy: string): number {
  const done = openStore(imported, { readonly: true }).sqlite;
  const rows = written.map((table) => ({
    columns: columnsOf(done, table),
    all: done.prepare(`SELECT * FROM ${table}`).all() as Row[],
    table,
  }));
  done.close();
  const store = openStore(copy);
  migrate(store, { now, backup: () => undefined });
  const { sqlite } = store;
  sqlite.pragma('foreign_keys = OFF');
  return timed(sqlite, () => {
    parse(readFileSync(csv, 'utf8'), { relax_column_count: true });
    for (const { table, columns, all } of rows) {
      const add = sqlite.prepare(
        `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
      );
      inTransactions(sqlite, all, (row) => add.run(row));
    }
  });
}

/** A file of calls parsed, each call's vehicle read, and the row of the run written. Milliseconds. */
export function importAgainByHand(csv: string, imported: string, copy: string): number {
  copyFileSync(imported, copy);
  const { sqlite } = openStore(copy);
  const rows = sqlite.prepare('SELECT * FROM import_rows WHERE run_id = 1').all() as Row[];
  const columns = columnsOf(sqlite, 'import_rows');
  sqlite.exec(
    "INSERT INTO import_runs (id, source, state, detail, started_at, started_by) VALUES (1000, 'impounds_csv', 'done', '', '', '')",
  );
  const vehicle = sqlite.prepare('SELECT * FROM vehicles WHERE call_number = ?').raw();
  const tow = sqlite.prepare("SELECT * FROM events WHERE vehicle_id = ? AND type IN ('towed', 'corrected') ORDER BY id").raw();
  const add = sqlite.prepare(`INSERT INTO import_rows (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`);
  return timed(sqlite, () => {
    parse(readFileSync(csv, 'utf8'), { relax_column_count: true });
    inTransactions(sqlite, rows, (row) => {
      vehicle.get(row['call_number']);
      tow.all(row['vehicle_id']);
      add.run({ ...row, run_id: 1000 });
    });
  });
}
