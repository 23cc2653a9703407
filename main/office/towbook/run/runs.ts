import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import type { Store } from '../../../../db/open';
import { importRows, importRuns } from '../../../../db/schema';
import type { ImportOutcome, ImportRun } from '../../../../preload/contract/towbook';
import { Problem } from '../../../../preload/contract/problem';
import type { Change } from '../../changes';
import { withOffset } from '../../zone';
import type { Outcome } from '../merge';

export type RunRow = Readonly<typeof importRuns.$inferSelect>;
export type RunEnd = Readonly<{
  state: 'done' | 'cancelled' | 'failed' | 'interrupted';
  error?: Readonly<{ code: string; message: string }> | undefined;
}>;

/** A raw row longer than this is cut in the record of the run. */
const rawCap = 20_000;

/** The record of imports: one row a run, one row a call in it. */
export function createRuns({ orm, sqlite }: Store) {
  const addRow = sqlite.prepare(
    `INSERT INTO import_rows (run_id, row, call_number, vehicle_id, outcome, reason, fields, warnings, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const countRow = sqlite.prepare(
    `UPDATE import_runs SET rows = rows + 1, created = created + (@outcome = 'created'), updated = updated + (@outcome = 'updated'),
       unchanged = unchanged + (@outcome = 'unchanged'), skipped = skipped + (@outcome = 'skipped') WHERE id = @id`,
  );
  const get = (id: number): RunRow => {
    const run = orm.select().from(importRuns).where(eq(importRuns.id, id)).get();
    if (run === undefined) throw new Problem('NOT_FOUND', `There is no import run ${id}.`);
    return run;
  };

  return {
    get,

    begin(change: Change, run: Readonly<{ source: RunRow['source']; detail: string }>): RunRow {
      change.touched('import_runs');
      return orm
        .insert(importRuns)
        .values({ ...run, state: 'running', startedAt: change.now, startedBy: change.by })
        .returning()
        .get();
    },

    /** The newest run of this kind and range that did not reach its end; it may go on where it stopped. */
    unfinished: (source: RunRow['source'], detail: string): RunRow | undefined => {
      const newest = orm
        .select()
        .from(importRuns)
        .where(and(eq(importRuns.source, source), eq(importRuns.detail, detail)))
        .orderBy(desc(importRuns.id))
        .limit(1)
        .get();
      return newest?.state === 'interrupted' || newest?.state === 'failed' ? newest : undefined;
    },

    resume(change: Change, id: number): RunRow {
      orm
        .update(importRuns)
        .set({ state: 'running', endedAt: null, errorCode: null, errorMessage: null })
        .where(eq(importRuns.id, id))
        .run();
      change.touched('import_runs');
      return get(id);
    },

    /** Call numbers whose calls are committed in a run, and the number of its last row. */
    done: (id: number): Readonly<{ calls: ReadonlySet<string>; lastRow: number }> => {
      const rows = orm.select({ call: importRows.callNumber, row: importRows.row }).from(importRows).where(eq(importRows.runId, id)).all();
      return {
        calls: new Set(rows.flatMap(({ call }) => call ?? [])),
        lastRow: rows.reduce((last, { row }) => Math.max(last, row), 0),
      };
    },

    /** Keeps what became of one call, and counts it. */
    add(change: Change, id: number, row: number, callNumber: string | null, what: Outcome, raw: string): void {
      const { vehicleId, outcome, reason, fields, warnings } = what;
      const call = callNumber?.slice(0, 40) ?? null;
      addRow.run(id, row, call, vehicleId, outcome, reason, JSON.stringify(fields), JSON.stringify(warnings), raw.slice(0, rawCap));
      countRow.run({ id, outcome });
      change.touched('import_runs');
    },

    end(change: Change, id: number, { state, error }: RunEnd): RunRow {
      orm
        .update(importRuns)
        .set({ state, endedAt: change.now, errorCode: error?.code ?? null, errorMessage: error?.message ?? null })
        .where(eq(importRuns.id, id))
        .run();
      change.touched('import_runs');
      return get(id);
    },

    /** Runs that a crash left `running` become `interrupted`; answers which. */
    closeLeft(change: Change): readonly number[] {
      const left = orm
        .update(importRuns)
        .set({ state: 'interrupted', endedAt: change.now })
        .where(eq(importRuns.state, 'running'))
        .returning({ id: importRuns.id })
        .all();
      if (left.length > 0) change.touched('import_runs');
      return left.map(({ id }) => id);
    },

    list: (limit: number, offset: number) => ({
      rows: orm.select().from(importRuns).orderBy(desc(importRuns.id)).limit(limit).offset(offset).all().map(shown),
      total: orm.select({ total: count() }).from(importRuns).get()?.total ?? 0,
    }),

    /** The rows of a run with one of these outcomes; with none given, all of them. */
    rows: (id: number, outcomes: readonly ImportOutcome[], limit: number, offset: number) => {
      const where = and(eq(importRows.runId, id), outcomes.length > 0 ? inArray(importRows.outcome, [...outcomes]) : undefined);
      return {
        run: shown(get(id)),
        rows: orm
          .select()
          .from(importRows)
          .where(where)
          .orderBy(asc(importRows.row))
          .limit(limit)
          .offset(offset)
          .all()
          .map(({ runId: _run, fields, warnings, ...row }) => ({ ...row, fields: [...fields], warnings: [...warnings] })),
        total: orm.select({ total: count() }).from(importRows).where(where).get()?.total ?? 0,
      };
    },
  };
}
export type Runs = ReturnType<typeof createRuns>;

/** A run as the contract has it. */
export function shown(run: RunRow): ImportRun {
  const { id, source, state, detail, startedBy, rows, created, updated, unchanged, skipped, errorCode, errorMessage } = run;
  return {
    id,
    source,
    state,
    detail,
    startedBy,
    startedAt: withOffset(run.startedAt),
    endedAt: run.endedAt === null ? null : withOffset(run.endedAt),
    counts: { rows, created, updated, unchanged, skipped },
    error: errorCode === null ? null : { code: errorCode, message: errorMessage ?? '' },
  };
}
