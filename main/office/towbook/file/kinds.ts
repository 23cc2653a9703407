import { Problem } from '../../../../preload/contract/problem';

type Kind = Readonly<{
  /** How the file begins, its bytes as Latin letters. */
  begins: string;
  /** What stands near its beginning or end besides. */
  holds: string;
  what: string;
  instead: string;
}>;

const archive = 'PK\u0003\u0004';
const ofTowbook = 'Export to Excel or CSV from TowBook instead.';
const savedPage = {
  what: 'is a page saved as a single file (.mhtml)',
  instead: 'Save the page as "Webpage, HTML only", or export to Excel from TowBook.',
};

/** Files that a clerk may take for an export, and that cannot be read. */
const kinds: readonly Kind[] = [
  {
    begins: '\u00D0\u00CF\u0011\u00E0',
    holds: '',
    what: 'is a workbook of an Excel before 2007, or one under a password',
    instead: 'Open it in Excel, save it as CSV, and choose that file.',
  },
  { begins: '%PDF-', holds: '', what: 'is a PDF, whose tables cannot be read for certain', instead: ofTowbook },
  { begins: 'From: <Saved by ', holds: '', ...savedPage },
  { begins: 'MIME-Version:', holds: '', ...savedPage },
  { begins: '{\\rtf', holds: '', what: 'is a text document', instead: ofTowbook },
  {
    begins: archive,
    holds: 'application/vnd.oasis.opendocument',
    what: 'is a document of LibreOffice or OpenOffice',
    instead: 'Save it there as CSV or .xlsx, and choose that file.',
  },
  {
    begins: archive,
    holds: 'xl/workbook.bin',
    what: 'is a binary workbook (.xlsb)',
    instead: 'Open it in Excel, save it as .xlsx or CSV, and choose that file.',
  },
];

/** The refusal of a file that is known and cannot be read; null for any other. */
export function refusedKind(fileName: string, bytes: Uint8Array): Problem | null {
  const letters = (part: Uint8Array) => Buffer.from(part).toString('latin1');
  const head = letters(bytes.subarray(0, 4000));
  // An archive lists its parts at its end.
  const ends = head + letters(bytes.subarray(-4000));
  const kind = kinds.find(({ begins, holds }) => head.startsWith(begins) && ends.includes(holds));
  if (kind === undefined) return null;
  return new Problem('FILE_UNREADABLE', `${fileName} ${kind.what}. Nothing was imported. ${kind.instead}`);
}

export const isWorkbook = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 4)).toString('latin1') === archive;
