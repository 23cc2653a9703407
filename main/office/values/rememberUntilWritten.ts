import type { Sqlite } from '../../../db/open';

/**
 * Remembers the answer to the last key until somebody writes to the database, here or through another connection;
 * SQLite itself counts both.
 */
export function rememberUntilWritten<Value>(sqlite: Sqlite, compute: (key: string) => Value): (key?: string) => Value {
  const ownChanges = sqlite.prepare('SELECT total_changes()').pluck();
  let known: Readonly<{ at: string; value: Value }> | null = null;
  return (key = '') => {
    const at = `${sqlite.pragma('data_version', { simple: true })}/${ownChanges.get()}/${key}`;
    known = known?.at === at ? known : { at, value: compute(key) };
    return known.value;
  };
}
