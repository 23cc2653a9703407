import { tuple, tuples } from '../../../../db/query';
import type { Statement, Store } from '../../../../db/open';
import { utc } from '../../zone';
import type { Standing } from '../../law/standing';
import { rankOf } from '../summary';

type Value = string | number | null;
type QueueRow = readonly [rule: string, levelRank: number, rank: number, opensAt: string | null, dueAt: string | null];

/** A standing as it is written: the values of the shown columns, and its rows of the queue by rule. */
export type Projected = Readonly<{ id: number; shown: readonly Value[]; wakeAt: string | null; queue: readonly QueueRow[] }>;

/** What stands in the database of a vehicle: the shown columns, and its rows of the queue. */
type Before = Readonly<{ columns: readonly unknown[]; queue: readonly QueueRow[] }>;

/** A standing that differs from what stands there. */
export type Differing = Readonly<{ after: Projected; before: Before; order: string }>;

const shownColumns = 'tow_type towed_at status level_rank in_yard next_rule next_verb next_due_at waits_on sale_allowed'.split(' ');
const levelColumn = shownColumns.indexOf('level_rank');
const dueColumn = shownColumns.indexOf('next_due_at');

const textOf = (instant: number | null): string | null => (instant === null ? null : utc(instant));

export function project(
  id: number,
  { towType, towedAt, status, level, inYard, open, saleAllowed, heldBack, changesAtMs }: Standing,
): Projected {
  const [next] = open;
  const waitsOn = next === undefined || next.level !== 'WAIT' ? null : next.actor;
  const { rule, verb } = next ?? heldBack ?? { rule: null, verb: null };
  const due = textOf(next?.dueMs ?? null);
  const flags = { inYard: inYard ? 1 : 0, saleAllowed: saleAllowed ? 1 : 0 };
  return {
    id,
    shown: [towType, towedAt, status, rankOf(level), flags.inYard, rule, verb, due, waitsOn, flags.saleAllowed],
    wakeAt: textOf(changesAtMs),
    queue: open
      .map((step) => [step.rule, rankOf(step.level), step.rank, textOf(step.opensMs), textOf(step.dueMs)] as const)
      .sort((a, b) => (a[0] < b[0] ? -1 : 1)),
  };
}

/** The shown columns of a standing by their names in `VehicleRow`, with when and by which rules it was worked out. */
export function standingColumns({ shown, wakeAt }: Projected, now: string, rulesKey: string): Readonly<Record<string, Value>> {
  const [towType, towedAt, status, levelRank, inYard, nextRule, nextVerb, nextDueAt, waitsOn, saleAllowed] = shown as ShownValues;
  const next = { nextRule, nextVerb, nextDueAt, waitsOn };
  return { towType, towedAt, status, levelRank, inYard, ...next, saleAllowed, wakeAt, assessedAt: now, rulesKey };
}
type ShownValues = readonly [Value, Value, Value, Value, Value, Value, Value, Value, Value, Value];

/** By level and due, as most of the indexes have it: what is written together then lies together. */
export const byUrgency = ({ order: one }: Differing, { order: other }: Differing): number => (one === other ? 0 : one < other ? -1 : 1);

const same = (one: readonly Value[], other: readonly unknown[]): boolean => one.every((value, index) => value === other[index]);

