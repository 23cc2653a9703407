import type { Sqlite } from './open';

const leastBytes = 16 * 1024 * 1024;

/** Gives the disk back what was moved out of a database file: when at least half of it, and 16 MB, is empty. True when it did. */
export function compact(sqlite: Sqlite): boolean {
  const number = (name: string) => Number(sqlite.pragma(name, { simple: true }));
  const empty = number('freelist_count');
  if (empty * number('page_size') < leastBytes || empty * 2 < number('page_count')) return false;
  // The copy that SQLite makes on the way belongs on the disk, not into the memory.
  sqlite.pragma('temp_store = FILE');
  try {
    sqlite.exec('VACUUM');
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    sqlite.pragma('temp_store = MEMORY');
  }
  return true;
}
