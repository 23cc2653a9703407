import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isBackgroundPossible, namedInBackground } from './background';
import { listBackups } from './backup';
import { copiesFolder, filesFolder, hashesIn, pathIn } from './files';
import { isSqlite, type Store } from './open';

/** Somebody who goes back to an older database may want to come back within this time. */
const safeDays = 30;
/** What is more waits for the next time. */
const mostAtOnce = 5000;
const filesAStep = 200;

/**
 * Removes files, and copies of files, that no database names: not the office's own, none beside it and none among the backups, whatever
 * they are called; and only what has lain there for 30 days. While one of these databases cannot be read, everything stays. Answers how
 * many went.
 */
export async function removeUnneeded(store: Store, backups: string, now: string): Promise<number> {
  if (!isBackgroundPossible) return 0;
  const folders = [filesFolder(store.file), copiesFolder(backups)];
  const isNamed = store.sqlite.prepare('SELECT 1 FROM blobs WHERE sha256 = ?').pluck();
  const isOld = (path: string) => {
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    return written !== undefined && Date.parse(now) - written > safeDays * 86_400_000;
  };

  const unnamed = new Set<string>();
  let seen = 0;
  for (const folder of folders)
    for (const sha256 of hashesIn(folder)) {
      seen += 1;
      if (seen % filesAStep === 0) await new Promise((go) => void setImmediate(go));
      if (unnamed.size < mostAtOnce && isNamed.get(sha256) === undefined && isOld(pathIn(folder, sha256))) unnamed.add(sha256);
    }
  if (unnamed.size === 0) return 0;

  try {
    for (const database of databasesIn([dirname(store.file), backups]).filter((file) => file !== resolve(store.file)))
      for (const sha256 of await namedInBackground(database, [...unnamed])) unnamed.delete(sha256);
  } catch {
    return 0;
  }
  let removed = 0;
  for (const sha256 of unnamed)
    for (const path of folders.map((folder) => pathIn(folder, sha256)).filter(isOld)) {
      // Within a transaction nobody else, not another program either, can begin to name it.
      store.sqlite
        .transaction(() => {
          if (isNamed.get(sha256) === undefined && isOld(path) && remove(path)) removed += 1;
        })
        .immediate();
      await new Promise((go) => void setImmediate(go));
    }
  removeTails(backups);
  return removed;
}

/** True when it went. Windows removes no file that somebody reads: it stays until the next time. */
function remove(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}

const databasesIn = (folders: readonly string[]): readonly string[] =>
  folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true }).map((entry) => ({ path: resolve(folder, entry.name), entry })))
    .filter(({ path, entry }) => entry.isFile() && isSqlite(path))
    .map(({ path }) => path);

/** A backup that was opened to be read has an empty log beside it. */
function removeTails(backups: string): void {
  for (const backup of listBackups(backups)) {
    const size = statSync(`${backup}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (size === 0) for (const tail of ['-wal', '-shm']) remove(backup + tail);
  }
}
