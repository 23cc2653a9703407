import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportResult } from '../../../preload/contract/towbook';
import { Problem } from '../../../preload/contract/problem';
import { rawOf, rowOf } from './file/header';
import type { RowFault } from './file/shape';
import { readSheet, type Sheet, type SheetRow } from './file/table';
import { reconcile } from './disagreements/reconcile';
import type { Outcome } from './merge';
import type { TowbookParts } from './parts';
import { readCall, type Reading } from './reading';
import type { Importer, Importing } from './run/importer';
import type { RunRow } from './run/runs';
import { readTables } from './tables';

const mostBytes = 100_000_000;
const mostWarnings = 1000;
const namedRows = 11;
/** A transaction ends after this long, so that the window is never kept waiting; its commit comes on top. */
const sliceMs = 15;
/** Rows read ahead of it. */
const waitingRows = 200;

export type PickedFile = Readonly<{ path: string } | { fileName: string; bytes: Uint8Array }>;

export type Account = {
  skipped: { row: number; reason: string }[];
  warnings: Map<string, number[]>;
  unknownAgency: number;
  seen: Set<number>;
  /** Rows that may be a vehicle, nobody can tell which. */
  unknown: number[];
};

/** Reads an export that a clerk picked. Throws FILE_UNREADABLE, EMPTY_FILE, NOT_A_TOWBOOK_FILE, IMPORT_RUNNING; then nothing was written. */
export async function importFile(parts: TowbookParts, importer: Importer, file: PickedFile, by: string): Promise<ImportResult> {
  importer.refuseSecond();
  const { fileName, bytes } = await open(file);
  const sheet = await readSheet(fileName, bytes);
  const account = newAccount();
  const { ended } = importer.start(
    by,
    `Reading ${fileName}`,
    (change) => importer.runs.begin(change, { source: sheet.header.kind, detail: `File ${fileName}` }),
    (importing) => importSheet(parts, importer, sheet, importing, account),
  );
  const { run, error } = await ended;
  if (error !== null) throw error;
  const { created, updated, unchanged } = run;
  return { run: run.id, rows: run.rows, created, updated, unchanged, skipped: account.skipped, warnings: warningsOf(account, run, sheet) };
}

export const newAccount = (): Account => ({ skipped: [], warnings: new Map(), unknownAgency: 0, seen: new Set(), unknown: [] });

/** What is doubtful, each sentence once with the rows it is about. */
function warningsOf({ warnings, unknownAgency, unknown }: Account, run: RunRow, sheet: Sheet): ImportResult['warnings'] {
  const found: ImportResult['warnings'] = [];
  if (unknown.length > 0 && isInventory(sheet))
    found.push({
      row: null,
      message:
        `${rowsInWords(unknown)} could not be read, and may be any vehicle. So nobody is asked about vehicles that this file does not list. Correct the file, or export it again.`.replace(
          /^r/,
          'R',
        ),
    });
  if (run.state !== 'done') found.push({ row: null, message: `The import was stopped after ${run.rows} of ${sheet.count} rows.` });
  if (unknownAgency > 0)
    found.push({
      row: null,
      message: `${unknownAgency === 1 ? '1 new vehicle has' : `${unknownAgency} new vehicles have`} no police agency: the export tells no place of tow. Choose it on each vehicle, or import from Call Analysis.`,
    });
  for (const [message, rows] of warnings) {
    const [first = null, ...others] = rows;
    if (others.length === 0) found.push({ row: first, message });
    else found.push({ row: null, message: `${message} (${rowsInWords(rows)})` });
  }
  if (warnings.size >= mostWarnings)
    found.push({ row: null, message: 'There are more warnings than are listed here; the run shows all of them.' });
  return found;
}

function rowsInWords(rows: readonly number[]): string {
  if (rows.length === 1) return `row ${rows[0]}`;
  const more = rows.length > namedRows + 1 ? ` and ${rows.length - namedRows - 1} more` : '';
  return `rows ${rows.slice(0, namedRows + 1).join(', ')}${more}`;
}

