import { Problem } from '../../../../preload/contract/problem';
import { oneLine } from '../../data/filled';
import { csvRecords } from './csv';
import { readHeader, type Header } from './header';
import { htmlRecords, isHtml } from './html';
import { decodeText } from './text';
import { isOldWorkbook, isWorkbook, readWorkbook } from './workbook';

/** One row under the header. `number` counts as a spreadsheet shows it; `fault` says why the cells cannot be trusted. */
export type SheetRow = Readonly<{ number: number; cells: readonly string[]; fault: string | null }>;

/** A TowBook export that was read to its end once. */
export type Sheet = Readonly<{
  /** What stands above the header: `Current - Impounds`, the time. */ title: string;
  header: Header;
  count: number;
  rows: () => AsyncIterable<SheetRow>;
}>;

type Records = () => AsyncIterable<readonly string[]>;

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');
/** The header stands below a title and a time; further down it is another file. */
const lookedThrough = 40;

/**
 * Reads an export of TowBook. The whole file is read before anything of it is used, so that a broken one changes nothing.
 * Throws EMPTY_FILE, FILE_UNREADABLE, NOT_A_TOWBOOK_FILE.
 */
export async function readSheet(fileName: string, bytes: Uint8Array): Promise<Sheet> {
  if (bytes.length === 0) throw empty(fileName);
  if (isOldWorkbook(bytes))
    throw new Problem(
      'FILE_UNREADABLE',
      `${fileName} is a workbook of an Excel before 2007. Nothing was imported. Open it in Excel, save it as CSV, and choose that file.`,
    );
  if (isWorkbook(bytes)) return sheetOfWorkbook(fileName, bytes);
  const text = decodeText(bytes);
  if (text === null) throw foreign(fileName);
  return isHtml(text) ? sheetOf(fileName, () => htmlRecords(text), false) : sheetOf(fileName, () => csvRecords(text), true);
}

/** The first sheet of a workbook that has the headers of an export. */
async function sheetOfWorkbook(fileName: string, bytes: Uint8Array): Promise<Sheet> {
  let sheets: ReturnType<typeof readWorkbook>;
  try {
    sheets = readWorkbook(bytes);
  } catch (cause) {
    throw unreadable(fileName, 'is damaged, or is no workbook', cause);
  }
  const sheet = sheets.find((rows) => rows.slice(0, lookedThrough).some((cells) => readHeader(cells) !== null)) ?? sheets[0] ?? [];
  return sheetOf(fileName, () => each(sheet), false);
}

async function* each(rows: readonly (readonly string[])[]): AsyncGenerator<readonly string[]> {
  yield* rows;
}

async function sheetOf(fileName: string, records: Records, isStrict: boolean): Promise<Sheet> {
  let header: Header | null = null;
  const above: string[] = [];
  let headerAt = 0;
  let count = 0;
  let number = 0;
  try {
    for await (const cells of records()) {
      number += 1;
      if (header !== null) count += isBlank(cells) ? 0 : 1;
      else if (number > lookedThrough) break;
      else {
        header = readHeader(cells);
        if (header === null) above.push(...cells.map(oneLine));
        else headerAt = number;
      }
    }
  } catch (cause) {
    // A broken quote before any header: some other file.
    if (header === null) throw foreign(fileName, cause);
    throw unreadable(fileName, `breaks off or is damaged near row ${number + 1}`, cause);
  }
  if (number === 0) throw empty(fileName);
  if (header === null) throw foreign(fileName);
  const found = header;
  return {
    title: above
      .filter((cell) => cell !== '')
      .join(', ')
      .slice(0, 200),
    header,
    count,
    rows: () => rowsOf(records, found, headerAt, isStrict),
  };
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

const empty = (fileName: string) => new Problem('EMPTY_FILE', `${fileName} is empty. Nothing was imported. Export it from TowBook again.`);

const unreadable = (fileName: string, why: string, cause: unknown) =>
  new Problem('FILE_UNREADABLE', `${fileName} ${why}. Nothing was imported. Export it from TowBook again.`, { cause });

function foreign(fileName: string, cause?: unknown): Problem {
  return new Problem(
    'NOT_A_TOWBOOK_FILE',
    `${fileName} is not an Impounds or Call Analysis export of TowBook: no row of headers with a call number was found. Nothing was imported. Choose another file.`,
    { cause },
  );
}
