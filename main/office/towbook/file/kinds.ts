import { Problem } from '../../../../preload/contract/problem';

type Kind = Readonly<{ marks: RegExp; what: string; instead: string }>;

/** Files that a clerk may take for an export, by how they begin (bytes as Latin letters). */
const kinds: readonly Kind[] = [
  {
    marks: /^\xD0\xCF\x11\xE0/,
    what: 'is a workbook of an Excel before 2007, or one under a password',
    instead: 'Open it in Excel, save it as CSV, and choose that file.',
  },
  { marks: /^%PDF-/, what: 'is a PDF, whose tables cannot be read for certain', instead: 'Export to Excel or CSV from TowBook instead.' },
  {
    marks: /^(?:From: <Saved by |(?:[\w-]+: .*\r?\n){0,8}MIME-Version:)/i,
    what: 'is a page saved as a single file (.mhtml)',
    instead: 'Save the page as "Webpage, HTML only", or export to Excel from TowBook.',
  },
  { marks: /^\{\\rtf/, what: 'is a text document', instead: 'Export to Excel or CSV from TowBook instead.' },
  {
    marks: /^PK\x03\x04[^]{0,60}mimetypeapplication\/vnd\.oasis\.opendocument/,
    what: 'is a document of LibreOffice or OpenOffice',
    instead: 'Save it there as CSV or .xlsx, and choose that file.',
  },
  {
    marks: /^PK\x03\x04[^]*xl\/workbook\.bin/,
    what: 'is a binary workbook (.xlsb)',
    instead: 'Open it in Excel, save it as .xlsx or CSV, and choose that file.',
  },
];

/** The refusal of a file that is known and cannot be read; null for any other. */
export function refusedKind(fileName: string, bytes: Uint8Array): Problem | null {
  const head = Buffer.from(bytes.subarray(0, 4000)).toString('latin1');
  const tail = Buffer.from(bytes.subarray(-4000)).toString('latin1');
  const isArchive = head.startsWith('PK\u0003\u0004');
  const kind = kinds.find(({ marks }) => marks.test(isArchive ? head + tail : head));
  if (kind === undefined) return null;
  return new Problem('FILE_UNREADABLE', `${fileName} ${kind.what}. Nothing was imported. ${kind.instead}`);
}

export const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
