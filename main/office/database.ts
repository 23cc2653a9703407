import { existsSync } from 'node:fs';
import { backUp } from '../../db/backup';
import { compact } from '../../db/compact';
import { backupFolder } from '../../db/files';
import { migrate } from '../../db/migrate';
import { migrations as known, type Migration } from '../../db/migrations';
import { openStore, type Store } from '../../db/open';
import { recover, type Recovery } from '../../db/recover';
import { Problem } from '../../preload/contract/problem';
import type { Ports } from './ports';

export type Opened = Readonly<{ store: Store; recovery: Recovery | null }>;

/** The database's name in a yard's folder. */
export const databaseName = 'office.db';

/**
 * Opens the office's database at this program's version. A damaged file is set aside and the newest sound backup takes its place.
 * Throws NOT_A_DATABASE, NEWER_DATABASE, MIGRATION_CHANGED, MIGRATION_FAILED, DATABASE_UNREADABLE or NO_BACKUP.
 */
export function openDatabase(
  ports: Pick<Ports, 'databaseFile' | 'folder' | 'clock' | 'log' | 'waitsForOthersMs'>,
  migrations: readonly Migration[] = known,
): Opened {
  const { databaseFile, folder, clock, log, waitsForOthersMs } = ports;
  const backups = backupFolder(folder);
  const open = (): Store => {
    const store = openStore(databaseFile, { waitsForOthersMs });
    try {
      migrate(store, { now: clock.now(), migrations, backup: () => backUp(store, backups, clock.now(), 'migration') });
    } catch (failure) {
      store.sqlite.close();
      throw failure;
    }
    try {
      if (compact(store.sqlite)) log.info('the empty part of the database file was given back to the disk', { databaseFile });
    } catch (failure) {
      // It needs room on the disk, and waits for another start.
      log.warn('the empty part of the database file could not be given back to the disk', { error: String(failure) });
    }
    return store;
  };
  try {
    return { store: open(), recovery: null };
  } catch (failure) {
    const isDamaged = failure instanceof Problem && failure.code === 'DATABASE_DAMAGED' && existsSync(databaseFile);
    if (!isDamaged) throw failure;
    const recovery = recover(databaseFile, backups, clock.now());
    log.error('a damaged database was replaced by a backup', { ...recovery });
    return { store: open(), recovery };
  }
}
