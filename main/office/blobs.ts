import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { eq } from 'drizzle-orm';
import { backupFolder, copiesFolder, filesFolder, hashOf, pathIn, type KeptFile } from '../../db/files';
import type { Store } from '../../db/open';
import { blobs } from '../../db/schema';
import { Problem } from '../../preload/contract/problem';

/** Keeps the bytes of a document that the office made in the database, under their own hash, once; answers the hash. */
export function keepBytes({ orm }: Store, mediaType: string, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  orm
    .insert(blobs)
    .values({ sha256, mediaType, size: bytes.byteLength, bytes: Buffer.from(bytes) })
    .onConflictDoNothing()
    .run();
  return sha256;
}

/** Notes a file that lies in the folder beside the database, in the transaction of what names it. Throws FILE_GONE. */
export function noteFile({ orm, file }: Store, mediaType: string, { sha256, size }: KeptFile): string {
  // What nobody names is cleared away after a time, in a transaction too: within this one it is either there or gone.
  if (!existsSync(pathIn(filesFolder(file), sha256)))
    throw new Problem('FILE_GONE', 'The file is no longer in the folder of files. Nothing was changed. Add it once more.');
  orm
    .insert(blobs)
    .values({ sha256, mediaType, size, bytes: null })
    .onConflictDoUpdate({ target: blobs.sha256, set: { bytes: null } })
    .run();
  return sha256;
}

/** Reads bytes back and checks them. Throws BYTES_DAMAGED when they are not what was stored. */
export function readBytes(store: Store, sha256: string): Buffer {
  for (const read of placesOf(store, sha256)) {
    const bytes = read();
    if (bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
  }
  throw new Problem(
    'BYTES_DAMAGED',
    'The stored document is missing or is not what it was when it was made. Nothing was sent or printed. Check in Health, and restore the newest backup.',
  );
}

/** Bytes as they lie: in the database, or in a file. */
export type FoundBytes = Readonly<{ size: number }> & (Readonly<{ bytes: Buffer }> | Readonly<{ path: string }>);

/** Like `readBytes`, but reads a file in pieces between other work and answers where it is. */
export async function findBytes(store: Store, sha256: string): Promise<FoundBytes> {
  const row = rowOf(store, sha256);
  if (row?.bytes === null) for (const path of pathsOf(store, sha256)) if ((await hashOf(path)) === sha256) return { path, size: row.size };
  const bytes = readBytes(store, sha256);
  return { bytes, size: bytes.length };
}

const pieceBytes = 1024 * 1024;

/** Found bytes, a piece at a time. */
export async function* piecesOf(found: FoundBytes): AsyncGenerator<Uint8Array> {
  if ('path' in found) yield* createReadStream(found.path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>;
  else for (let at = 0; at < found.size; at += pieceBytes) yield found.bytes.subarray(at, at + pieceBytes);
}

const rowOf = ({ orm }: Store, sha256: string) =>
  orm.select({ bytes: blobs.bytes, size: blobs.size }).from(blobs).where(eq(blobs.sha256, sha256)).get();

function placesOf(store: Store, sha256: string): readonly (() => Buffer | null)[] {
  const row = rowOf(store, sha256);
  if (row === undefined) return [];
  return row.bytes === null ? pathsOf(store, sha256).map((path) => () => readOrNull(path)) : [() => row.bytes];
}

/** Where the bytes of a file can be: its own place, else the copy of the backups. */
const pathsOf = ({ file }: Store, sha256: string): readonly string[] =>
  [filesFolder(file), copiesFolder(backupFolder(dirname(file)))].map((folder) => pathIn(folder, sha256));

function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
