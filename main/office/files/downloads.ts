import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { partBytes } from '../../../preload/contract/files';
import { Problem } from '../../../preload/contract/problem';
import type { FoundBytes } from '../blobs';
import type { Session, Timers } from '../ports';

type Offered = Readonly<{ by: string; source: FoundBytes; end: () => Promise<void> }> & { cancel: () => void };
type Carried = Readonly<{ base64: string; download: string | null }>;

/** More than one window reads at a time; the oldest gives way to one that is new. */
const mostDownloads = 8;
const idleMs = 10 * 60_000;
const nothing = () => Promise.resolve();

export type Downloads = ReturnType<typeof createDownloads>;

/** Gives files out, a part a call. No file stays open between two calls: Windows could neither move nor remove it. */
export function createDownloads({ timers }: Readonly<{ timers: Timers }>) {
  const offers = new Map<string, Offered>();

  const end = async (download: string): Promise<void> => {
    const offered = offers.get(download);
    offers.delete(download);
    offered?.cancel();
    await offered?.end();
  };
  const wait = (download: string, offered: Offered): void => {
    offered.cancel();
    offered.cancel = timers.after(idleMs, () => void end(download));
  };

  return {
    /** The first part of a file, and where there is more the name for `read`. `ended` is called when nobody will read on. */
    async offer(source: FoundBytes, session: Session, ended: () => Promise<void> = nothing): Promise<Carried> {
      const base64 = (await partOf(source, 0)).toString('base64');
      if (source.size <= partBytes) {
        await ended();
        return { base64, download: null };
      }
      const [oldest] = offers.keys();
      if (offers.size >= mostDownloads && oldest !== undefined) await end(oldest);
      const download = randomUUID();
      const offered: Offered = { by: session.name, source, end: ended, cancel: () => {} };
      offers.set(download, offered);
      wait(download, offered);
      return { base64, download };
    },
    /** The part that begins at `offset`, in bytes. Throws NOT_FOUND. */
    async read({ download, offset }: Readonly<{ download: string; offset: number }>, session: Session) {
      const offered = offers.get(download);
      if (offered?.by !== session.name) throw new Problem('NOT_FOUND', 'The file is no longer on its way. Open it once more.');
      const part = await partOf(offered.source, offset);
      const next = offset + part.length;
      const isLast = part.length === 0 || next >= offered.source.size;
      if (isLast) await end(download);
      else wait(download, offered);
      return { base64: part.toString('base64'), next: isLast ? null : next };
    },
    async stop(): Promise<void> {
      await Promise.all([...offers.keys()].map(end));
    },
  };
}

async function partOf(source: FoundBytes, offset: number): Promise<Buffer> {
  if ('bytes' in source) return source.bytes.subarray(offset, offset + partBytes);
  const handle = await open(source.path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(partBytes), 0, partBytes, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
