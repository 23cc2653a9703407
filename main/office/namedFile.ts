import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Problem } from '../../preload/contract/problem';
import type { Session } from './ports';

type Caller = Pick<Session, 'mayNameFiles' | 'mayReplaceFiles'>;

/**
 * Writes bytes to a path that the caller named; no file is replaced unless the caller said so, and a database never is. `kept` says what is
 * not lost when that fails. Throws NOT_ALLOWED for a window, FILE_EXISTS, FILE_IS_DATABASE, FILE_NOT_WRITTEN.
 */
export function writeNamedFile(session: Caller, path: string, bytes: Uint8Array, kept: string): void {
  const flag = flagFor(session, path, kept);
  try {
    writeFileSync(path, bytes, { flag });
  } catch (cause) {
    throw notWritten(path, kept, cause);
  }
}

/** The same with bytes that come in pieces. */
export async function writeNamedPieces(session: Caller, path: string, pieces: AsyncIterable<Uint8Array>, kept: string): Promise<void> {
  const flag = flagFor(session, path, kept);
  try {
    await writeFile(path, pieces, { flag });
  } catch (cause) {
    throw notWritten(path, kept, cause);
  }
}

/** How the file may be opened for writing. */
function flagFor(session: Caller, path: string, kept: string): 'w' | 'wx' {
  if (session.mayNameFiles !== true)
    throw new Problem('NOT_ALLOWED', 'A window may not name a file to write. Nothing was written. Use Save in the preview.');
  const replaces = session.mayReplaceFiles === true;
  if (replaces && isDatabase(path))
    throw new Problem('FILE_IS_DATABASE', `${path} is a database and is not written over. ${kept} Give another name.`);
  return replaces ? 'w' : 'wx';
}

function notWritten(path: string, kept: string, cause: unknown): Problem {
  return codeOf(cause) === 'EEXIST'
    ? new Problem('FILE_EXISTS', `${path} is there already and was left as it is. ${kept} Give another name, or say --force.`, { cause })
    : new Problem('FILE_NOT_WRITTEN', `${path} could not be written. ${kept} Choose another folder.`, { cause });
}

const codeOf = (failure: unknown): string => (failure instanceof Error && 'code' in failure ? String(failure.code) : '');

/** How a database of SQLite and its write-ahead log begin; the log's last bits tell the order of its bytes. */
const database = Buffer.from('SQLite format 3\0', 'latin1');
const logs = [Buffer.from('377f0682', 'hex'), Buffer.from('377f0683', 'hex')];

function isDatabase(path: string): boolean {
  const head = Buffer.alloc(database.length);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, head, 0, head.length, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    // Absent or unreadable: writing tells.
    return false;
  }
  return head.equals(database) || logs.some((log) => head.subarray(0, log.length).equals(log));
}