/** The standings as lists and the queue read them, beside the vehicles. */
export function createProjection({ sqlite }: Store) {
  const columns = `${shownColumns.join(', ')}, wake_at, rules_key, assessed_at`;
  const readOne = tuple(sqlite, `SELECT ${columns} FROM vehicles WHERE id = ?`);
  const readSeveral = tuples<[number, ...unknown[]]>(sqlite, `SELECT id, ${columns} FROM vehicles WHERE id BETWEEN ? AND ?`);
  const queueColumns = 'rule, level_rank, rank, opens_at, due_at';
  const queueOfOne = tuples<QueueRow>(sqlite, `SELECT ${queueColumns} FROM queue WHERE vehicle_id = ? ORDER BY rule`);
  const queueOfSeveral = tuples<[number, ...QueueRow]>(
    sqlite,
    `SELECT vehicle_id, ${queueColumns} FROM queue WHERE vehicle_id BETWEEN ? AND ? ORDER BY vehicle_id, rule`,
  );
  const removeQueued = sqlite.prepare('DELETE FROM queue WHERE vehicle_id = ? AND rule = ?');
  const addQueued = sqlite.prepare(`INSERT INTO queue (vehicle_id, ${queueColumns}) VALUES (?, ?, ?, ?, ?, ?)`);
  // Every list has its index: a column that stays as it is is left out, so that only what changed is written anew.
  const writers = new Map<string, Statement>();
  const writerOf = (differing: readonly string[]): Statement => {
    const key = differing.join();
    const set = ['wake_at', 'assessed_at', 'rules_key', ...differing].map((column) => `${column} = ?`);
    const writer = writers.get(key) ?? sqlite.prepare(`UPDATE vehicles SET ${set.join(', ')} WHERE id = ?`);
    writers.set(key, writer);
    return writer;
  };

  /** Rows that stay as they are are not touched. */
  const writeQueue = (id: number, rows: readonly QueueRow[], queued: readonly QueueRow[]): boolean => {
    const gone = queued.filter((row) => !rows.some((other) => same(row, other)));
    const added = rows.filter((row) => !queued.some((other) => same(row, other)));
    for (const [rule] of gone) removeQueued.run(id, rule);
    for (const row of added) addQueued.run(id, ...row);
    return gone.length + added.length > 0;
  };

  const writeOver = ({ id, shown, wakeAt, queue }: Projected, before: Before, now: string, rulesKey: string): boolean => {
    const differing = [...shownColumns.keys()].filter((index) => shown[index] !== before.columns[index]);
    const names = differing.map((index) => shownColumns[index] ?? '');
    writerOf(names).run(wakeAt, now, rulesKey, ...differing.map((index) => shown[index]), id);
    return writeQueue(id, queue, before.queue) || differing.length > 0;
  };

  return {
    /** Writes what differs; true when anything that shows does. Call inside a transaction. */
    write(after: Projected, now: string, rulesKey: string): boolean {
      const columns = readOne(after.id);
      return writeOver(after, { columns, queue: queueOfOne.all(after.id) }, now, rulesKey);
    },

    /** Adds the rows of the queue of a vehicle that has none; its columns are written with it. Call inside a transaction. */
    enqueue: (id: number, { queue }: Projected): void => void writeQueue(id, queue, []),

    /** The same of what `differing` answered. Call inside a transaction, and only when nobody has written since. */
    writeDiffering: ({ after, before }: Differing, now: string, rulesKey: string): boolean => writeOver(after, before, now, rulesKey),

    /** Those of `all`, in the order of their ids, that are written otherwise, or are marked for a new look. */
    differing(all: readonly Projected[], now: string): readonly Differing[] {
      const from = all[0]?.id ?? 0;
      const until = all.at(-1)?.id ?? 0;
      const rows = new Map(readSeveral.all(from, until).map(([id, ...values]) => [id, values]));
      const queues = Map.groupBy(queueOfSeveral.all(from, until), ([id]) => id);
      return all.flatMap((after) => {
        const { id, shown, wakeAt, queue } = after;
        const columns = rows.get(id) ?? [];
        const [rulesKey, assessedAt] = columns.slice(-2) as [string | null, string | null];
        const queued = (queues.get(id) ?? []).map(([, ...row]) => row as unknown as QueueRow);
        const isLooked = rulesKey !== null && assessedAt !== null && assessedAt <= now;
        const isQueued = queued.length === queue.length && queue.every((row, index) => same(row, queued[index] ?? []));
        if (isLooked && isQueued && same([...shown, wakeAt], columns)) return [];
        return [{ after, before: { columns, queue: queued }, order: `${shown[levelColumn]} ${shown[dueColumn]}` }];
      });
    },
  };
}
