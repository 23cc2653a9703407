import { rows } from './query';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Problem } from '../preload/contract/problem';
import { beginFile, copiesFolder, filesFolder, hashOf, pathIn, removeAbandoned, type KeptFile } from './files';
import type { Store } from './open';

export type CopiedFiles = Readonly<{
  /** Files of which a copy was made, or made anew. */
  copied: number;
  /** Hashes of files that were missing or damaged and were put back from their copy. */
  putBack: readonly string[];
  /** Hashes of files of which neither the file nor a copy is sound. */
  lost: readonly string[];
}>;

const pageOfFiles = 1000;

/** The files that the database names, in the order of their hashes. */
export function* filesOf({ sqlite }: Store): Generator<KeptFile> {
  const page = rows<KeptFile>(
    sqlite,
    `SELECT sha256, size FROM blobs WHERE bytes IS NULL AND sha256 > ? ORDER BY sha256 LIMIT ${pageOfFiles}`,
  );
  for (let last = ''; ;) {
    const found = page.all(last);
    yield* found;
    const next = found.at(-1)?.sha256;
    if (next === undefined) return;
    last = next;
  }
}

/** What one backup reads of what has been copied before, in bytes: the copies of a small office each time, of a large one a part each day. */
const readADay = 4_000_000_000;

/**
 * Copies the files that the database names into the backups' folder, those that are not there yet, and reads what is there against its
 * hash. What is damaged is made anew from the other. Ends early when `signal` says so. Throws FILE_NOT_KEPT when the folder takes no more.
 */
export async function copyFiles(store: Store, backups: string, now: string, signal?: AbortSignal): Promise<CopiedFiles> {
  const files = filesFolder(store.file);
  const copies = copiesFolder(backups);
  removeAbandoned(copies, now);
  const isTurn = await turns(store, now);
  const done = { copied: 0, putBack: [] as string[], lost: [] as string[] };
  for (const { sha256, size } of filesOf(store)) {
    if (signal?.aborted) break;
    const isSound = async (folder: string) => {
      const path = pathIn(folder, sha256);
      return (await sizeOf(path)) === size && (!isTurn(sha256) || (await hashOf(path)) === sha256);
    };
    const [isThere, isCopied] = [await isSound(files), await isSound(copies)];
    if (isThere && isCopied) continue;
    if (!isCopied && (await copyFile(files, copies, sha256, now))) done.copied += 1;
    else if (isCopied && (await copyFile(copies, files, sha256, now))) done.putBack.push(sha256);
    else done.lost.push(sha256);
  }
  return done;
}

/** Puts back the files that the database names and that are not in its folder, where a backup has them. Answers their hashes. */
export async function putBackMissing(store: Store, backups: string, now: string, signal: AbortSignal): Promise<readonly string[]> {
  const putBack: string[] = [];
  for (const { sha256 } of filesOf(store)) {
    if (signal.aborted) break;
    if ((await sizeOf(pathIn(filesFolder(store.file), sha256))) !== null) continue;
    if (await copyFile(copiesFolder(backups), filesFolder(store.file), sha256, now)) putBack.push(sha256);
  }
  return putBack;
}

async function turns(store: Store, now: string): Promise<(sha256: string) => boolean> {
  let bytes = 0;
  let seen = 0;
  for (const { size } of filesOf(store)) {
    bytes += size;
    seen += 1;
    if (seen % pageOfFiles === 0) await new Promise((resolve) => void setImmediate(resolve));
  }
  const parts = Math.max(1, Math.ceil(bytes / readADay));
  const day = Math.floor(Date.parse(now) / 86_400_000);
  return (sha256) => Number.parseInt(sha256.slice(0, 8), 16) % parts === day % parts;
}

/** Copies one file and reads its hash on the way; false when the bytes there are not those of its name. */
async function copyFile(from: string, to: string, sha256: string, now: string): Promise<boolean> {
  const copy = await beginFile(to, now);
  try {
    for await (const piece of createReadStream(pathIn(from, sha256), { highWaterMark: 1024 * 1024 })) await copy.append(piece as Buffer);
  } catch (failure) {
    await copy.abandon();
    // What cannot be written is another thing than what cannot be read.
    if (failure instanceof Problem) throw failure;
    return false;
  }
  if (copy.sha256() === sha256) {
    await copy.keep();
    return true;
  }
  await copy.abandon();
  return false;
}

const sizeOf = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ size }) => size,
    () => null,
  );
