import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../preload/contract/problem';
import { timeInName } from './timeInName';

/** A file under its final name: its name is the SHA-256 of its bytes. */
export type KeptFile = Readonly<{ sha256: string; size: number }>;

/** Where the files of a database lie: in a folder beside it. */
export const filesFolder = (databaseFile: string): string => join(dirname(databaseFile), 'files');

/** Where a yard's backups lie. */
export const backupFolder = (folder: string): string => join(folder, 'backups');

/** Where the copies of the files lie, for all backups of a folder. */
export const copiesFolder = (backups: string): string => join(backups, 'files');

/** The path of a file in a folder of files, `ab/abcdef…`. Hashes are in small letters: Windows makes no difference between the two. */
export const pathIn = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

/** Files lie here until they are whole. */
const unfinishedIn = (folder: string): string => join(folder, 'new');

/** Keeps bytes in a folder of files; the same bytes twice are one file. Throws FILE_NOT_KEPT; then no half file is left. */
export function keepFile(folder: string, bytes: Uint8Array, now: string): KeptFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const unfinished = nameUnfinished(folder, now);
  try {
    mkdirSync(dirname(unfinished), { recursive: true });
    const descriptor = openSync(unfinished, 'wx');
    try {
      for (let at = 0; at < bytes.byteLength;) at += writeSync(descriptor, bytes, at);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    return settle(folder, unfinished, { sha256, size: bytes.byteLength });
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw notKept(folder, cause);
  }
}

const nameUnfinished = (folder: string, now: string): string => join(unfinishedIn(folder), `${timeInName(now)}-${randomUUID()}.part`);

/** The rename is what makes a file one of the folder's: before it, a crash leaves nothing under a final name. */
function settle(folder: string, unfinished: string, kept: KeptFile): KeptFile {
  const path = pathIn(folder, kept.sha256);
  mkdirSync(dirname(path), { recursive: true });
  try {
    renameSync(unfinished, path);
  } catch (failure) {
    // Windows replaces no file that somebody reads. The same name has the same bytes, so the one that is there serves.
    if (statSync(path, { throwIfNoEntry: false })?.size !== kept.size) throw failure;
    rmSync(unfinished, { force: true });
    const now = new Date();
    utimesSync(path, now, now);
  }
  for (const place of [dirname(path), folder]) syncFolder(place);
  return kept;
}

function syncFolder(folder: string): void {
  // Windows has no such thing: its file system keeps names by itself.
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const notKept = (folder: string, cause: unknown): Problem =>
  cause instanceof Problem
    ? cause
    : new Problem(
        'FILE_NOT_KEPT',
        `The file could not be written to ${folder}. Nothing was kept. Check free space and access to that folder.`,
        {
          cause,
        },
      );
