import { randomUUID } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { beginFile, type KeptFile, type NewFile } from '../../../db/files';
import { evidenceLimit } from '../../../preload/contract/evidence';
import { Problem } from '../../../preload/contract/problem';
import type { Session, Timers } from '../ports';
import { checkedFile, type CheckedFile } from './checkedFile';

/** A file that lies in the folder of files, with what it is. */
export type StoredFile = CheckedFile & KeptFile;
type Begun = Readonly<{ by: string; fileName: string; size: number; file: NewFile; start: number[] }> & { cancel: () => void };
type Given = Readonly<{
  fileName?: string | undefined;
  base64?: string | undefined;
  fromFile?: string | undefined;
  upload?: string | undefined;
}>;

/** More than one window brings at a time; the oldest gives way to one that is new. */
const mostUploads = 4;
const idleMs = 10 * 60_000;
/** What tells one kind of file from another. */
const startBytes = 16;

export type Uploads = ReturnType<typeof createUploads>;

/** Takes files in, a part a call, straight into the folder of files; memory holds a part at most. */
export function createUploads({ folder, now, timers }: Readonly<{ folder: string; now: () => string; timers: Timers }>) {
  const uploads = new Map<string, Begun>();

  const take = (upload: string, { name }: Session): Begun => {
    const begun = uploads.get(upload);
    if (begun?.by !== name)
      throw new Problem(
        'NOT_FOUND',
        'The file is no longer on its way: it was given up, or the program was started anew. Add it once more.',
      );
    return begun;
  };
  const end = (upload: string): void => {
    uploads.get(upload)?.cancel();
    uploads.delete(upload);
  };
  const abandon = async (upload: string): Promise<void> => {
    const begun = uploads.get(upload);
    end(upload);
    await begun?.file.abandon();
  };
  const waitFor = (upload: string, begun: Begun): void => {
    begun.cancel();
    begun.cancel = timers.after(idleMs, () => void abandon(upload));
  };
  const whole = (upload: string, session: Session): Begun => {
    const begun = take(upload, session);
    if (begun.file.size() !== begun.size)
      throw new Problem(
        'FILE_NOT_WHOLE',
        `Of ${begun.fileName} ${begun.file.size()} of ${begun.size} bytes came. Nothing was kept. Add it once more.`,
      );
    end(upload);
    return begun;
  };

  const keepAs = async (file: NewFile, fileName: string, start: Uint8Array): Promise<StoredFile> => {
    try {
      const checked = checkedFile(fileName, start, file.size());
      return { ...checked, ...(await file.keep()) };
    } catch (failure) {
      await file.abandon();
      throw failure;
    }
  };
  const keepPieces = async (fileName: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<StoredFile> => {
    const file = await beginFile(folder, now());
    const start: number[] = [];
    try {
      for await (const piece of pieces) {
        start.push(...piece.subarray(0, startBytes - start.length));
        await file.append(piece);
      }
    } catch (cause) {
      await file.abandon();
      if (cause instanceof Problem) throw cause;
      throw new Problem('FILE_NOT_READ', `${fileName} could not be read. Nothing was kept. Check the path.`, { cause });
    }
    return keepAs(file, fileName, Uint8Array.from(start));
  };

  return {
    async begin({ fileName, size }: Readonly<{ fileName: string; size: number }>, session: Session): Promise<string> {
      const [oldest] = uploads.keys();
      if (uploads.size >= mostUploads && oldest !== undefined) await abandon(oldest);
      const begun: Begun = { by: session.name, fileName, size, file: await beginFile(folder, now()), start: [], cancel: () => {} };
      const upload = randomUUID();
      uploads.set(upload, begun);
      waitFor(upload, begun);
      return upload;
    },
    /** Answers how many bytes have come. */
    async append(upload: string, { offset, bytes }: Readonly<{ offset: number; bytes: Uint8Array }>, session: Session): Promise<number> {
      const begun = take(upload, session);
      const { file, start, size } = begun;
      if (offset !== file.size() || offset + bytes.byteLength > size) {
        await abandon(upload);
        throw new Problem('FILE_NOT_WHOLE', `The parts of ${begun.fileName} did not come in order. Nothing was kept. Add it once more.`);
      }
      start.push(...bytes.subarray(0, startBytes - start.length));
      waitFor(upload, begun);
      try {
        await file.append(bytes);
      } catch (failure) {
        end(upload);
        throw failure;
      }
      return file.size();
    },
    async abandon(upload: string, session: Session): Promise<void> {
      take(upload, session);
      await abandon(upload);
    },
    /**
     * Puts what an operation was given into the folder of files: an upload, small bytes, or for the command line a file of this PC. Throws
     * FILE_TOO_LARGE, FILE_NOT_KNOWN, FILE_NOT_WHOLE, FILE_NOT_READ, FILE_NOT_KEPT, NOT_ALLOWED; then nothing is kept.
     */
    async keep({ upload, base64, fromFile, fileName }: Given, session: Session): Promise<StoredFile> {
      if (upload !== undefined) {
        const begun = whole(upload, session);
        return keepAs(begun.file, fileName ?? begun.fileName, Uint8Array.from(begun.start));
      }
      if (base64 !== undefined) return keepPieces(fileName ?? 'file', [Buffer.from(base64, 'base64')]);
      const path = named(fromFile, session);
      return keepPieces(fileName ?? basename(path), createReadStream(path, { highWaterMark: 1024 * 1024 }));
    },
    /** The bytes of an upload that is read and not kept. */
    async bytes(upload: string, session: Session): Promise<Buffer> {
      const { file } = whole(upload, session);
      try {
        return await readFile(file.path);
      } finally {
        await file.abandon();
      }
    },
    /** Gives up what is on its way. */
    async stop(): Promise<void> {
      await Promise.all([...uploads.keys()].map(abandon));
    },
  };
}

function named(path: string | undefined, session: Session): string {
  if (path === undefined) throw new Problem('BAD_INPUT', 'Nothing was given to keep: neither bytes nor a file. Nothing was changed.');
  if (session.mayNameFiles !== true)
    throw new Problem('NOT_ALLOWED', 'A window may not name a file to read. Nothing was read. Choose the file in the window.');
  try {
    if (statSync(path).size <= evidenceLimit) return path;
  } catch (cause) {
    throw new Problem('FILE_NOT_READ', `${path} could not be read. Nothing was kept. Check the path.`, { cause });
  }
  throw new Problem('FILE_TOO_LARGE', `${path} is larger than ${evidenceLimit / 1024 / 1024} MB. Nothing was kept.`);
}
