import { Problem } from '../../../../preload/contract/problem';
import { csvRecords } from './csv';
import { readHeader, type Header } from './header';
import { decodeText } from './text';

/** One row under the header. `number` counts as a spreadsheet shows it; `fault` says why the cells cannot be trusted. */
export type SheetRow = Readonly<{ number: number; cells: readonly string[]; fault: string | null }>;

/** A TowBook export that was read to its end once. */
export type Sheet = Readonly<{ header: Header; count: number; rows: () => AsyncIterable<SheetRow> }>;

type Records = () => AsyncIterable<readonly string[]>;

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');
/** The header stands below a title and a time; further down it is another file. */
const lookedThrough = 40;

/**
 * Reads an export of TowBook. The whole file is read before anything of it is used, so that a broken one changes nothing.
 * Throws EMPTY_FILE, FILE_UNREADABLE, NOT_A_TOWBOOK_FILE.
 */
export async function readSheet(fileName: string, bytes: Uint8Array): Promise<Sheet> {
  if (bytes.length === 0) throw new Problem('EMPTY_FILE', `${fileName} is empty. Nothing was imported. Export it from TowBook again.`);
  const text = decodeText(bytes);
  if (text === null) throw foreign(fileName);
  return sheetOf(fileName, () => csvRecords(text), true);
}

async function sheetOf(fileName: string, records: Records, isStrict: boolean): Promise<Sheet> {
  let header: Header | null = null;
  let headerAt = 0;
  let count = 0;
  let number = 0;
  try {
    for await (const cells of records()) {
      number += 1;
      if (header !== null) count += isBlank(cells) ? 0 : 1;
      else if (number > lookedThrough) break;
      else [header, headerAt] = [readHeader(cells), number];
    }
  } catch (cause) {
    // A broken quote before any header: some other file.
    if (header === null) throw foreign(fileName, cause);
    throw new Problem(
      'FILE_UNREADABLE',
      `${fileName} breaks off or is damaged near row ${number + 1}. Nothing was imported. Export it from TowBook again.`,
      { cause },
    );
  }
  if (number === 0) throw new Problem('EMPTY_FILE', `${fileName} is empty. Nothing was imported. Export it from TowBook again.`);
  if (header === null) throw foreign(fileName);
  const found = header;
  return { header, count, rows: () => rowsOf(records, found, headerAt, isStrict) };
}

async function* rowsOf(records: Records, header: Header, headerAt: number, isStrict: boolean): AsyncGenerator<SheetRow> {
  let number = 0;
  for await (const cells of records()) {
    number += 1;
    if (number <= headerAt || isBlank(cells)) continue;
    const isAsWide = cells.length === header.width || (!isStrict && cells.length < header.width);
    const fault = isAsWide ? null : `it has ${cells.length} cells where the header has ${header.width}`;
    yield { number, cells, fault };
  }
}

function foreign(fileName: string, cause?: unknown): Problem {
  return new Problem(
    'NOT_A_TOWBOOK_FILE',
    `${fileName} is not an Impounds or Call Analysis export of TowBook: no row of headers with a call number was found. Nothing was imported. Choose another file.`,
    { cause },
  );
}
