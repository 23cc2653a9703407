import { Problem } from '../../../../preload/contract/problem';
import { errorOf } from '../../call';
import type { Log } from '../../ports';
import type { Change } from '../../changes';
import type { Bench } from '../bench';
import { createFindings, type RowResult } from '../findings';
import { planOf, type Step } from '../plan';
import { digestOf, get, rawOf, type SourceRow } from '../source/row';
import type { LegacySource } from '../source/source';
import { createRecord, type RunRow } from './record';
import { rowWriter, type Identity } from './rows';
import { surveyOf } from './survey';

/** A transaction ends after this many rows or this long, so that the window is never kept waiting. */
const sliceRows = 200;
const sliceMs = 12;
export const operation = 'legacy.import';

type Running = Readonly<{ bench: Bench; source: LegacySource; by: string; signal: AbortSignal; log: Log }>;

/**
 * Brings the whole file into the bench's database, slice by slice, and answers its run. A run of the same bytes that was interrupted
 * goes on where it stopped. Throws LEGACY_INTERRUPTED, and what ended it otherwise; what is committed stays.
 */
export async function importAll({ bench, source, by, signal, log }: Running): Promise<RunRow> {
  const { changes } = bench;
  const record = createRecord(bench.store);
  const run = changes.write(by, operation, (change) => {
    for (const left of record.closeLeft(change)) bench.firstImports.look(change, 'legacy', left);
    const last = record.newestOf(source.sha256);
    const goesOn = last !== undefined && last.state !== 'done';
    const begun = goesOn ? record.resume(change, last.id) : record.begin(change, source);
    change.audit(`import of the old database ${source.name} ${goesOn ? 'goes on' : 'started'}`);
    return begun;
  });
  try {
    const survey = await surveyOf(source, bench.settings.get('complaint.prefix'));
    changes.write(by, operation, (change) => {
      bench.agencies.seed(change);
      for (const number of survey.complaints) bench.complaints.seen(number);
    });
    const write = rowWriter({ bench, survey, database: source.path, vehicleOf: record.vehicleOf });
    for (const step of planOf(source.tables)) await writeTable(step, write);
    changes.write(by, operation, (change) => {
      record.end(change, run.id, 'done', null);
      bench.firstImports.look(change, 'legacy', run.id);
      change.audit(`import of the old database ${source.name} done`);
    });
    return record.get(run.id);
  } catch (failure) {
    const { code, message } = errorOf(failure, operation, log);
    const state = signal.aborted ? 'interrupted' : 'failed';
    changes.write(by, operation, (change) => {
      record.end(change, run.id, state, { code, message });
      bench.firstImports.look(change, 'legacy', run.id);
    });
    throw failure;
  }

  async function writeTable(step: Step, write: ReturnType<typeof rowWriter>): Promise<void> {
    const { name } = step.table;
    const done = record.lastRow(run.id, name);
    const seen = new Map<string, number>();
    const rows = source.rows(name);
    let next = rows.next();
    while (next.done !== true) {
      if (signal.aborted)
        throw new Problem('LEGACY_INTERRUPTED', 'The import was interrupted. What was written stays; started again, it goes on there.');
      next = changes.write(by, operation, (change) => slice(change, next));
      await changes.breathe();
    }

    function slice(change: Change, first: IteratorResult<SourceRow, void>): IteratorResult<SourceRow, void> {
      const until = performance.now() + sliceMs;
      let current = first;
      let last = 0;
      for (let count = 0; current.done !== true && count < sliceRows && performance.now() < until; count += 1) {
        const row = current.value;
        const identity = identityOf(row, seen);
        if (row.number > done) {
          const result = writeRow(change, row, identity, write, step);
          record.add(run.id, { table: name, row: row.number, digest: identity.digest, raw: rawOf(row), result });
          last = row.number;
        }
        current = rows.next();
      }
      if (last > 0) change.audit(`old database: ${name} up to row ${last}`);
      return current;
    }
  }

  /** A row that cannot be kept leaves nothing behind and does not end the import. */
  function writeRow(change: Change, row: SourceRow, identity: Identity, write: ReturnType<typeof rowWriter>, step: Step): RowResult {
    try {
      let result: RowResult | null = null;
      bench.attempt(() => {
        result = write(change, step, row, identity, createFindings());
      });
      if (result === null) throw new Error(`nothing became of ${step.table.name} ${row.number}`);
      return result;
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      const out = createFindings();
      out.known(get(row, 'towbook_call_number', 'vehicle_id', 'id'));
      return out.refused(failure.message);
    }
  }
}

function identityOf(row: SourceRow, seen: Map<string, number>): Identity {
  const digest = digestOf(row);
  if (get(row, 'id') !== null) return { digest, key: `${row.table}:${digest}` };
  const times = (seen.get(digest) ?? 0) + 1;
  seen.set(digest, times);
  return { digest, key: times === 1 ? `${row.table}:${digest}` : `${row.table}:${digest}:${times}` };
}
