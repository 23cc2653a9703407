import { CsvError } from 'csv-parse';
import { Problem } from '../../../../preload/contract/problem';
import { oneLine } from '../../values/filled';
import { csvRecords } from './csv';
import { readDialect } from './csvDialect';
import { repairedRecords } from './csvRepair';
import { readHeader, type Header } from './header';
import { htmlRecords, isHtml } from './html';
import { isWorkbook, refusedKind } from './kinds';
import type { FileRecord, Records } from './record';
import { rowFault, type RowFault } from './shape';
import { isSpreadsheetXml, spreadsheetXmlRecords } from './spreadsheetXml';
import { decodeText } from './text';
import { unpackWorkbook, workbookRecords } from './workbook';

/** One row under the header. `number` counts as a spreadsheet shows it; `fault` says why it is not read. */
export type SheetRow = Readonly<{ number: number; cells: readonly string[]; fault: RowFault | null }>;

/** A TowBook export that was read to its end once. */
export type Sheet = Readonly<{
  /** What stands above the header: `Current - Impounds`, the time. */ title: string;
  header: Header;
  count: number;
  rows: () => AsyncIterable<SheetRow>;
}>;

/** A table or a sheet of the file while it is looked for its header. */
type Part = { looked: number; above: string[]; header: Header | null; headerAt: number; count: number };

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');
/** The header stands below a title and a time; further down it is another file. */
const lookedThrough = 40;

/**
 * Reads an export of TowBook: a CSV in any dialect, a page, an XML Spreadsheet or a workbook. The whole file is read before anything
 * of it is used, so that a broken one changes nothing. Throws EMPTY_FILE, FILE_UNREADABLE, NOT_A_TOWBOOK_FILE.
 */
export async function readSheet(fileName: string, bytes: Uint8Array): Promise<Sheet> {
  if (bytes.length === 0) throw empty(fileName);
  const refused = refusedKind(fileName, bytes);
  if (refused !== null) throw refused;
  if (isWorkbook(bytes)) return sheetOf(fileName, await recordsOfWorkbook(fileName, bytes), true);
  const text = decodeText(bytes);
  if (text === null) throw foreign(fileName);
  if (text.trim() === '') throw empty(fileName);
  if (isSpreadsheetXml(text)) return sheetOf(fileName, spreadsheetXmlRecords(text), true);
  return isHtml(text) ? sheetOf(fileName, htmlRecords(text), true) : sheetOfCsv(fileName, text);
}

/** Where a quote stands alone in a cell, that row has a fault and the others are read. */
async function sheetOfCsv(fileName: string, text: string): Promise<Sheet> {
  const dialect = readDialect(text);
  try {
    return await sheetOf(fileName, () => csvRecords(dialect), false);
  } catch (failure) {
    if (!(failure instanceof Problem && failure.cause instanceof CsvError)) throw failure;
    return sheetOf(fileName, () => repairedRecords(dialect), false);
  }
}

async function recordsOfWorkbook(fileName: string, bytes: Uint8Array): Promise<Records> {
  try {
    return await workbookRecords(unpackWorkbook(bytes));
  } catch (cause) {
    throw unreadable(fileName, 'is damaged, or is no workbook', cause);
  }
}

async function sheetOf(fileName: string, records: Records, isLoose: boolean): Promise<Sheet> {
  const parts = new Map<number, Part>();
  let number = 0;
  try {
    for await (const record of records()) {
      number = record.number;
      const part = parts.get(record.part) ?? { looked: 0, above: [], header: null, headerAt: 0, count: 0 };
      parts.set(record.part, part);
      look(part, record);
    }
  } catch (cause) {
    // A broken quote before any header: some other file.
    if ([...parts.values()].every(({ header }) => header === null)) throw foreign(fileName, cause);
    throw unreadable(fileName, `breaks off or is damaged near row ${number + 1}`, cause);
  }
  // Of several tables with such a header the longest is the list; the others are its frame.
  const [at, found] =
    [...parts].filter(([, { header }]) => header !== null).toSorted(([, one], [, other]) => other.count - one.count)[0] ?? [];
  if (at === undefined || found?.header == null) throw parts.size === 0 ? empty(fileName) : foreign(fileName);
  const { header, headerAt, above, count } = found;
  return {
    title: above
      .filter((cell) => cell !== '')
      .join(', ')
      .slice(0, 200),
    header,
    count,
    rows: () => rowsOf(records, { at, header, headerAt, isLoose }),
  };
}

function look(part: Part, { number, cells, fault }: FileRecord): void {
  if (part.header !== null) part.count += isBlank(cells) || isHeader(part.header, cells) ? 0 : 1;
  else if (part.looked < lookedThrough && fault === null) {
    part.looked += 1;
    part.header = readHeader(cells);
    if (part.header === null) part.above.push(...cells.map(oneLine));
    else part.headerAt = number;
  }
}

type Place = Readonly<{ at: number; header: Header; headerAt: number; isLoose: boolean }>;

async function* rowsOf(records: Records, { at, header, headerAt, isLoose }: Place): AsyncGenerator<SheetRow> {
  for await (const { part, number, cells, fault } of records()) {
    if (part !== at || number <= headerAt || isBlank(cells) || isHeader(header, cells)) continue;
    yield { number, cells, fault: fault === null ? rowFault(header, cells, isLoose) : { reason: fault, mayBeVehicle: true } };
  }
}

/** The header once more, as at the top of a printed page. */
const isHeader = ({ titles, columns }: Header, cells: readonly string[]): boolean =>
  columns.every((column, index) => column === null || oneLine(cells[index] ?? '') === titles[index]);

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