async function open(file: PickedFile): Promise<Readonly<{ fileName: string; bytes: Uint8Array }>> {
  if ('bytes' in file) return { fileName: basename(file.fileName) || 'The file', bytes: file.bytes };
  const fileName = basename(file.path);
  const unreadable = (why: string, cause?: unknown) =>
    new Problem('FILE_UNREADABLE', `${fileName} ${why}. Nothing was imported. Choose another file.`, { cause });
  try {
    const { size } = await stat(file.path);
    if (size > mostBytes) throw unreadable('is larger than 100 MB, which no TowBook export is');
    return { fileName, bytes: await readFile(file.path) };
  } catch (cause) {
    throw cause instanceof Problem
      ? cause
      : unreadable('could not be read: it is not there, it is a folder, or another program holds it', cause);
  }
}

/** Writes every row of a sheet, in slices that keep the window free. */
export async function importSheet(
  parts: TowbookParts,
  importer: Importer,
  sheet: Sheet,
  importing: Importing,
  account: Account,
): Promise<void> {
  const { run, signal, by } = importing;
  const tables = readTables(parts);
  const waiting: SheetRow[] = [];
  let lastRow = 0;
  let releases = 0;
  const isOfInventory = isInventory(sheet);

  const writeSlice = (): void => {
    const until = performance.now() + sliceMs;
    parts.changes.writeSlice(by, 'towbook.importFile', (change) => {
      while (waiting.length > 0 && performance.now() < until) {
        const { number, cells, fault } = waiting.shift() as SheetRow;
        const reading = readCall(rowOf(sheet.header, cells), tables);
        const call = { reading, raw: rawOf(sheet.header, cells), fault: fault?.reason ?? null, isInventory: isOfInventory };
        const outcome = importer.write(change, run.id, number, call);
        keep(account, number, outcome);
        if (outcome.outcome === 'skipped' && outcome.vehicleId === null) placeSkipped(parts, account, number, reading, fault);
        if (reading.release !== null && fault === null) releases += 1;
        if (outcome.outcome === 'created' && reading.agencyId === null) account.unknownAgency += 1;
        lastRow = number;
      }
      change.audit(`rows up to ${lastRow}`);
    });
  };
  const writeWaiting = async (): Promise<void> => {
    while (waiting.length > 0) {
      signal.throwIfAborted();
      writeSlice();
      importer.progress.show(importer.runs.get(run.id), { total: sheet.count, doing: `Row ${lastRow}` });
      await parts.changes.breathe();
    }
  };

  for await (const row of sheet.rows()) {
    waiting.push(row);
    if (waiting.length >= waitingRows) await writeWaiting();
  }
  await writeWaiting();
  if (isOfInventory && releases === 0 && account.unknown.length === 0) await reconcile(parts.changes, importer.finder, by, account.seen);
}

/** Only a whole inventory tells what is no longer in it: a view of released vehicles, a report over a time, or a city's list does not. */
const isInventory = ({ header, count, title }: Sheet): boolean =>
  header.kind === 'impounds_csv' && header.columns.includes('callNumber') && count > 0 && !/^released/i.test(title);

/** A row that was left out still lists its vehicle, where its number is that of one; else nobody knows which vehicle it is. */
function placeSkipped({ vehicles }: TowbookParts, account: Account, row: number, reading: Reading, fault: RowFault | null): void {
  const { callNumber, stockNumber, notAnImpound } = reading;
  const byCall = callNumber === null ? undefined : vehicles.find({ callNumber });
  const found = byCall ?? (stockNumber === null || callNumber !== null ? undefined : vehicles.find({ stockNumber }));
  // Where cells have moved, another number may stand in the place of the call's.
  const isCertain = fault === null || stockNumber === null || found?.stockNumber == null || found.stockNumber === stockNumber;
  if (found !== undefined && isCertain) account.seen.add(found.id);
  else if (fault === null ? callNumber === null && stockNumber === null && notAnImpound === null : fault.mayBeVehicle)
    account.unknown.push(row);
}

function keep(account: Account, row: number, { outcome, reason, warnings, vehicleId }: Outcome): void {
  if (vehicleId !== null) account.seen.add(vehicleId);
  if (outcome === 'skipped') account.skipped.push({ row, reason: reason ?? '' });
  for (const message of warnings) {
    const rows = account.warnings.get(message);
    if (rows !== undefined) rows.push(row);
    else if (account.warnings.size < mostWarnings) account.warnings.set(message, [row]);
  }
}
