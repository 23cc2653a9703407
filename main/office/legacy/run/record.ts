import { column, value } from '../../../../db/query';
import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import type { Store } from '../../../../db/open';
import { legacyRows, legacyRuns } from '../../../../db/schema';
import type { LegacyOutcome, LegacyRun } from '../../../../preload/contract/legacy';
import { Problem } from '../../../../preload/contract/problem';
import type { Change } from '../../changes';
import { withOffset } from '../../zone';
import type { RowResult } from '../findings';

export type RunRow = Readonly<typeof legacyRuns.$inferSelect>;
export type Written = Readonly<{ table: string; row: number; digest: string; raw: string; result: RowResult }>;

/** The record of imports of an old database: a line a run, a line a row of the file. */
export function createRecord({ orm, sqlite }: Store) {
  const addRow = sqlite.prepare(
    `INSERT INTO legacy_rows (run_id, source_table, row, key, outcome, changed, reason, vehicle_id, warnings, detail, digest, raw)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const lastRow = value<number | null>(sqlite, 'SELECT max(row) FROM legacy_rows WHERE run_id = ? AND source_table = ?');
  const byDigest = column<number>(
    sqlite,
    'SELECT vehicle_id FROM legacy_rows WHERE digest = ? AND vehicle_id IS NOT NULL ORDER BY run_id DESC LIMIT 1',
  );
  const get = (id: number): RunRow => {
    const run = orm.select().from(legacyRuns).where(eq(legacyRuns.id, id)).get();
    if (run === undefined) throw new Problem('NOT_FOUND', `There is no import ${id} of an old database.`);
    return run;
  };

  return {
    get,
    /** The newest run of the same bytes. */
    newestOf: (sha256: string): RunRow | undefined =>
      orm.select().from(legacyRuns).where(eq(legacyRuns.sha256, sha256)).orderBy(desc(legacyRuns.id)).limit(1).get(),
    begin(change: Change, file: Readonly<{ name: string; bytes: number; sha256: string }>): RunRow {
      change.touched('legacy_runs');
      return orm
        .insert(legacyRuns)
        .values({
          fileName: file.name.slice(0, 300),
          size: file.bytes,
          sha256: file.sha256,
          state: 'running',
          startedAt: change.now,
          startedBy: change.by,
        })
        .returning()
        .get();
    },
    resume(change: Change, id: number): RunRow {
      orm
        .update(legacyRuns)
        .set({ state: 'running', endedAt: null, errorCode: null, errorMessage: null })
        .where(eq(legacyRuns.id, id))
        .run();
      change.touched('legacy_runs');
      return get(id);
    },
    end(change: Change, id: number, state: RunRow['state'], error: Readonly<{ code: string; message: string }> | null): void {
      orm
        .update(legacyRuns)
        .set({ state, endedAt: change.now, errorCode: error?.code ?? null, errorMessage: error?.message ?? null })
        .where(eq(legacyRuns.id, id))
        .run();
      change.touched('legacy_runs');
    },
    /** Runs that a crash left open are interrupted ones; answers which. */
    closeLeft(change: Change): readonly number[] {
      const left = orm
        .update(legacyRuns)
        .set({ state: 'interrupted', endedAt: change.now })
        .where(eq(legacyRuns.state, 'running'))
        .returning({ id: legacyRuns.id })
        .all();
      if (left.length > 0) change.touched('legacy_runs');
      return left.map(({ id }) => id);
    },
    add(runId: number, { table, row, digest, raw, result }: Written): void {
      const { key, outcome, changed, reason, vehicleId, warnings, detail } = result;
      addRow.run(
        runId,
        table,
        row,
        key,
        outcome,
        changed ? 1 : 0,
        reason,
        vehicleId,
        JSON.stringify(warnings),
        JSON.stringify(detail),
        digest,
        raw,
      );
    },
    /** The last row of a table that is committed in a run; 0 before the first. */
    lastRow: (runId: number, table: string): number => lastRow(runId, table) ?? 0,
    vehicleOf: (digest: string): number | undefined => byDigest.get(digest),
    list: (limit: number, offset: number) => ({
      rows: orm.select().from(legacyRuns).orderBy(desc(legacyRuns.id)).limit(limit).offset(offset).all().map(shown),
      total: orm.select({ total: count() }).from(legacyRuns).get()?.total ?? 0,
    }),
    rows(id: number, table: string, outcomes: readonly LegacyOutcome[], limit: number, offset: number) {
      const where = and(
        eq(legacyRows.runId, id),
        table === '' ? undefined : eq(legacyRows.sourceTable, table),
        outcomes.length > 0 ? inArray(legacyRows.outcome, [...outcomes]) : undefined,
      );
      const rows = orm
        .select()
        .from(legacyRows)
        .where(where)
        .orderBy(asc(legacyRows.sourceTable), asc(legacyRows.row))
        .limit(limit)
        .offset(offset)
        .all()
        .map(({ sourceTable, row, key, outcome, changed, reason, vehicleId, warnings, raw }) => ({
          table: sourceTable,
          row,
          key,
          outcome,
          changed,
          reason,
          vehicleId,
          warnings: [...warnings],
          raw,
        }));
      return { rows, total: orm.select({ total: count() }).from(legacyRows).where(where).get()?.total ?? 0 };
    },
  };
}
export type Record = ReturnType<typeof createRecord>;

export const fileOf = ({ fileName, size, sha256 }: RunRow) => ({ name: fileName, bytes: size, sha256 });

/** A run as the contract has it. */
export function shown(run: RunRow): LegacyRun {
  const { id, state, startedAt, endedAt, startedBy, errorCode, errorMessage } = run;
  return {
    id,
    file: fileOf(run),
    state,
    startedAt: withOffset(startedAt),
    endedAt: endedAt === null ? null : withOffset(endedAt),
    startedBy,
    error: errorCode === null ? null : { code: errorCode, message: errorMessage ?? '' },
  };
}
