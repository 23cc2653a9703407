import { existsSync, mkdirSync, openSync, readSync, closeSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { Problem } from '../preload/contract/problem';
import { completeDriver } from './driver';
import * as schema from './schema';

export type Sqlite = Database.Database;
export type Statement<Bound extends unknown[] = unknown[], Row = unknown> = Database.Statement<Bound, Row>;
export type Orm = BetterSQLite3Database<typeof schema>;
export type Store = Readonly<{ sqlite: Sqlite; orm: Orm; file: string }>;

const magic = 'SQLite format 3\0';
/** Above this size the check of the whole file runs in the background instead of before the first screen. */
const checkAtOpeningBytes = 64 * 1024 * 1024;

/** How long a change waits for another program that holds the database. */
const waitsForOthersMs = 5000;

export type StoreOptions = Readonly<{ readonly?: boolean; waitsForOthersMs?: number | undefined }>;

/**
 * Opens the office's database with the product's settings; the file is made when absent.
 * Throws NOT_A_DATABASE, DATABASE_DAMAGED, DATABASE_BUSY or DATABASE_UNREADABLE; the file is left as it was.
 */
export function openStore(file: string, options: StoreOptions = {}): Store {
  refuseForeignFile(file);
  let sqlite: Sqlite;
  try {
    if (!options.readonly) mkdirSync(dirname(file), { recursive: true });
    sqlite = new Database(file, { readonly: options.readonly ?? false, timeout: options.waitsForOthersMs ?? waitsForOthersMs });
  } catch (cause) {
    throw unreadable(file, cause);
  }
  try {
    completeDriver(sqlite);
    if (!options.readonly) {
      sqlite.pragma('journal_mode = WAL');
      sqlite.pragma('synchronous = FULL');
    }
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('trusted_schema = OFF');
    sqlite.pragma('cache_size = -65536');
    sqlite.pragma('temp_store = MEMORY');
    if (existsSync(file) && statSync(file).size <= checkAtOpeningBytes) quickCheck(sqlite, file);
  } catch (cause) {
    sqlite.close();
    throw openingProblem(file, cause);
  }
  return { sqlite, orm: drizzle(sqlite, { schema }), file };
}

/** Reads the whole file for damage. Throws DATABASE_DAMAGED. */
export function quickCheck(sqlite: Sqlite, file: string): void {
  const found = sqlite.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw damaged(file, found);
}

/** Only what SQLite calls damage is damage: a file that another program holds must never be set aside for a backup. */
function openingProblem(file: string, cause: unknown): Problem {
  if (cause instanceof Problem) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return damaged(file, cause);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new Problem(
      'DATABASE_BUSY',
      `Another program holds the database ${file}. Nothing was changed. Close that program, or try again in a moment.`,
      { cause },
    );
  return unreadable(file, cause);
}

function unreadable(file: string, cause: unknown): Problem {
  return new Problem(
    'DATABASE_UNREADABLE',
    `The database ${file} could not be opened. Nothing was changed. Check that the folder exists and may be written to.`,
    { cause },
  );
}

/** What a check of the file found is its cause. */
export function damaged(file: string, cause: unknown): Problem {
  return new Problem('DATABASE_DAMAGED', `The database ${file} is damaged. The file was left as it is. Restore the newest backup.`, {
    cause,
  });
}

/** Whether a file begins as a database of SQLite does. Throws DATABASE_UNREADABLE. */
export const isSqlite = (file: string): boolean => headOf(file) === magic;

function refuseForeignFile(file: string): void {
  if (!existsSync(file) || statSync(file).size === 0) return;
  if (!isSqlite(file))
    throw new Problem('NOT_A_DATABASE', `${file} is not a database of this program. The file was left as it is. Choose another file.`);
}

function headOf(file: string): string {
  const head = Buffer.alloc(magic.length);
  try {
    const descriptor = openSync(file, 'r');
    try {
      readSync(descriptor, head, 0, head.length, 0);
    } finally {
      closeSync(descriptor);
    }
  } catch (cause) {
    throw unreadable(file, cause);
  }
  return head.toString('latin1');
}
