import { row, rows, value } from '../../../db/query';
import type { Store } from '../../../db/open';
import { createSearchIndex } from '../../../db/searchIndex';
import type { ParsedInput, Output } from '../../../preload/contract';
import type { VehicleView } from '../../../preload/contract/vehicles';
import { rememberUntilWritten } from '../values/rememberUntilWritten';
import { asSets, matching, type Condition } from './matching';
import { rankOf, summarize, summaryColumns, type SummaryRow } from './summary';

type ListInput = ParsedInput<'vehicles.list'>;

const inYard: Condition = { sql: 'in_yard = 1', values: [] };
const views: Readonly<Record<VehicleView, readonly Condition[]>> = {
  in_yard: [inYard],
  needs_step: [inYard, { sql: `level_rank <= ${rankOf('SOON')}`, values: [] }],
  waiting_police: [inYard, { sql: "waits_on = 'police'", values: [], isNarrow: true }],
  can_be_sold: [inYard, { sql: 'sale_allowed = 1', values: [], isNarrow: true }],
  gone: [{ sql: 'in_yard = 0', values: [] }],
  all: [{ sql: 'in_yard IN (0, 1)', values: [] }],
};
/** Every view as halves that lie in order in the indexes. */
const halvesOf = (view: VehicleView) => (view === 'all' ? [views.in_yard, views.gone] : [views[view]]);

const sortColumns: Readonly<Record<ListInput['sort']['by'], readonly string[]>> = {
  urgency: ['level_rank', 'next_due_at'],
  description: ['description'],
  plate: ['plate_key'],
  nextStep: ['next_verb'],
  towedAt: ['towed_at'],
  daysHeld: ['towed_at'],
  agencyName: ['agency_name'],
  callNumber: ['call_number'],
  complaintNumber: ['complaint_number'],
  status: ['status'],
  towType: ['tow_type'],
};

/** Pages of vehicles for the list and the search. */
export function createVehicleList({ sqlite }: Store) {
  const catchUpSearch = createSearchIndex(sqlite);
  const typed = (text: string): readonly Condition[] => {
    const conditions = matching(text);
    if (conditions.length > 0) catchUpSearch();
    return conditions;
  };
  const count = (conditions: readonly Condition[]): number =>
    value<number>(sqlite, `SELECT count(*) FROM vehicles WHERE ${joined(conditions)}`)(...valuesOf(conditions));

  const stillHere = row<Record<Exclude<VehicleView, 'gone' | 'all'>, number>>(
    sqlite,
    `SELECT count(*) AS in_yard, count(*) FILTER (WHERE level_rank <= ${rankOf('SOON')}) AS needs_step,
       count(*) FILTER (WHERE waits_on = 'police') AS waiting_police, count(*) FILTER (WHERE sale_allowed = 1) AS can_be_sold
     FROM vehicles INDEXED BY vehicles_by_urgency WHERE in_yard = 1`,
  );
  const countViews = rememberUntilWritten(sqlite, (): Record<VehicleView, number> => {
    const here = stillHere();
    const gone = count(views.gone);
    return { ...here, gone, all: here.in_yard + gone };
  });

  return {
    list({ view, status, towType, agencyId, level, text, sort, limit, offset }: ListInput, now: string): Output<'vehicles.list'> {
      const filters = [
        ...oneOf('status', status),
        ...oneOf('tow_type', towType),
        ...oneOf('agency_id', agencyId),
        ...oneOf('level_rank', level.map(rankOf)),
        ...typed(text),
      ];
      const counts = countViews();
      const total = filters.length === 0 ? counts[view] : count([...views[view], ...filters]);
      // Ids first, in the order of an index; only the rows of the page are read. Two halves in order are merged, not sorted.
      const columns = sortColumns[sort.by];
      // More days held is an earlier tow.
      const direction = (sort.direction === 'descending') !== (sort.by === 'daysHeld') ? 'DESC' : 'ASC';
      const rowsLookedAt = ((offset + limit) * counts[view]) / Math.max(1, total);
      const halves = halvesOf(view).map((half) => asSets([...half, ...filters], rowsLookedAt));
      const ids = halves.map((half) => `SELECT ${columns.join(', ')}, id AS found FROM vehicles WHERE ${joined(half)}`).join(' UNION ALL ');
      const order = [...columns, 'found'].map((column) => `${column} ${direction}`).join(', ');
      const page = rows<SummaryRow>(
        sqlite,
        `SELECT ${summaryColumns} FROM (SELECT found FROM (${ids} ORDER BY ${order} LIMIT ? OFFSET ?)) CROSS JOIN vehicles ON id = found`,
      ).all(...halves.flatMap(valuesOf), limit, offset);
      return { rows: page.map((row) => summarize(row, now)), total, views: counts };
    },

    /** The best matches: vehicles in the yard first, the most urgent of them first. */
    search({ text, limit }: ParsedInput<'vehicles.search'>, now: string): Output<'vehicles.search'> {
      const filters = typed(text);
      if (filters.length === 0) return { rows: [], total: 0 };
      const best: SummaryRow[] = [];
      for (const half of halvesOf('all').map((half) => asSets([...half, ...filters])))
        best.push(
          ...rows<SummaryRow>(
            sqlite,
            `SELECT ${summaryColumns} FROM vehicles WHERE ${joined(half)} ORDER BY level_rank, next_due_at, id LIMIT ?`,
          ).all(...valuesOf(half), limit - best.length),
        );
      return { rows: best.map((row) => summarize(row, now)), total: best.length < limit ? best.length : count(filters) };
    },
  };
}

const joined = (conditions: readonly Condition[]): string => conditions.map(({ sql }) => sql).join(' AND ');
const valuesOf = (conditions: readonly Condition[]) => conditions.flatMap(({ values }) => values);
const oneOf = (column: string, values: readonly (string | number)[]): readonly Condition[] =>
  values.length === 0 ? [] : [{ sql: `${column} IN (${values.map(() => '?').join(', ')})`, values, isNarrow: column !== 'level_rank' }];
