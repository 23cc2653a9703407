import { rows, tuples, value } from '../../../db/query';
import type { Store } from '../../../db/open';
import type { Output, ParsedInput } from '../../../preload/contract';
import { levels, type Level, type Step } from '../../../preload/contract/law';
import type { QueueRow, VehicleSummary } from '../../../preload/contract/vehicles';
import { packInForce } from '../law/packs/inForce';
import { levelOf, rankOf, summarize, summaryColumns, type SummaryRow } from '../vehicles/summary';
import { rememberUntilWritten } from '../values/rememberUntilWritten';
import type { Vehicles } from '../vehicles/vehicles';
import { addDays, dayStart, localDay, withOffset } from '../zone';

type Stored = Readonly<{ vehicleId: number; rule: string; levelRank: number; dueAt: string | null }>;

const calendarDays = 14;

/** The queue of all vehicles: which steps ask for something, from the projection; their words, from the law itself. */
export function createQueue(parts: Readonly<{ store: Store; vehicles: Vehicles; holidayOn: (day: string) => string | null }>) {
  const { vehicles, holidayOn } = parts;
  const { sqlite } = parts.store;
  const select = 'SELECT vehicle_id AS vehicleId, rule, level_rank AS levelRank, due_at AS dueAt FROM queue';
  const order = 'ORDER BY level_rank, rank, due_at IS NULL, due_at, vehicle_id, rule LIMIT ? OFFSET ?';
  // A row put off is left out until its moment; few ever are, so it is looked up rather than joined.
  const awake = '(vehicle_id, rule) NOT IN (SELECT vehicle_id, rule FROM snoozes WHERE until > ?)';
  const countLevels = tuples<[number, number, string | null]>(
    sqlite,
    `SELECT level_rank, count(*), min(due_at) FROM queue WHERE ${awake} GROUP BY level_rank`,
  );
  const nextAwake = sqlite.prepare('SELECT min(until) FROM snoozes WHERE until > ?').pluck();
  let moment = '';
  // Which rows are put off changes with a writing, or when the next of them comes back.
  const counted = rememberUntilWritten(sqlite, () => countLevels.all(moment));
  const counts = (now: string) => {
    moment = now;
    return counted(String(nextAwake.get(now)));
  };
  const dueBetween = value<number>(sqlite, 'SELECT count(*) FROM queue WHERE due_at >= ? AND due_at < ?');
  const anyDueBefore = sqlite.prepare('SELECT EXISTS (SELECT 1 FROM queue WHERE due_at < ?)').pluck();
  const nextDue = rows<Stored>(sqlite, `${select} WHERE due_at > ? ORDER BY due_at, vehicle_id LIMIT 1`);

  const readVehicles = rows<SummaryRow>(sqlite, `SELECT ${summaryColumns} FROM vehicles WHERE id IN (SELECT value FROM json_each(?))`);

  const rowOf = (row: Stored, step: Step, vehicle: VehicleSummary): QueueRow => ({
    vehicleId: row.vehicleId,
    rule: row.rule,
    level: levelOf(row.levelRank) ?? 'WAIT',
    verb: step.verb,
    why: step.why,
    citation: step.citation,
    shortCitation: step.citation.replaceAll(packInForce.cited.act, ''),
    mark: step.mark,
    opensAt: step.opensAt,
    dueAt: step.dueAt,
    toConfirm: step.toConfirm,
    action: step.action,
    vehicle,
  });

  /** All vehicles are read together, and each is assessed once, however many of its rows there are. */
  const withWords = (rows: readonly Stored[], now: string): ReadonlyMap<Stored, QueueRow> => {
    const rules = new Map<number, Set<string>>();
    for (const { vehicleId, rule } of rows) rules.set(vehicleId, (rules.get(vehicleId) ?? new Set()).add(rule));
    const steps = vehicles.steps(rules, now);
    const summaries = new Map(readVehicles.all(JSON.stringify([...rules.keys()])).map((row) => [row.id, summarize(row, now)]));
    const found = new Map<Stored, QueueRow>();
    for (const row of rows) {
      const step = steps.get(row.vehicleId)?.find((one) => one.rule === row.rule);
      const vehicle = summaries.get(row.vehicleId);
      if (step && vehicle) found.set(row, rowOf(row, step, vehicle));
    }
    return found;
  };

  const daysFrom = rememberUntilWritten(sqlite, (today) =>
    Array.from({ length: calendarDays }, (_, index) => {
      const day = addDays(today, index);
      const from = index === 0 ? '' : dayStart(day);
      return { day, count: dueBetween(from, dayStart(addDays(day, 1))), holiday: holidayOn(day) };
    }),
  );
  const calendar = (now: string): Output<'queue.list'>['calendar'] =>
    daysFrom(localDay(now)).map((day, index) => ({ ...day, overdue: index === 0 && anyDueBefore.get(now) === 1 }));

  return {
    list({ level, vehicleId, limit, offset }: ParsedInput<'queue.list'>, now: string): Output<'queue.list'> {
      const ranks = level.map(rankOf);
      const conditions = [
        awake,
        // The range lets the index give the order; the list says which levels within it.
        ...(ranks.length > 0 ? [`level_rank BETWEEN ? AND ? AND level_rank IN (${ranks.map(() => '?').join(', ')})`] : []),
        ...(vehicleId === undefined ? [] : ['vehicle_id = ?']),
      ];
      const where = `WHERE ${conditions.join(' AND ')}`;
      const bounds = ranks.length > 0 ? [Math.min(...ranks), Math.max(...ranks), ...ranks] : [];
      const bound = [now, ...bounds, ...(vehicleId === undefined ? [] : [vehicleId])];
      const page = rows<Stored>(sqlite, `${select} ${where} ${order}`).all(...bound, limit, offset);
      const found = counts(now);
      const ofLevel = (one: Level) => found.find(([rank]) => rank === rankOf(one));
      const total =
        vehicleId === undefined
          ? found.filter(([rank]) => ranks.length === 0 || ranks.includes(rank)).reduce((sum, [, count]) => sum + count, 0)
          : value<number>(sqlite, `SELECT count(*) FROM queue ${where}`)(...bound);
      const upcoming = nextDue.get(now);
      const words = withWords(upcoming === undefined ? page : [...page, upcoming], now);
      const next = upcoming && words.get(upcoming);
      return {
        rows: page.flatMap((row) => words.get(row) ?? []),
        total,
        counts: byLevel((one) => ofLevel(one)?.[1] ?? 0),
        nearest: byLevel((one) => momentOf(ofLevel(one)?.[2])),
        next: next?.dueAt ? { at: next.dueAt, verb: next.verb, vehicleId: next.vehicleId } : null,
        calendar: calendar(now),
      };
    },
  };
}
export type Queue = ReturnType<typeof createQueue>;

const momentOf = (moment: string | null | undefined): string | null => (moment == null ? null : withOffset(moment));
const byLevel = <Value>(value: (one: Level) => Value): Record<Level, Value> =>
  Object.fromEntries(levels.map((one) => [one, value(one)])) as Record<Level, Value>;
