import { rows } from './query';
import { Problem } from '../preload/contract/problem';
import type { Migration } from './migrations';
import { migrations as known } from './migrations';
import type { Sqlite, Store } from './open';

type Applied = Readonly<{ number: number; name: string; checksum: string }>;

export type MigrateOptions = Readonly<{
  now: string;
  /** Makes and verifies a backup before anything is changed; called only when there is data to lose. */
  backup: () => void;
  migrations?: readonly Migration[];
}>;

/**
 * Brings the file to this program's version, one transaction a migration.
 * Throws NEWER_DATABASE, MIGRATION_CHANGED or MIGRATION_FAILED; the file then stands at the last whole migration.
 */
export function migrate({ sqlite, file }: Store, { now, backup, migrations = known }: MigrateOptions): readonly string[] {
  sqlite.exec(
    'CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at TEXT NOT NULL)',
  );
  const applied = rows<Applied>(sqlite, 'SELECT number, name, checksum FROM migrations ORDER BY number').all();
  for (const [index, row] of applied.entries()) {
    const own = migrations[index];
    if (own === undefined)
      throw new Problem(
        'NEWER_DATABASE',
        `${file} was written by a newer version of the program. Nothing was changed. Install the newer version, or choose another file.`,
      );
    if (own.checksum !== row.checksum)
      throw new Problem(
        'MIGRATION_CHANGED',
        `${file} was made by a different build of the program (step ${row.name}). Nothing was changed. Install the released version.`,
      );
  }
  const pending = migrations.slice(applied.length);
  if (pending.length === 0) return [];
  if (applied.length > 0) backup();

  // Dropping a rebuilt table under enforced keys deletes its children; the pragma does nothing inside a transaction.
  sqlite.pragma('foreign_keys = OFF');
  try {
    for (const migration of pending) apply(sqlite, migration, now);
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
  return pending.map((migration) => migration.name);
}

function apply(sqlite: Sqlite, migration: Migration, now: string): void {
  const run = sqlite.transaction(() => {
    for (const statement of migration.sql.split('--> statement-breakpoint')) if (statement.trim() !== '') sqlite.exec(statement);
    const broken = sqlite.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`${broken.length} rows would lose their parent`);
    sqlite.prepare('INSERT INTO migrations VALUES (?, ?, ?, ?)').run(migration.number, migration.name, migration.checksum, now);
  });
  try {
    run.immediate();
  } catch (cause) {
    throw new Problem(
      'MIGRATION_FAILED',
      `The database could not be brought to this version (step ${migration.name}). Nothing of that step was kept. The backup made before it is in the backups folder.`,
      { cause },
    );
  }
}
