import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../../../preload/contract/problem';
import type { Logins } from './login';
import type { TowbookParts } from './parts';
import type { Range } from './range';
import { readCall, type Reading } from './reading';
import type { TowbookRow } from './row';
import type { Ended, Importer, Importing } from './run/importer';
import type { RunRow } from './run/runs';
import type { ListedCall, TowbookCredentials, TowbookSource } from './source';
import { readTables } from './tables';

export type RangeImport = Readonly<{ range: Range; account: string; by: string }>;

const alertKey = 'towbook.import';

/** Reads the calls of a range from TowBook's pages, each committed by itself. Throws IMPORT_RUNNING, TOWBOOK_NO_CREDENTIALS, TOWBOOK_LOGIN_STOPPED. */
export function startRange(
  parts: TowbookParts,
  importer: Importer,
  logins: Logins,
  { range, account, by }: RangeImport,
): Readonly<{ run: RunRow; ended: Promise<Ended> }> {
  importer.refuseSecond();
  const credentials = logins.need();
  const detail = `Call Analysis of ${account || 'all accounts'}, ${range.from} to ${range.to}`;
  const { run, ended } = importer.start(
    by,
    'Opening TowBook',
    (change) => {
      const left = importer.runs.unfinished('call_analysis', detail);
      return left === undefined ? importer.runs.begin(change, { source: 'call_analysis', detail }) : importer.runs.resume(change, left.id);
    },
    async (importing) => {
      const source = await openSource(parts, credentials, importing.signal, join(parts.folder, 'imports', String(importing.run.id)));
      try {
        await logins.enter(source, by, true);
        await readCalls(parts, importer, source, importing, { ...range, account });
      } finally {
        await source.close();
      }
    },
  );
  return { run, ended: ended.then((end) => tell(parts, by, end)) };
}

/** A browser at TowBook's door. */
export function openSource(
  parts: TowbookParts,
  credentials: TowbookCredentials,
  signal: AbortSignal,
  evidenceFolder: string | null,
): Promise<TowbookSource> {
  return parts.open({
    browser: parts.browser,
    baseUrl: parts.settings.get('towbook.baseUrl'),
    credentials,
    timeoutMs: parts.settings.get('towbook.timeoutSeconds') * 1000,
    evidenceFolder,
    signal,
  });
}

async function readCalls(
  parts: TowbookParts,
  importer: Importer,
  source: TowbookSource,
  { run, signal, by }: Importing,
  query: Range & Readonly<{ account: string }>,
): Promise<void> {
  const { runs, progress } = importer;
  progress.show(run, { doing: 'Reading the list of calls' });
  const listed = await source.listCalls(query);
  const tables = readTables(parts);
  const before = runs.done(run.id);
  const open = listed.filter(({ callNumber }) => !before.calls.has(callNumber));
  const total = before.calls.size + open.length;
  const pace = parts.settings.get('towbook.paceMs');
  let row = before.lastRow;

  for (const call of open) {
    signal.throwIfAborted();
    row += 1;
    progress.show(runs.get(run.id), { total, currentCall: call.callNumber, doing: `Reading call ${call.callNumber}` });
    const fromList = readCall(rowOfList(call), tables);
    const isOpened = fromList.notAnImpound === null || parts.vehicles.find({ callNumber: call.callNumber }) !== undefined;
    const { reading, raw, fault } = isOpened
      ? await readOne(source, call, (cells) => readCall(cells, tables), fromList)
      : { reading: fromList, raw: call, fault: null };
    signal.throwIfAborted();
    parts.work.write(by, 'towbook.importRange', (change) => {
      const { vehicleId, outcome } = importer.write(change, run.id, row, reading, JSON.stringify(raw), fault);
      change.audit(`call ${call.callNumber}: ${outcome}`, vehicleId ?? undefined);
    });
    progress.show(runs.get(run.id), {});
    if (isOpened && pace > 0) await wait(pace, undefined, { signal });
  }
}

type One = Readonly<{ reading: Reading; raw: unknown; fault: string | null }>;

async function readOne(source: TowbookSource, call: ListedCall, read: (row: TowbookRow) => Reading, fromList: Reading): Promise<One> {
  try {
    const opened = await source.readCall(call);
    const row: TowbookRow = { ...rowOfList(call), ...opened, purchaseOrder: opened.purchaseOrder || (call.purchaseOrder ?? '') };
    return { reading: read(row), raw: { ...call, ...opened }, fault: null };
  } catch (failure) {
    if (!(failure instanceof Problem) || failure.code !== 'TOWBOOK_CALL_GONE') throw failure;
    return { reading: fromList, raw: call, fault: 'it was listed, but TowBook no longer has it' };
  }
}

function rowOfList({ callNumber, reason, receivedSeconds, account, purchaseOrder, driver, balance }: ListedCall): TowbookRow {
  return {
    callNumber,
    callSeconds: receivedSeconds ?? '',
    callReason: reason ?? '',
    account: account ?? '',
    purchaseOrder: purchaseOrder ?? '',
    driver: driver ?? '',
    balance: balance ?? '',
  };
}

/** A failed import stands on every screen until one succeeds. */
function tell({ work, alerts }: TowbookParts, by: string, end: Ended): Ended {
  const { state, errorMessage } = end.run;
  work.write(by, 'towbook.importRange', (change) => {
    if (state === 'done') alerts.clear(change, alertKey);
    if (state === 'failed') alerts.raise(change, alertKey, 'warning', `The TowBook import failed. ${errorMessage ?? ''}`);
  });
  return end;
}
