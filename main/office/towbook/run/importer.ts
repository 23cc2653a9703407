import { setImmediate } from 'node:timers/promises';
import { Problem } from '../../../../preload/contract/problem';
import type { Change } from '../../changes';
import { errorOf } from '../../call';
import { mergeCall, type MergeParts, type Outcome } from '../merge';
import { createDisagreementFinder } from '../disagreements/find';
import { tellDisagreements } from '../disagreements/operations';
import { createDisagreements } from '../disagreements/store';
import { towDisagreementOf } from '../disagreements/tow';
import type { TowbookParts } from '../parts';
import type { Reading } from '../reading';
import { createStandingTow } from '../tow/standing';
import { createListedTwice, type ListedTwice } from './listedTwice';
import { createProgress } from './progress';
import { createRuns, type RunEnd, type RunRow } from './runs';

/** One import at a time: its run, its end, and how it is told to stop. */
export type Importing = Readonly<{ run: RunRow; signal: AbortSignal; by: string }>;
export type Ended = Readonly<{ run: RunRow; error: unknown }>;
export type Call = Readonly<{
  reading: Reading;
  /** The call as it stood at TowBook. */
  raw: string;
  /** Why it cannot be used; null where it can. */
  fault: string | null;
  /** It comes from a list of what TowBook has impounded. */
  isInventory: boolean;
}>;
type Stop = 'cancelled' | 'interrupted';

const operation = 'towbook.import';

/** A part of a call was refused, and what it had written can only be taken back with the whole call. */
class PartRefused extends Error {
  override readonly name = 'PartRefused';
}

