import { setImmediate } from 'node:timers/promises';
import type { Checkpoints } from '../../db/checkpoints';
import type { Store } from '../../db/open';
import { createSearchIndex } from '../../db/searchIndex';
import { unsynced } from '../../db/unsynced';
import { placeholders } from '../../db/placeholders';
import { audit } from '../../db/schema';
import type { Clock, Notifier } from './ports';

/** One unit of change: everything in it is kept, or nothing. */
export type Change = Readonly<{
  /** Who changes: a person's name, or the job that does it. */
  by: string;
  /** The moment of the change, UTC ISO text. */
  now: string;
  /** Names the tables that windows should read again. */
  touched: (...tables: readonly string[]) => void;
  /** Writes one line to the audit in this unit. */
  audit: (summary: string, vehicleId?: number) => void;
}>;

export type Changes = Readonly<{
  /**
   * Runs `run` in one transaction with its audit lines, and tells the windows after the commit. `run` must not be async. A unit within
   * another's is part of that one: the windows are told when the outer one has been kept.
   */
  write: <Result>(by: string, operation: string, run: (change: Change) => Result) => Result;
  /** The same for a slice of long work that is found unfinished and done again should the power fail: it does not wait for the disk. */
  writeSlice: <Result>(by: string, operation: string, run: (change: Change) => Result) => Result;
  /** Between two units of long work: lets other work run. */
  breathe: () => Promise<void>;
}>;

type ChangesPorts = Readonly<{ store: Store; clock: Clock; notify: Notifier; checkpoints?: Checkpoints }>;

export function createChanges({ store, clock, notify, checkpoints }: ChangesPorts): Changes {
  const addLine = store.orm
    .insert(audit)
    .values(placeholders(audit, ['at', 'by', 'operation', 'summary', 'vehicleId']))
    .prepare();
  const writeSearchIndex = createSearchIndex(store.sqlite);
  /** What the units within the outermost one have touched, while one runs. */
  let touched: Set<string> | null = null;

  const unit = <Result>(by: string, operation: string, run: (change: Change) => Result, atEnd?: () => void): Result => {
    const tables = new Set<string>();
    const now = clock.now();
    let audited = false;
    const line = (summary: string, vehicleId?: number) => {
      audited = true;
      addLine.run({ at: now, by, operation, summary: summary.slice(0, 2000), vehicleId: vehicleId ?? null });
    };
    const result = store.sqlite
      .transaction(() => {
        const done = run({ by, now, touched: (...names) => names.forEach((name) => tables.add(name)), audit: line });
        if (!audited && tables.size > 0) line('');
        atEnd?.();
        return done;
      })
      .immediate();
    for (const table of tables) touched?.add(table);
    return result;
  };

  const outermost: Changes['write'] = (by, operation, run) => {
    const tables = (touched = new Set<string>());
    let result;
    try {
      result = unit(by, operation, run, writeSearchIndex);
    } finally {
      touched = null;
    }
    // A unit within another's transaction has committed nothing yet, and SQLite refuses to look at its log there.
    if (!store.sqlite.inTransaction) checkpoints?.look();
    if (tables.size > 0) notify('data.changed', { tables: [...tables] });
    return result;
  };
  const write: Changes['write'] = (by, operation, run) => (touched === null ? outermost(by, operation, run) : unit(by, operation, run));

  return {
    write,
    writeSlice: (by, operation, run) => unsynced(store.sqlite, () => write(by, operation, run)),
    breathe: () => checkpoints?.breathe() ?? setImmediate(),
  };
}
