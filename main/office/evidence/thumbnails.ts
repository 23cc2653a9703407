import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesFolder, pathIn } from '../../../db/files';
import type { Store } from '../../../db/open';
import { Problem } from '../../../preload/contract/problem';
import { mediaTypeOf } from '../values/mediaType';

/**
 * Small pictures (JPEG) of photographs, made by the window that shows them. They are derived: they prove nothing, go into no backup, and
 * whoever deletes the folder loses nothing.
 */
export function createThumbnails({ file }: Pick<Store, 'file'>) {
  const folder = join(filesFolder(file), 'thumbnails');
  return {
    /** The small picture of a file by the file's hash; null where there is none. */
    read: (sha256: string): Promise<Buffer | null> => readFile(pathIn(folder, sha256)).catch(() => null),
    /** Keeps one. Throws FILE_NOT_KNOWN for what is no JPEG. */
    async keep(sha256: string, bytes: Uint8Array): Promise<void> {
      if (mediaTypeOf(bytes) !== 'image/jpeg') throw new Problem('FILE_NOT_KNOWN', 'This is no small picture. Nothing was kept.');
      const path = pathIn(folder, sha256);
      const unfinished = `${path}-${randomUUID()}`;
      await mkdir(dirname(path), { recursive: true });
      await writeFile(unfinished, bytes);
      await rename(unfinished, path);
    },
  };
}
