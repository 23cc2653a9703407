import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../../../preload/contract/problem';
import { inOrder } from './inOrder';
import type { TowbookParts } from './parts';
import type { Range } from './range';
import { readCall, type Reading } from './reading';
import type { TowbookRow } from './row';
import type { Importer, Importing } from './run/importer';
import type { ListedCall, TowbookSource } from '../towbookSource';
import { readTables } from './tables';

/** A further page has to open the list for itself, which pays from so many calls on. */
const callsForPage = 5;

/**
 * Reads the calls of a range from TowBook's list and each call's editor, some side by side; they are written in the order of the list,
 * each committed by itself, and none that this run already has.
 */
export async function readRange(
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
  let row = before.lastRow;

  const opened = new Set<string>();
  let isLastOpened = false;
  const begin = (call: ListedCall): Promise<One> => {
    const fromList = readCall(rowOfList(call), tables);
    // A call that stands twice in the list may be read and not yet written.
    const isKnown = opened.has(call.callNumber) || parts.vehicles.find({ callNumber: call.callNumber }) !== undefined;
    isLastOpened = fromList.notAnImpound === null || isKnown;
    if (!isLastOpened) return Promise.resolve({ reading: fromList, raw: call, fault: null });
    opened.add(call.callNumber);
    return readOne(source, call, (cells) => readCall(cells, tables), fromList);
  };
  const pause = async (): Promise<void> => {
    const pace = parts.settings.get('towbook.paceMs');
    if (isLastOpened && pace > 0) await wait(pace, undefined, { signal });
  };
  const sideBySide = Math.min(parts.settings.get('towbook.sideBySide'), Math.ceil(open.length / callsForPage));
  const show = ({ callNumber }: ListedCall) =>
    progress.show(runs.get(run.id), { total, currentCall: callNumber, doing: `Reading call ${callNumber}` });

  for await (const [call, { reading, raw, fault }] of inOrder(open, sideBySide, begin, pause, show)) {
    signal.throwIfAborted();
    row += 1;
    parts.changes.write(by, 'towbook.importRange', (change) => {
      const { vehicleId, outcome } = importer.write(change, run.id, row, { reading, raw: JSON.stringify(raw), fault, isInventory: false });
      change.audit(`call ${call.callNumber}: ${outcome}`, vehicleId ?? undefined);
    });
    progress.show(runs.get(run.id), {});
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

function rowOfList({
  callNumber,
  reason,
  receivedSeconds,
  completedSeconds,
  account,
  purchaseOrder,
  driver,
  balance,
}: ListedCall): TowbookRow {
  return {
    callNumber,
    callSeconds: receivedSeconds ?? '',
    completedSeconds: completedSeconds ?? '',
    callReason: reason ?? '',
    account: account ?? '',
    purchaseOrder: purchaseOrder ?? '',
    driver: driver ?? '',
    balance: balance ?? '',
  };
}
