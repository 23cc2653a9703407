import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { shippedTables } from './schema';

export type Cell = string | number | bigint | null | Buffer;
export type Row = Readonly<Record<string, Cell>>;

export type Shape = Readonly<{
  /** Tables left out. */
  withoutTables?: readonly string[];
  /** Columns left out, `table.column`. */
  withoutColumns?: readonly string[];
  /** Tables of other versions of the old program: name and columns. */
  extraTables?: Readonly<Record<string, string>>;
  /** Columns of other versions: `table.column`. */
  extraColumns?: readonly string[];
  /** Left in the write-ahead log, as a crash of the old program leaves it. */
  inLog?: boolean;
}>;

/** Writes a `vehicles.db` of the shipped shape with these rows. A column that the shape lacks is left out of the row. */
export function writeDatabase(file: string, tables: Readonly<Record<string, readonly Row[]>>, shape: Shape = {}): Database.Database | null {
  mkdirSync(dirname(file), { recursive: true });
  const sqlite = new Database(file);
  if (shape.inLog === true) {
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('wal_autocheckpoint = 0');
  }
  const all = { ...shippedTables, ...shape.extraTables };
  const columnsOf = new Map<string, readonly string[]>();
  for (const [table, definition] of Object.entries(all)) {
    if (shape.withoutTables?.includes(table) === true) continue;
    const added = (shape.extraColumns ?? []).flatMap((name) =>
      name.startsWith(`${table}.`) ? [`${name.slice(table.length + 1)} TEXT`] : [],
    );
    const parts = definition.split(/,\s*(?![^(]*\))/);
    const keys = parts.filter((part) => part.startsWith('PRIMARY KEY'));
    const columns = [...parts.filter((part) => !part.startsWith('PRIMARY KEY')), ...added].filter(
      (part) => shape.withoutColumns?.includes(`${table}.${part.split(' ')[0] ?? ''}`) !== true,
    );
    const names = columns.map((part) => part.split(' ')[0] ?? '');
    const isKeyed = keys.length === 0 || ['towbook_call_number', 'invoice_number'].every((name) => names.includes(name));
    sqlite.exec(`CREATE TABLE "${table}" (${[...columns, ...(isKeyed ? keys : [])].join(', ')})`);
    columnsOf.set(table, names);
  }
  sqlite.transaction(() => {
    for (const [table, rows] of Object.entries(tables)) {
      const known = columnsOf.get(table);
      if (known === undefined) continue;
      for (const row of rows) {
        const names = Object.keys(row).filter((name) => known.includes(name));
        const marks = names.map(() => '?').join(', ');
        sqlite
          .prepare(`INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${marks})`)
          .run(...names.map((name) => row[name] ?? null));
      }
    }
  })();
  if (shape.inLog === true) return sqlite;
  sqlite.close();
  return null;
}
