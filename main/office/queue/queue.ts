import type { Store } from '../../../db/open';
import type { Output, ParsedInput } from '../../../preload/contract';
import { levels, type Assessment, type Level, type Step } from '../../../preload/contract/law';
import type { QueueRow } from '../../../preload/contract/vehicles';
import { levelOf, rankOf, summarize } from '../vehicles/summary';
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
  const counts = sqlite.prepare(`SELECT level_rank, count(*), min(due_at) FROM queue WHERE ${awake} GROUP BY level_rank`).raw();
  const dueBetween = sqlite.prepare('SELECT count(*) FROM queue WHERE due_at >= ? AND due_at < ?').pluck();
  const nextDue = sqlite.prepare(`${select} WHERE due_at > ? ORDER BY due_at, vehicle_id LIMIT 1`);

  const rowOf = (row: Stored, step: Step, vehicleId: number, now: string): QueueRow => {
    const vehicle = summarize(vehicles.need(vehicleId), now);
    return {
      vehicleId,
      rule: row.rule,
      level: levelOf(row.levelRank) ?? 'WAIT',
      verb: step.verb,
      why: step.why,
      citation: step.citation,
      mark: step.mark,
      opensAt: step.opensAt,
      dueAt: step.dueAt,
      toConfirm: step.toConfirm,
      action: step.action,
      vehicle,
    };
  };

  const withWords = (rows: readonly Stored[], now: string): QueueRow[] => {
    const assessed = new Map<number, Assessment>();
    return rows.flatMap((row) => {
      const assessment = assessed.get(row.vehicleId) ?? vehicles.assess(row.vehicleId, now);
      assessed.set(row.vehicleId, assessment);
      const step = assessment.steps.find((one) => one.rule === row.rule);
      return step ? [rowOf(row, step, row.vehicleId, now)] : [];
    });
  };

  const calendar = (now: string): Output<'queue.list'>['calendar'] => {
    const today = localDay(now);
    return Array.from({ length: calendarDays }, (_, index) => {
      const day = addDays(today, index);
      const from = index === 0 ? '' : dayStart(day);
      return {
        day,
        count: dueBetween.get(from, dayStart(addDays(day, 1))) as number,
        overdue: index === 0 && (dueBetween.get('', now) as number) > 0,
        holiday: holidayOn(day),
      };
    });
  };

  return {
    list({ level, vehicleId, limit, offset }: ParsedInput<'queue.list'>, now: string): Output<'queue.list'> {
      const ranks = level.map(rankOf);
      const conditions = [
        awake,
        ...(ranks.length > 0 ? [`level_rank IN (${ranks.map(() => '?').join(', ')})`] : []),
        ...(vehicleId === undefined ? [] : ['vehicle_id = ?']),
      ];
      const where = `WHERE ${conditions.join(' AND ')}`;
      const bound = [now, ...ranks, ...(vehicleId === undefined ? [] : [vehicleId])];
      const rows = sqlite.prepare(`${select} ${where} ${order}`).all(...bound, limit, offset) as Stored[];
      const found = counts.all(now) as [number, number, string | null][];
      const ofLevel = (one: Level) => found.find(([rank]) => rank === rankOf(one));
      const total =
        vehicleId === undefined
          ? found.filter(([rank]) => ranks.length === 0 || ranks.includes(rank)).reduce((sum, [, count]) => sum + count, 0)
          : (sqlite
              .prepare(`SELECT count(*) FROM queue ${where}`)
              .pluck()
              .get(...bound) as number);
      const upcoming = nextDue.get(now) as Stored | undefined;
      const next = upcoming && withWords([upcoming], now)[0];
      return {
        rows: withWords(rows, now),
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
