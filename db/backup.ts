import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Problem } from '../preload/contract/problem';
import { checkInBackground } from './background';
import { openStore, quickCheck, type Store } from './open';
import { momentOfName, timeInName } from './timeInName';

/** Of 4 KiB each: some milliseconds of copying. */
const pagesAStep = 500;

const failed = (folder: string, cause: unknown) =>
  new Problem(
    'BACKUP_FAILED',
    `The backup could not be written to ${folder}. The database is unharmed. Check free space and access to that folder.`,
    { cause },
  );

const backupName = /^office-\d{8}T\d{6}\d{3}Z-[a-z]+\.db$/;

/**
 * Writes a whole copy of the live database into `folder` and opens it to prove it.
 * A copied WAL file can lack the newest rows, so SQLite itself makes the copy. Returns the backup's path.
 */
export function backUp(store: Store, folder: string, now: string, reason: 'schedule' | 'migration' | 'hand'): string {
  prepareFolder(folder, now);
  const file = join(folder, `office-${timeInName(now)}-${reason}.db`);
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  try {
    store.sqlite.prepare('VACUUM INTO ?').run(unfinished);
    verifyBackup(unfinished);
    renameSync(unfinished, file);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw failed(folder, cause);
  }
  return file;
}

/**
 * Like `backUp`, in steps between which the office goes on working; what is written meanwhile is in the copy too.
 * Keeps the newest `keep` backups of the schedule. Returns the backup's path.
 */
export async function backUpBetweenWork(store: Store, folder: string, now: string, keep: number): Promise<string> {
  prepareFolder(folder, now);
  const file = join(folder, `office-${timeInName(now)}-schedule.db`);
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  try {
    await store.sqlite.backup(unfinished, { progress: () => pagesAStep });
    await checkInBackground(unfinished);
    for (const tail of ['-wal', '-shm']) rmSync(unfinished + tail, { force: true });
    renameSync(unfinished, file);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw failed(folder, cause);
  }
  for (const old of listBackups(folder)
    .filter((name) => name.endsWith('-schedule.db'))
    .slice(keep))
    rmSync(old, { force: true });
  return file;
}

/** No backup takes so long: what is still unfinished then belongs to a program that was killed. */
const abandonedAfterMs = 6 * 3_600_000;

function prepareFolder(folder: string, now: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const isUnfinished = /^office-\d{8}T\d{9}Z-[a-z]+\.db\.part(-wal|-shm|-journal)?$/.test(name);
    if (isUnfinished && Date.parse(now) - Date.parse(backupTime(name)) > abandonedAfterMs) rmSync(join(folder, name), { force: true });
  }
}

/** Opens a backup and checks it whole. Throws when it is not a sound database. */
export function verifyBackup(file: string): void {
  const copy = openStore(file, { readonly: true });
  try {
    quickCheck(copy.sqlite, file);
  } finally {
    copy.sqlite.close();
  }
}

/** Backups in the folder, newest first. */
export function listBackups(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => backupName.test(name))
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}

/** When a backup was made, UTC ISO text, from its file name. */
export function backupTime(backup: string): string {
  return momentOfName(basename(backup).slice('office-'.length));
}
