import type { Store } from '../../../db/open';
import { unsynced } from '../../../db/unsynced';
import { createCaseRows, type VinProblem } from './caseRows';
import type { EventRows } from './events';
import { createProjection, project, type Differing } from './projection';
import type { Assessor } from './standing';
import { createSweepRecord } from './sweepRecord';

/**
 * A slice of the catch-up keeps the main process free for the window: its commit comes on top, and a look and what it found may be
 * written at once.
 */
const sliceMs = 15;
const lookMs = 15;
/** Vehicles read at once. */
const readTogether = 50;

/** Writes what the law says of each vehicle beside it: the projection that lists and the queue read. */
export function createStandings(parts: Readonly<{ store: Store; events: EventRows; assessor: Assessor; vinProblem: VinProblem }>) {
  const { store, events, assessor, vinProblem } = parts;
  const { sqlite } = store;
  const cases = createCaseRows(store, events, vinProblem);
  const projection = createProjection(store);
  const record = createSweepRecord(store);
  // One index each: a union of them would gather every stale vehicle before answering the first.
  const staleBy = [
    sqlite.prepare('SELECT id FROM vehicles WHERE wake_at <= @now LIMIT 500'),
    sqlite.prepare('SELECT id FROM vehicles WHERE assessed_at > @now LIMIT 500'),
    sqlite.prepare('SELECT id FROM vehicles WHERE rules_key IS NULL LIMIT 500'),
  ].map((statement) => statement.pluck());

  /** Assesses one vehicle and writes the result; true when anything that shows has changed. Call inside a transaction. */
  const refresh = (id: number, now: string): boolean =>
    projection.write(project(id, assessor.standing(cases.caseForStanding(id), Date.parse(now))), now, assessor.rulesKey());

  /** Each of `items` until the time of a slice is over; answers how many, and for how many `run` answered true. */
  const inTime = <Item>(items: readonly Item[], run: (item: Item) => boolean) => {
    const until = performance.now() + sliceMs;
    let assessed = 0;
    let changed = 0;
    for (const item of items) {
      if (run(item)) changed += 1;
      assessed += 1;
      if (performance.now() > until) break;
    }
    return { assessed, changed };
  };
  const slice = sqlite.transaction((ids: readonly number[], now: string) => inTime(ids, (id) => refresh(id, now)));
  const ownChanges = sqlite.prepare('SELECT total_changes()').pluck();
  /** Differs after any writing, here or through another connection. */
  const writings = (): string => `${sqlite.pragma('data_version', { simple: true })}/${ownChanges.get()}`;
  const write = sqlite.transaction((found: readonly Differing[], known: string, now: string) => {
    if (writings() !== known) return null;
    const done = inTime(found, (one) => projection.writeDiffering(one, now, assessor.rulesKey()));
    // Told from within: another program may write as soon as this is committed.
    return { ...done, writings: writings() };
  });

  return {
    refresh,
    caseOf: cases.caseOf,
    caseForStanding: cases.caseForStanding,

    /** Vehicles whose standing has changed by time, by a clock set back, or by what stands beside them; at most 500. */
    staleIds(now: string): readonly number[] {
      for (const statement of staleBy) {
        const ids = statement.all({ now }) as number[];
        if (ids.length > 0) return ids;
      }
      return [];
    },

    /** Assesses some of `ids` in one short transaction; answers how many, and how many of those changed. */
    slice: (ids: readonly number[], now: string) => unsynced(sqlite, () => slice.immediate(ids, now)),

    /** Assesses the next vehicles in the order of their ids, at most `most` and for a short time; nothing is written. */
    look(after: number, most: number, now: string) {
      const until = performance.now() + lookMs;
      const found: Differing[] = [];
      let last = after;
      let assessed = 0;
      while (assessed < most && performance.now() < until) {
        const next = cases.casesAfter(last, Math.min(readTogether, most - assessed));
        if (next.length === 0) break;
        const standing = next.map(({ id, one }) => project(id, assessor.standing(one, Date.parse(now))));
        found.push(...projection.differing(standing, now));
        assessed += next.length;
        last = next.at(-1)?.id ?? last;
      }
      return { last, assessed, found };
    },

    writings,

    /** Writes some of what was found in one short transaction; answers like `slice`, and the writings after it; null where anybody has written since `known`. */
    write: (found: readonly Differing[], known: string, now: string) => unsynced(sqlite, () => write.immediate(found, known, now)),

    /** Call as the office opens. */
    begin: (now: string): void => record.begin(assessor.rulesKey(), now),
    /** Whether every vehicle was assessed by the rules now in force, and not later than now. */
    isSwept: (now: string): boolean => record.isBy(assessor.rulesKey(), now),
    /** Names the rules by which every vehicle has been assessed since a moment. */
    sweptBy: record.keep,
    rulesKey: assessor.rulesKey,
  };
}
export type Standings = ReturnType<typeof createStandings>;
