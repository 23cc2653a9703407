import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Where answers go. The reader may leave at any time (`… | head`); that is no failure. */
export type Output = Readonly<{
  /** Resolves when more may be written. */
  write: (text: string) => Promise<void>;
  /** True once nobody reads any more. */
  isLeft: () => boolean;
}>;

/** Any other failure of the stream, such as a full disk, still ends the process loudly. */
export function outputTo(stream: Writable): Output {
  let left = false;
  stream.on('error', (failure: NodeJS.ErrnoException) => {
    if (failure.code !== 'EPIPE') throw failure;
    left = true;
  });
  return {
    async write(text) {
      if (left || stream.write(text)) return;
      // An error ends the wait as well; the listener above has judged it.
      await once(stream, 'drain').catch(() => {});
    },
    isLeft: () => left,
  };
}
