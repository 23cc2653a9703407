import { Readable } from 'node:stream';

const chunkBytes = 16_384;

/**
 * The bytes of a message, released piece by piece once the server has answered DATA. `beforeLast` runs before the last piece leaves:
 * until then the server cannot have the whole message, after it nobody knows without an answer.
 */
export function messageBody(bytes: Buffer, beforeLast: () => void): Readable {
  let at = 0;
  return new Readable({
    highWaterMark: chunkBytes,
    read() {
      const end = Math.min(at + chunkBytes, bytes.length);
      const last = end === bytes.length;
      try {
        if (last) beforeLast();
      } catch (failure) {
        this.destroy(failure instanceof Error ? failure : new Error(String(failure)));
        return;
      }
      this.push(bytes.subarray(at, end));
      at = end;
      if (last) this.push(null);
    },
  });
}
