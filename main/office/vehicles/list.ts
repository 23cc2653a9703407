import type { Store } from '../../../db/open';
import type { ParsedInput, Output } from '../../../preload/contract';
import type { VehicleView } from '../../../preload/contract/vehicles';
import { untilWritten } from '../untilWritten';
import { matching, type Condition } from './matching';
import { rankOf, summarize, summaryColumns, type SummaryRow } from './summary';

type ListInput = ParsedInput<'vehicles.list'>;

const views: Readonly<Record<VehicleView, string>> = {
  in_yard: 'in_yard = 1',
  needs_step: `in_yard = 1 AND level_rank <= ${rankOf('SOON')}`,
  waiting_police: "in_yard = 1 AND waits_on = 'police'",
  can_be_sold: 'in_yard = 1 AND sale_allowed = 1',
  gone: 'in_yard = 0',
  all: 'in_yard IN (0, 1)',
};

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
  const count = (conditions: readonly Condition[]): number =>
    sqlite
      .prepare(`SELECT count(*) FROM vehicles WHERE ${joined(conditions)}`)
      .pluck()
      .get(...valuesOf(conditions)) as number;

  const countViews = untilWritten(sqlite, (): Record<VehicleView, number> => {
    const of = (view: VehicleView) => count([{ sql: views[view], values: [] }]);
    const [inYard, gone] = [of('in_yard'), of('gone')];
    const found = { in_yard: inYard, gone, all: inYard + gone };
    return { ...found, needs_step: of('needs_step'), waiting_police: of('waiting_police'), can_be_sold: of('can_be_sold') };
  });

  return {
    list({ view, status, towType, agencyId, level, text, sort, limit, offset }: ListInput, now: string): Output<'vehicles.list'> {
      const filters = [
        ...oneOf('status', status),
        ...oneOf('tow_type', towType),
        ...oneOf('agency_id', agencyId),
        ...oneOf('level_rank', level.map(rankOf)),
        ...matching(text),
      ];
      const counts = countViews();
      const total = filters.length === 0 ? counts[view] : count([{ sql: views[view], values: [] }, ...filters]);
      // Ids first, in the order of an index; only the rows of the page are read. Two halves in order are merged, not sorted.
      const halves = view === 'all' ? ['in_yard = 0', 'in_yard = 1'] : [views[view]];
      const columns = [...sortColumns[sort.by], 'id'];
      // More days held is an earlier tow.
      const direction = (sort.direction === 'descending') !== (sort.by === 'daysHeld') ? 'DESC' : 'ASC';
      const order = columns.map((column) => `${column} ${direction}`).join(', ');
      const ids = halves
        .map((half) => `SELECT ${columns.join(', ')} FROM vehicles WHERE ${joined([{ sql: half, values: [] }, ...filters])}`)
        .join(' UNION ALL ');
      const rows = sqlite
        .prepare(
          `SELECT ${summaryColumns} FROM (SELECT id AS found FROM (${ids}) ORDER BY ${order} LIMIT ? OFFSET ?) CROSS JOIN vehicles ON id = found`,
        )
        .all(...halves.flatMap(() => valuesOf(filters)), limit, offset) as SummaryRow[];
      return { rows: rows.map((row) => summarize(row, now)), total, views: counts };
    },

    /** The best matches, vehicles in the yard first. */
    search({ text, limit }: ParsedInput<'vehicles.search'>, now: string): Output<'vehicles.search'> {
      const filters = matching(text);
      if (filters.length === 0) return { rows: [], total: 0 };
      const rows = sqlite
        .prepare(`SELECT ${summaryColumns} FROM vehicles WHERE ${joined(filters)} ORDER BY in_yard DESC, level_rank, towed_at DESC LIMIT ?`)
        .all(...valuesOf(filters), limit) as SummaryRow[];
      return { rows: rows.map((row) => summarize(row, now)), total: rows.length < limit ? rows.length : count(filters) };
    },
  };
}

const joined = (conditions: readonly Condition[]): string => conditions.map(({ sql }) => sql).join(' AND ');
const valuesOf = (conditions: readonly Condition[]) => conditions.flatMap(({ values }) => values);
const oneOf = (column: string, values: readonly (string | number)[]): readonly Condition[] =>
  values.length === 0 ? [] : [{ sql: `${column} IN (${values.map(() => '?').join(', ')})`, values }];
