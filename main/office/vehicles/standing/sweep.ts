import { column } from '../../../../db/query';
import type { Store } from '../../../../db/open';
import { unsynced } from '../../../../db/unsynced';
import type { Assessor } from '../../law/standing';
import type { Base } from '../../noun';
import type { createCaseRows } from './read';
import { byUrgency, project, type createProjection, type Differing } from './write';

export type CaughtUp = Readonly<{ assessed: number; changed: number }>;
type Looked = Readonly<{ found: readonly Differing[]; last: number; assessed: number; at: string }>;
type Swept = Readonly<{ rules: string; at: string }>;
type Parts = Pick<Base, 'store' | 'changes' | 'clock'> &
  Readonly<{ cases: ReturnType<typeof createCaseRows>; projection: ReturnType<typeof createProjection>; assessor: Assessor }>;

/** A slice keeps the main process free for the window: its commit comes on top, and a look and what it found may be written at once. */
const sliceMs = 15;
const lookMs = 15;
/** Vehicles read at once. */
const readTogether = 50;
/** Assessed at once when the rules change: all that a small yard has. */
const firstVehicles = 500;
/** Vehicles that are assessed before what differs of them is written: first what fits into one slice, then more and more. */
const fewest = 500;
const most = 10_000;

/** Runs each of `items` until the time of a slice is over; answers how many, and for how many `run` answered true. */
export function inTime<Item>(items: readonly Item[], run: (item: Item) => boolean): CaughtUp {
  const until = performance.now() + sliceMs;
  let assessed = 0;
  let changed = 0;
  for (const item of items) {
    if (run(item)) changed += 1;
    assessed += 1;
    if (performance.now() > until) break;
  }
  return { assessed, changed };
}

/**
 * Assesses every vehicle, in slices between other work. Many are assessed before what differs of them is written, in the order of the
 * indexes, so that a page of an index is written once and not for each vehicle on it. Whoever else writes meanwhile makes it look again.
 */
export function createSweep({ store, cases, projection, assessor, changes, clock }: Parts) {
  const { sqlite } = store;
  const record = createRecord(store);
  const ownChanges = sqlite.prepare('SELECT total_changes()').pluck();
  /** Differs after any writing, here or through another connection. */
  const writings = (): string => `${sqlite.pragma('data_version', { simple: true })}/${ownChanges.get()}`;
  const writeSome = sqlite.transaction((found: readonly Differing[], known: string, now: string) => {
    if (writings() !== known) return null;
    const done = inTime(found, (one) => projection.writeDiffering(one, now, assessor.rulesKey()));
    // Told from within: another program may write as soon as this is committed.
    return { ...done, writings: writings() };
  });
  /** Writes some of what was found, and answers the writings after it; null where anybody has written since `known`. */
  const writeSlice = (found: readonly Differing[], known: string, now: string) =>
    unsynced(sqlite, () => writeSome.immediate(found, known, now));

  /** Assesses the next vehicles in the order of their ids, at most `count` and for a short time; nothing is written. */
  const lookSlice = (after: number, count: number, now: string) => {
    const until = performance.now() + lookMs;
    const found: Differing[] = [];
    let last = after;
    let assessed = 0;
    while (assessed < count && performance.now() < until) {
      const next = cases.casesAfter(last, Math.min(readTogether, count - assessed));
      if (next.length === 0) break;
      const standing = next.map(({ id, one }) => project(id, assessor.standing(one, Date.parse(now))));
      found.push(...projection.differing(standing, now));
      assessed += next.length;
      last = next.at(-1)?.id ?? last;
    }
    return { last, assessed, found };
  };

  const look = async (after: number, count: number, now: string, signal: AbortSignal): Promise<Looked> => {
    const at = writings();
    const found: Differing[] = [];
    let last = after;
    let assessed = 0;
    for (;;) {
      const slice = lookSlice(last, count - assessed, now);
      found.push(...slice.found);
      assessed += slice.assessed;
      ({ last } = slice);
      if (slice.assessed === 0 || assessed >= count || count === fewest || signal.aborted) return { found, last, assessed, at };
      await changes.breathe();
    }
  };

  const write = async ({ found, at }: Looked, now: string, signal: AbortSignal) => {
    let left = found.toSorted(byUrgency);
    let known = at;
    let changed = 0;
    while (left.length > 0 && !signal.aborted) {
      const done = writeSlice(left, known, now);
      if (done === null) break;
      known = done.writings;
      changed += done.changed;
      left = left.slice(done.assessed);
      await changes.breathe();
    }
    return { changed, isWhole: left.length === 0 };
  };

  // A new office has none to assess; each vehicle that comes is assessed as it is added.
  if (sqlite.prepare('SELECT EXISTS (SELECT 1 FROM vehicles)').pluck().get() === 0) record.keep(assessor.rulesKey(), clock.now());

  return {
    /** Whether every vehicle was assessed by the rules now in force, and not later than now. */
    isDone: (now: string): boolean => record.isBy(assessor.rulesKey(), now),

    /** Assesses and writes the first vehicles at once. */
    first(now: string): void {
      const at = writings();
      writeSlice(lookSlice(0, firstVehicles, now).found, at, now);
    },

    /** Answers how many vehicles there are, and how many differed. */
    async run(signal: AbortSignal): Promise<CaughtUp> {
      const rules = assessor.rulesKey();
      const began = clock.now();
      let after = 0;
      let count = fewest;
      let assessed = 0;
      let changed = 0;
      while (!signal.aborted) {
        const now = clock.now();
        const looked = await look(after, count, now, signal);
        const written = await write(looked, now, signal);
        changed += written.changed;
        if (!written.isWhole) {
          count = fewest;
          continue;
        }
        assessed += looked.assessed;
        if (looked.assessed === 0) {
          record.keep(rules, began);
          break;
        }
        after = looked.last;
        count = Math.min(most, count * 2);
      }
      return { assessed, changed };
    },
  };
}

const key = 'standings.swept';

/** Remembers by which rules every vehicle was assessed, and when that began. */
function createRecord({ sqlite }: Store) {
  const read = column<string>(sqlite, 'SELECT value FROM meta WHERE key = ?');
  const write = sqlite.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)');
  return {
    keep: (rules: string, at: string): void => void write.run(key, JSON.stringify({ rules, at } satisfies Swept)),
    isBy(rules: string, now: string): boolean {
      const value = read.get(key);
      if (value === undefined) return false;
      const swept = JSON.parse(value) as Swept;
      return swept.rules === rules && swept.at <= now;
    },
  };
}
