import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Input, Output } from '../../preload/contract';
import { partBytes } from '../../preload/contract/files';
import { call, callKey } from './call';
import type { CallFailure } from './failure';
import { blobOf, readBase64 } from './file';

/** Hears how many bytes of a file have gone. */
export type Tell = (sent: number) => void;

/** What was sent, as the operation that takes it is told. */
type Sent = Readonly<{ upload: string; fileName: string }>;

/**
 * Sends a picked file to the office, a part a call. Throws what the office refuses, a sentence for the clerk where the file cannot be read,
 * and what `signal` was aborted with; then nothing of it is left.
 */
export async function sendFile(file: File, tell: Tell = () => {}, signal?: AbortSignal): Promise<Sent> {
  const fileName = file.name.slice(-200);
  const { upload } = await call('files.begin', { fileName, size: file.size });
  try {
    for (let offset = 0; offset < file.size;) {
      signal?.throwIfAborted();
      const base64 = await readPart(file, offset);
      offset = (await call('files.append', { upload, offset, base64 })).received;
      tell(offset);
    }
  } catch (failure) {
    // Where the office has given it up itself there is nothing left to give up.
    await call('files.abandon', { upload }).catch(() => undefined);
    throw failure;
  }
  return { upload, fileName };
}

async function readPart(file: File, offset: number): Promise<string> {
  try {
    return await readBase64(file.slice(offset, offset + partBytes));
  } catch {
    throw new Error(`${file.name} could not be read; perhaps another program holds it.`);
  }
}

/** Puts the parts of a file together, the first of which an answer carried. Throws what the office refuses. */
export async function receiveFile(
  { base64, download }: Readonly<{ base64: string; download: string | null }>,
  type: string,
): Promise<Blob> {
  const first = blobOf(base64, type);
  if (download === null) return first;
  const parts = [first];
  let offset: number | null = first.size;
  while (offset !== null) {
    const part: Output<'files.read'> = await call('files.read', { download, offset });
    parts.push(blobOf(part.base64, type));
    offset = part.next;
  }
  return new Blob(parts, { type });
}

type Stored = 'evidence.get' | 'pieces.sheetFile';
export type StoredFile<Name extends Stored> = Omit<Output<Name>, 'base64' | 'download'> & Readonly<{ blob: Blob }>;

/** Where the whole of a stored file is kept while it is shown. */
export const storedKey = <Name extends Stored>(name: Name, input: Input<Name>) => [...callKey(name, input), 'whole'] as const;

/** A stored file with all its bytes: it never changes and is read once, and is forgotten when nobody shows it. */
export function useStoredFile<Name extends Stored>(name: Name, input: Input<Name>): UseQueryResult<StoredFile<Name>, CallFailure> {
  return useQuery<StoredFile<Name>, CallFailure, StoredFile<Name>, ReturnType<typeof storedKey<Name>>>({
    queryKey: storedKey(name, input),
    queryFn: async () => {
      const { base64, download, ...known } = await call(name, input);
      return { ...known, blob: await receiveFile({ base64, download }, known.mediaType) };
    },
    staleTime: 'static',
    gcTime: 0,
  });
}
