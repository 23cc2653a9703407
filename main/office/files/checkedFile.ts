import { evidenceLimit, type Evidence } from '../../../preload/contract/evidence';
import { Problem } from '../../../preload/contract/problem';
import { oneLine } from '../values/oneLine';
import { extensionOf, mediaTypeOf } from '../values/mediaType';

export type CheckedFile = Readonly<{ mediaType: Evidence['mediaType']; fileName: string }>;

/**
 * What a file is by its first bytes, and a name for it without a path and with the ending that fits; `size` in bytes. Throws FILE_TOO_LARGE
 * or FILE_NOT_KNOWN.
 */
export function checkedFile(fileName: string, start: Uint8Array, size: number): CheckedFile {
  if (size > evidenceLimit)
    throw new Problem(
      'FILE_TOO_LARGE',
      `${fileName} is larger than ${evidenceLimit / 1024 / 1024} MB. Nothing was kept. Make it smaller and add it again.`,
    );
  const mediaType = mediaTypeOf(start);
  if (mediaType === null)
    throw new Problem(
      'FILE_NOT_KNOWN',
      `${fileName} is not a PDF or a picture (PNG, JPEG, GIF, WebP), whatever its name says. Nothing was kept. Save it as one of these and add it again.`,
    );
  return { mediaType, fileName: safeName(fileName, extensionOf[mediaType]) };
}

function safeName(given: string, extension: string): string {
  const base = given.split(/[\\/]/).at(-1) ?? '';
  const stem = oneLine(base, 120)
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll(/[<>:"|?*]/g, '_');
  return `${stem === '' ? 'file' : stem}.${extension}`;
}
