import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '../preload/contract/problem';
import { momentOfName, timeInName } from './timeInName';

/** A file under its final name: its name is the SHA-256 of its bytes. */
export type KeptFile = Readonly<{ sha256: string; size: number }>;

/** A file that is being written, piece by piece. Whoever began it ends it with `keep` or `abandon`. */
export type NewFile = Readonly<{
  path: string;
  /** Bytes taken so far. */
  size: () => number;
  /** The SHA-256 of the bytes taken so far. */
  sha256: () => string;
  append: (bytes: Uint8Array) => Promise<void>;
  /** Puts it under its final name once the disk has it. */
  keep: () => Promise<KeptFile>;
  /** Removes what was written. */
  abandon: () => Promise<void>;
}>;

/** Where the files of a database lie: in a folder beside it. */
export const filesFolder = (databaseFile: string): string => join(dirname(databaseFile), 'files');

/** Where a yard's backups lie. */
export const backupFolder = (folder: string): string => join(folder, 'backups');

/** Where the copies of the files lie, for all backups of a folder. */
export const copiesFolder = (backups: string): string => join(backups, 'files');

/** The path of a file in a folder of files, `ab/abcdef…`. Hashes are in small letters: Windows makes no difference between the two. */
export const pathIn = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

const isShard = /^[0-9a-f]{2}$/;
const isHash = /^[0-9a-f]{64}$/;
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
    removeUnfinished(unfinished);
    throw notKept(folder, cause);
  }
}

/** Begins a file of which the bytes come piece by piece. Its methods throw FILE_NOT_KEPT; then no half file is left. */
export async function beginFile(folder: string, now: string): Promise<NewFile> {
  const unfinished = nameUnfinished(folder, now);
  const hash = createHash('sha256');
  let size = 0;
  const handle = await beginUnfinished(unfinished).catch((cause: unknown) => {
    throw notKept(folder, cause);
  });
  const abandon = async () => {
    await handle.close().catch(() => undefined);
    removeUnfinished(unfinished);
  };
  const orAbandon = async <Result>(run: () => Promise<Result>): Promise<Result> => {
    try {
      return await run();
    } catch (cause) {
      await abandon();
      throw notKept(folder, cause);
    }
  };
  const sha256 = () => hash.copy().digest('hex');
  return {
    path: unfinished,
    size: () => size,
    sha256,
    append: (bytes) =>
      orAbandon(async () => {
        const at = size;
        size += bytes.byteLength;
        hash.update(bytes);
        let written = 0;
        while (written < bytes.byteLength) written += (await handle.write(bytes, written, undefined, at + written)).bytesWritten;
      }),
    keep: () =>
      orAbandon(async () => {
        await handle.sync();
        await handle.close();
        return settle(folder, unfinished, { sha256: sha256(), size });
      }),
    abandon,
  };
}

const nameUnfinished = (folder: string, now: string): string => join(unfinishedIn(folder), `${timeInName(now)}-${randomUUID()}.part`);

async function beginUnfinished(unfinished: string) {
  mkdirSync(dirname(unfinished), { recursive: true });
  return open(unfinished, 'wx');
}

function removeUnfinished(unfinished: string): void {
  try {
    rmSync(unfinished, { force: true });
  } catch {
    // Windows removes no file that somebody reads: it goes with what was abandoned, at a later start.
  }
}

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

/** The SHA-256 of a file, read in pieces between which other work runs; null where it cannot be read. */
export async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(piece as Buffer);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

/** The hashes of all files of a folder, whatever their bytes. */
export function* hashesIn(folder: string): Generator<string> {
  for (const shard of namesIn(folder).filter((name) => isShard.test(name)))
    yield* namesIn(join(folder, shard)).filter((name) => isHash.test(name) && name.startsWith(shard));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** No file is so long on its way: what is unfinished then belongs to a program that was killed. */
const abandonedAfterMs = 24 * 3_600_000;

/** Removes what programs that were killed left half written in a folder of files. */
export function removeAbandoned(folder: string, now: string): void {
  for (const name of namesIn(unfinishedIn(folder))) {
    if (Date.parse(now) - Date.parse(momentOfName(name)) > abandonedAfterMs) removeUnfinished(join(unfinishedIn(folder), name));
  }
}
