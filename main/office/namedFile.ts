import { writeFileSync } from 'node:fs';
import { Problem } from '../../preload/contract/problem';
import type { Session } from './ports';

/** Writes bytes to a path that the caller named. `kept` says what is not lost when that fails. Throws NOT_ALLOWED for a window, FILE_NOT_WRITTEN. */
export function writeNamedFile(session: Pick<Session, 'mayNameFiles'>, path: string, bytes: Uint8Array, kept: string): void {
  if (session.mayNameFiles !== true)
    throw new Problem('NOT_ALLOWED', 'A window may not name a file to write. Nothing was written. Use Save in the preview.');
  try {
    writeFileSync(path, bytes);
  } catch (cause) {
    throw new Problem('FILE_NOT_WRITTEN', `${path} could not be written. ${kept} Choose another folder.`, { cause });
  }
}
