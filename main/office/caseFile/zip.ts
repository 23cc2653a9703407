import { Zip, ZipPassThrough } from 'fflate';

/** Every file carries the same date, so that the same files make the same archive. */
const date = new Date(1980, 0, 1);
const chunk = 1_000_000;

/** Joins files into a ZIP, stored as they are: PDF and JPEG are compressed already. Other work runs between the pieces. */
export async function zipOf(files: readonly Readonly<{ path: string; read: () => Uint8Array }>[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((failure, piece) => {
    if (failure) throw failure;
    pieces.push(piece);
  });
  for (const { path, read } of files) {
    const entry = new ZipPassThrough(path);
    entry.mtime = date;
    zip.add(entry);
    const bytes = read();
    for (let at = 0; at === 0 || at < bytes.length; at += chunk) {
      entry.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length);
      await new Promise((resolve) => void setImmediate(resolve));
    }
  }
  zip.end();
  return Buffer.concat(pieces);
}
