import { Zip, ZipPassThrough } from 'fflate';

/** Every file carries the same date, so that the same files make the same archive. */
const date = new Date(1980, 0, 1);

type Member = Readonly<{ path: string; pieces: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array> }>;

/**
 * Joins files into a ZIP, stored as they are: PDF and JPEG are compressed already. Each piece goes to `write` before the next is read, so
 * that memory holds one of them.
 */
export async function writeZip(files: readonly Member[], write: (piece: Uint8Array) => Promise<void>): Promise<void> {
  const made: Uint8Array[] = [];
  const zip = new Zip((failure, piece) => {
    if (failure) throw failure;
    made.push(piece);
  });
  const flush = async () => {
    for (const piece of made.splice(0)) await write(piece);
  };
  for (const { path, pieces } of files) {
    const entry = new ZipPassThrough(path);
    entry.mtime = date;
    zip.add(entry);
    for await (const piece of pieces()) {
      entry.push(piece);
      await flush();
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  await flush();
}
