import { column, tuples, value } from '../../../../db/query';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { Problem } from '../../../../preload/contract/problem';
import { copyDatabase } from './copy';
import { cellText, type SourceRow } from './row';

export type SourceTable = Readonly<{ name: string; columns: readonly string[]; rows: number }>;

/** The earlier program's database, read from a copy of its own. */
export type LegacySource = Readonly<{
  name: string;
  /** Where the original lies; files named by it are looked for there. */
  path: string;
  bytes: number;
  sha256: string;
  tables: readonly SourceTable[];
  /** Rows numbered from 1 in the order of the file. One table is read at a time. */
  rows: (table: string) => Generator<SourceRow, void, undefined>;
  close: () => Promise<void>;
}>;

const refuse = (name: string, why: string) =>
  new Problem('NOT_A_LEGACY_DATABASE', `${name} ${why}. Nothing was imported. Choose the file of the old database, usually vehicles.db.`);
const damaged = (name: string, cause: unknown) =>
  new Problem(
    'LEGACY_DAMAGED',
    `${name} is damaged and cannot be read whole. Nothing was imported. Choose an older copy of it, or have it repaired first.`,
    { cause },
  );

/** Columns by one of which the vehicles of the old program are known. */
const marks = ['towbook_call_number', 'call_number', 'complaint_number', 'invoice_number'];

/**
 * Opens the database of the earlier program. The original is neither opened nor changed.
 * Throws FILE_UNREADABLE, NOT_A_LEGACY_DATABASE, LEGACY_DAMAGED or LEGACY_IN_USE.
 */
export async function openSource(path: string, folder: string): Promise<LegacySource> {
  const copy = await copyDatabase(path, folder);
  const { name, bytes, sha256 } = copy;
  let sqlite: Database.Database | null = null;
  const begun = new Set<Generator>();
  const close = async () => {
    // A table left half read holds its connection.
    for (const rows of begun) rows.return(undefined);
    sqlite?.close();
    await copy.remove();
  };
  try {
    // Opened for writing: a log or an unfinished journal beside the copy is worked in first.
    const opened = new Database(copy.file, { fileMustExist: true });
    sqlite = opened;
    const tables = check(opened, name);
    const rows = (table: string) => {
      const reading = rowsOf(opened, table, name);
      begun.add(reading);
      return reading;
    };
    return { name, path, bytes, sha256, tables, rows, close };
  } catch (failure) {
    await close();
    throw failure instanceof Problem ? failure : damaged(name, failure);
  }
}

function check(sqlite: Database.Database, name: string): readonly SourceTable[] {
  sqlite.pragma('trusted_schema = OFF');
  sqlite.defaultSafeIntegers(true);
  const found = sqlite.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw damaged(name, found);
  sqlite.pragma('query_only = ON');
  const names = column<string>(
    sqlite,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
  ).all();
  const tables = names.map((table) => ({
    name: table,
    columns: (sqlite.pragma(`table_info(${quoted(table)})`) as { name: string }[]).map((one) => one.name.toLowerCase()),
    rows: Number(value<bigint>(sqlite, `SELECT count(*) FROM ${quoted(table)}`)()),
  }));
  const has = (table: string) => tables.find((one) => one.name.toLowerCase() === table);
  if (has('migrations') && has('agency_aliases')) throw refuse(name, 'is a database of this program, not of the old one');
  const vehicles = has('vehicles');
  if (vehicles === undefined) throw refuse(name, 'has no table of vehicles');
  if (!marks.some((mark) => vehicles.columns.includes(mark))) throw refuse(name, 'has a table of vehicles without call numbers');
  return tables;
}

function* rowsOf(sqlite: Database.Database, table: string, name: string): Generator<SourceRow, void, undefined> {
  const statement = tuples(sqlite, `SELECT * FROM ${quoted(table)}`);
  const columns = statement.columns().map((one) => one.name.toLowerCase());
  let number = 0;
  try {
    for (const values of statement.iterate()) {
      number += 1;
      yield { table, number, cells: new Map(columns.map((column, index) => [column, cellText(values[index])])) };
    }
  } catch (cause) {
    throw String((cause as { code?: unknown }).code).startsWith('SQLITE_CORRUPT') ? damaged(name, cause) : cause;
  }
}

/** Other work is let through after so many rows. */
const pauseRows = 2000;

/** The rows of a table, with pauses in which the office goes on working. */
export async function* paced(rows: Generator<SourceRow, void, undefined>): AsyncGenerator<SourceRow, void, undefined> {
  for (const row of rows) {
    if (row.number % pauseRows === 0) await setImmediate();
    yield row;
  }
}

const quoted = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`;
