import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Problem } from '../../../../preload/contract/problem';

export type Copied = Readonly<{ file: string; name: string; bytes: number; sha256: string; remove: () => Promise<void> }>;

const magic = 'SQLite format 3\0';
/** What has been written and is not yet in the file itself. */
const tails = ['-wal', '-journal'] as const;
const attempts = 3;

const problem = (code: string, message: string, cause?: unknown) => new Problem(code, `${message} Nothing was imported.`, { cause });

/**
 * Copies the database into a folder of its own, with what stands in its log, and never opens the original: SQLite would write
 * beside it. Throws FILE_UNREADABLE, NOT_A_LEGACY_DATABASE or LEGACY_IN_USE.
 */
export async function copyDatabase(path: string, folder: string): Promise<Copied> {
  const name = basename(path);
  let workplace: string | null = null;
  const remove = async () => {
    if (workplace !== null) await rm(workplace, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    await refuseOther(path, name);
    workplace = await mkdtemp(join(folder, 'old-database-'));
    const file = join(workplace, 'copy.db');
    for (let attempt = 1; ; attempt += 1) {
      const before = await stateOf(path);
      await copyFile(path, file);
      for (const tail of tails) {
        await rm(file + tail, { force: true });
        if ((await sizeOf(path + tail)) > 0) await copyFile(path + tail, file + tail);
      }
      if ((await stateOf(path)) === before) break;
      if (attempt === attempts)
        throw problem('LEGACY_IN_USE', `${name} is being written to at this moment. Close the old program and start again.`);
      await setTimeout(200);
    }
    return { file, name, bytes: await sizeOf(path), sha256: await hashOf(file), remove };
  } catch (cause) {
    await remove();
    if (cause instanceof Problem) throw cause;
    throw problem(
      'FILE_UNREADABLE',
      `${name} could not be read: it is not there, or another program holds it. Choose another file.`,
      cause,
    );
  }
}

async function refuseOther(path: string, name: string): Promise<void> {
  const found = await stat(path);
  if (!found.isFile()) throw problem('FILE_UNREADABLE', `${name} is not a file. Choose the file of the old database, usually vehicles.db.`);
  const handle = await open(path, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(magic.length), 0, magic.length, 0);
    if (buffer.toString('latin1') !== magic)
      throw problem('NOT_A_LEGACY_DATABASE', `${name} is not a database. Choose the file of the old database, usually vehicles.db.`);
  } finally {
    await handle.close();
  }
}

const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => null))?.size ?? 0;

async function stateOf(path: string): Promise<string> {
  const parts = await Promise.all(['', ...tails].map((tail) => stat(path + tail).catch(() => null)));
  return parts.map((part) => (part === null ? '-' : `${part.size} ${part.mtimeMs}`)).join(' ');
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for (const tail of ['', ...tails]) {
    if ((await sizeOf(file + tail)) === 0) continue;
    for await (const part of createReadStream(file + tail)) hash.update(part as Buffer);
  }
  return hash.digest('hex');
}
