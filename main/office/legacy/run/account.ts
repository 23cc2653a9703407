import { rows } from '../../../../db/query';
import type { LegacyAccount, LegacyMade } from '../../../../preload/contract/legacy';
import type { Bench } from '../bench';
import { planOf } from '../plan';
import { createSpellings } from '../spellings';
import { printed } from './printed';
import { fileOf, type RunRow } from './record';

const most = 1000;

type CountRow = Readonly<{ table: string; rows: number; imported: number; merged: number; refused: number; unchanged: number }>;
type Place = Readonly<{ table: string; row: number; key: string | null }>;
type Counted = Readonly<Pick<CountRow, 'rows' | 'imported' | 'merged' | 'refused' | 'unchanged'>>;

/** The account of a run, read from its record: every row of the file and what became of it. `kept`: the record stays in the office's database. */
export function accountOf(
  bench: Bench,
  run: RunRow,
  tables: readonly string[],
  { dryRun, kept }: Readonly<{ dryRun: boolean; kept: boolean }>,
): LegacyAccount {
  const { sqlite } = bench.store;
  const counted = new Map(
    rows<CountRow>(
      sqlite,
      `SELECT source_table AS "table", count(*) AS rows, sum(outcome = 'imported') AS imported, sum(outcome = 'merged') AS merged,
             sum(outcome = 'refused') AS refused, sum(outcome <> 'refused' AND changed = 0) AS unchanged
           FROM legacy_rows WHERE run_id = ? GROUP BY source_table`,
    )
      .all(run.id)
      .map((row) => [row.table, row]),
  );
  const names = [...new Set([...tables, ...counted.keys()])];
  const lines = planOf(names.map((name) => ({ name, columns: [], rows: 0 }))).map(({ table, becomes }) => ({
    table: table.name,
    becomes,
    ...countsOf(counted.get(table.name)),
  }));
  const total = lines.reduce<Counted>(
    (sum, line) => ({
      rows: sum.rows + line.rows,
      imported: sum.imported + line.imported,
      merged: sum.merged + line.merged,
      refused: sum.refused + line.refused,
      unchanged: sum.unchanged + line.unchanged,
    }),
    countsOf(undefined),
  );
  const list = <Row>(sql: string): Row[] => rows<Row>(sqlite, `${sql} ORDER BY r.source_table, r.row LIMIT ${most}`).all(run.id);
  const place = 'r.source_table AS "table", r.row, r.key';
  const made = madeIn(bench, run.id);
  const account: Omit<LegacyAccount, 'printed'> = {
    run: kept ? run.id : null,
    dryRun,
    file: fileOf(run),
    tables: lines,
    total,
    made,
    refused: list<Place & { reason: string }>(`SELECT ${place}, r.reason FROM legacy_rows r WHERE r.run_id = ? AND r.outcome = 'refused'`),
    warnings: list<Place & { message: string }>(
      `SELECT ${place}, w.value AS message FROM legacy_rows r, json_each(r.warnings) w WHERE r.run_id = ?`,
    ),
    asserted: list<Place & { event: string; at: string; why: string }>(
      `SELECT ${place}, a.value ->> 'event' AS event, a.value ->> 'at' AS at, a.value ->> 'why' AS why
       FROM legacy_rows r, json_each(r.detail, '$.asserted') a WHERE r.run_id = ?`,
    ),
    files: {
      copied: made.files,
      missing: list<Place & { name: string; why: string }>(
        `SELECT ${place}, m.value ->> 'name' AS name, m.value ->> 'why' AS why
         FROM legacy_rows r, json_each(r.detail, '$.missing') m WHERE r.run_id = ?`,
      ),
    },
    spellings: createSpellings(bench).list(),
    complaints: rows<LegacyAccount['complaints'][number]>(sqlite, 'SELECT year, last FROM complaint_sequences ORDER BY year').all(),
  };
  return { ...account, printed: [...printed(account, bench.settings.get('complaint.prefix'))] };
}

const countsOf = (row: CountRow | undefined): Counted => ({
  rows: row?.rows ?? 0,
  imported: row?.imported ?? 0,
  merged: row?.merged ?? 0,
  refused: row?.refused ?? 0,
  unchanged: row?.unchanged ?? 0,
});

function madeIn({ store }: Bench, runId: number): LegacyMade {
  const sums = new Map(
    rows<{ what: string; count: number }>(
      store.sqlite,
      "SELECT m.key AS what, sum(m.value) AS count FROM legacy_rows r, json_each(r.detail, '$.made') m WHERE r.run_id = ? GROUP BY m.key",
    )
      .all(runId)
      .map(({ what, count }) => [what, count]),
  );
  const of = (what: keyof LegacyMade) => sums.get(what) ?? 0;
  return {
    vehicles: of('vehicles'),
    fields: of('fields'),
    events: of('events'),
    history: of('history'),
    agencies: of('agencies'),
    parties: of('parties'),
    staff: of('staff'),
    files: of('files'),
  };
}
