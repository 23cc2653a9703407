import { useQuery } from '@tanstack/react-query';
import type { Evidence } from '../../../preload/contract/evidence';
import { call } from '../../data/call';
import { blobOf, readBase64 } from '../../data/file';
import { receiveFile } from '../../data/transfer';

/** Twice the size of a tile, for a sharp screen. */
const [width, height] = [192, 128];
const type = 'image/jpeg';

/** A small JPEG out of the middle of a picture; null for what cannot be drawn. */
async function drawSmall(picture: Blob): Promise<Blob | null> {
  try {
    const drawing = await createImageBitmap(picture);
    const scale = Math.max(width / drawing.width, height / drawing.height);
    const canvas = new OffscreenCanvas(width, height);
    const [wide, high] = [drawing.width * scale, drawing.height * scale];
    canvas.getContext('2d')?.drawImage(drawing, (width - wide) / 2, (height - high) / 2, wide, high);
    drawing.close();
    return await canvas.convertToBlob({ type, quality: 0.8 });
  } catch {
    return null;
  }
}

/** Small pictures that are on their way to the office, by the file's id. */
const making = new Map<number, Promise<unknown>>();

/** Draws the small picture of a file and hands it to the office. */
export function keepSmall(id: number, picture: Blob): Promise<Blob | null> {
  const made = drawAndKeep(id, picture).finally(() => making.delete(id));
  making.set(id, made);
  return made;
}

async function drawAndKeep(id: number, picture: Blob): Promise<Blob | null> {
  const small = await drawSmall(picture);
  // Somebody who may only look keeps none, and sees it all the same.
  if (small !== null) await call('evidence.keepThumbnail', { id, base64: await readBase64(small) }).catch(() => undefined);
  return small;
}

/** One whole picture in memory at a time, however many tiles are shown. */
let last: Promise<unknown> = Promise.resolve();
const oneByOne = <Result>(run: () => Promise<Result>): Promise<Result> => {
  const done = last.then(run);
  last = done.catch(() => undefined);
  return done;
};

async function smallOf({ id, mediaType }: Evidence): Promise<Blob | null> {
  await making.get(id);
  const { base64 } = await call('evidence.thumbnail', { id });
  if (base64 !== null) return blobOf(base64, type);
  return oneByOne(async () => keepSmall(id, await receiveFile(await call('evidence.get', { id }), mediaType)));
}

/** The small picture of a file, made at first sight where there is none; nothing for a PDF and for what cannot be drawn. */
export const useThumbnail = (file: Evidence): Blob | null | undefined =>
  useQuery({
    queryKey: ['evidence.thumbnail', file.id],
    queryFn: () => smallOf(file),
    enabled: file.mediaType !== 'application/pdf',
    staleTime: 'static',
  }).data;