/** What every import shares, whatever it reads: one at a time, a run that always ends, a call written once, progress, cancel. */
export function createImporter(parts: TowbookParts) {
  const { store, changes, vehicles, notify, log } = parts;
  const runs = createRuns(store);
  const disagreements = createDisagreements(store);
  const finder = createDisagreementFinder(store, disagreements);
  const progress = createProgress(notify);
  let current: Readonly<{ abort: AbortController; ended: Promise<unknown> }> | null = null;
  let stop: Stop = 'cancelled';
  let twice: ListedTwice = createListedTwice();

  const takenBackWhole = store.sqlite.transaction((run: () => void) => run());
  // Each savepoint has the search index write what it holds, so the parts of a call get their own only where one of them was refused.
  let isInParts = false;
  const attempt = (run: () => void): void => {
    if (isInParts) return takenBackWhole(run);
    try {
      run();
    } catch (failure) {
      throw failure instanceof Problem ? new PartRefused(failure.message, { cause: failure }) : failure;
    }
  };
  const merging: MergeParts = {
    vehicles,
    standingTow: createStandingTow(store),
    towDisagreement: towDisagreementOf(disagreements),
    attempt,
  };

  const endOf = (failure: unknown): RunEnd => {
    if (failure === null) return { state: 'done' };
    if (current?.abort.signal.aborted === true) return { state: stop };
    const { code, message } = errorOf(failure, operation, log);
    return { state: 'failed', error: { code, message } };
  };

  const sentences = {
    done: 'The import has ended.',
    cancelled: 'The import was cancelled. What was read before stays.',
    interrupted: 'The import was interrupted. Started again for the same days, it goes on where it stopped.',
  } as const;

  /** Throws IMPORT_RUNNING. */
  const refuseSecond = () => {
    if (current === null) return;
    throw new Problem('IMPORT_RUNNING', 'An import is running. Nothing was started. Wait until it has ended, or cancel it.');
  };

  const refused = (reason: string): Outcome => ({ outcome: 'skipped', vehicleId: null, reason, fields: [], warnings: [] });

  /** What the call leaves to a person. */
  const look = (change: Change, reading: Reading, { vehicleId, outcome, fields }: Outcome, isInventory: boolean) => {
    if (vehicleId === null) return;
    const row = vehicles.need(vehicleId);
    if (outcome === 'created' || fields.includes('vin') || fields.includes('plate')) finder.duplicates(change, row);
    if (outcome !== 'created') finder.presence(change, row, reading, isInventory);
  };

  /** A call that cannot be kept leaves nothing behind and does not end the import. */
  const merged = (change: Change, runId: number, reading: Reading, isInventory: boolean): Outcome => {
    let outcome: Outcome | null = null;
    const write = () => {
      outcome = mergeCall(merging, change, reading, runId);
      look(change, reading, outcome, isInventory);
    };
    try {
      try {
        takenBackWhole(write);
      } catch (failure) {
        if (!(failure instanceof PartRefused)) throw failure;
        isInParts = true;
        takenBackWhole(write);
      }
      return outcome ?? refused('nothing came of it');
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      return refused(failure.message);
    } finally {
      isInParts = false;
    }
  };

  /** A call that stood there before with other values: the first reading stays, and a person sees both. */
  const kept = (change: Change, runId: number, row: number, { reading, isInventory }: Call): Outcome => {
    const before = twice.find(reading);
    if (before === undefined) {
      const outcome = merged(change, runId, reading, isInventory);
      if (outcome.vehicleId !== null) twice.keep(reading, row, outcome.vehicleId);
      return outcome;
    }
    const message = before.difference;
    if (message === null) return { outcome: 'unchanged', vehicleId: before.vehicleId, reason: null, fields: [], warnings: [] };
    disagreements.open(change, { kind: 'listed_twice', vehicleId: before.vehicleId, otherId: null, message });
    return { ...refused(`it is the same call as row ${before.row}, with other values`), vehicleId: before.vehicleId, warnings: [message] };
  };

  const afterwards = async () => {
    try {
      await parts.workflow.run();
    } catch (failure) {
      log.error('the workflow after an import failed', { error: failure instanceof Error ? failure.stack : String(failure) });
    }
  };

  return {
    runs,
    disagreements,
    finder,
    progress,

    isRunning: () => current !== null,

    refuseSecond,

    /**
     * Starts a run and answers at once with it and its end, which never rejects. `begin` makes or resumes its row; `read` does the
     * work and throws to fail it. Throws IMPORT_RUNNING.
     */
    start(
      by: string,
      doing: string,
      begin: (change: Change) => RunRow,
      read: (importing: Importing) => Promise<void>,
    ): Readonly<{ run: RunRow; ended: Promise<Ended> }> {
      refuseSecond();
      const run = changes.write(by, operation, (change) => {
        for (const left of runs.closeLeft(change)) parts.firstImports.look(change, 'towbook', left);
        const begun = begin(change);
        change.audit(`import started: ${begun.detail}`);
        return begun;
      });
      const abort = new AbortController();
      stop = 'cancelled';
      twice = createListedTwice();
      progress.begin(run, doing);
      const finish = async (): Promise<Ended> => {
        let error: unknown = null;
        try {
          await read({ run, signal: abort.signal, by });
          abort.signal.throwIfAborted();
        } catch (failure) {
          error = failure;
        }
        const end = endOf(error);
        const last = changes.write(by, operation, (change) => {
          const ended = runs.end(change, run.id, end);
          parts.firstImports.look(change, 'towbook', run.id);
          tellDisagreements(parts.alerts, change, disagreements.count());
          change.audit(`import ${end.state}: ${ended.rows} calls, ${ended.created} new, ${ended.updated} updated`);
          return ended;
        });
        current = null;
        progress.end(last, end.state === 'failed' ? (end.error?.message ?? '') : sentences[end.state]);
        if (last.created + last.updated > run.created + run.updated) await afterwards();
        return { run: last, error: end.state === 'failed' ? error : null };
      };
      // The first slice of work waits until the caller has its answer.
      const ended = setImmediate().then(finish);
      current = { abort, ended };
      return { run, ended };
    },

    /** Writes one call and its line in the run. Call inside a transaction. */
    write(change: Change, runId: number, row: number, call: Call): Outcome {
      const { reading, raw, fault } = call;
      const outcome = fault === null ? kept(change, runId, row, call) : refused(fault);
      runs.add(change, runId, row, reading.callNumber, outcome, raw);
      return outcome;
    },

    /** Asks the running import to end; answers when it has, or at once when none runs. */
    async cancel(how: Stop): Promise<void> {
      if (current === null) return;
      stop = how;
      current.abort.abort();
      await current.ended;
    },
  };
}
export type Importer = ReturnType<typeof createImporter>;
