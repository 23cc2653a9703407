import type { Evidence } from '../../../preload/contract/evidence';

type MediaType = Evidence['mediaType'];

const starts = (bytes: Uint8Array, at: number, text: string) =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text;

/** What a file is, by its first bytes; null for anything the office does not keep. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (starts(bytes, 0, '%PDF-')) return 'application/pdf';
  if (starts(bytes, 0, '\u0089PNG\r\n\u001A\n')) return 'image/png';
  if (starts(bytes, 0, '\u00FF\u00D8\u00FF')) return 'image/jpeg';
  if (starts(bytes, 0, 'GIF87a') || starts(bytes, 0, 'GIF89a')) return 'image/gif';
  if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP')) return 'image/webp';
  return null;
}

export const extensionOf: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};
