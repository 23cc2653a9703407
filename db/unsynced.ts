import type { Sqlite } from './open';

/**
 * Runs a transaction without waiting for the disk. Only the power failing can undo it then, together with all that came after it and
 * before the next transaction that waits: for work that is derived, or is found unfinished and done again. Within another transaction
 * the outer one decides.
 */
export function unsynced<Result>(sqlite: Sqlite, transaction: () => Result): Result {
  if (sqlite.inTransaction) return transaction();
  sqlite.pragma('synchronous = NORMAL');
  try {
    return transaction();
  } finally {
    sqlite.pragma('synchronous = FULL');
  }
}
