import { existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { databaseName } from '../office/database';

/** What the command line once called it. */
const earlierName = 'itow.db';

/**
 * The database of a yard's folder. One under the earlier name is taken over, with its log, where there is no other; `tell` hears of it, and
 * of one that lies beside the office's own and is not read.
 */
export function databaseFileIn(folder: string, tell: (sentence: string) => void): string {
  const file = join(folder, databaseName);
  const earlier = join(folder, earlierName);
  if (!isDatabase(earlier)) return file;
  if (isDatabase(file)) {
    tell(`${earlier} lies beside ${file} and is not read: the office's own database is ${databaseName}.`);
    return file;
  }
  for (const tail of ['-wal', '-shm', '']) if (existsSync(earlier + tail)) renameSync(earlier + tail, file + tail);
  tell(`${earlier} is now ${file}: the database has one name, and nothing in it was changed.`);
  return file;
}

/** An empty file is no database yet. */
export const isDatabase = (file: string): boolean => existsSync(file) && statSync(file).size > 0;
