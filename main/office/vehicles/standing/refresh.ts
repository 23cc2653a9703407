import { column } from '../../../../db/query';
import { unsynced } from '../../../../db/unsynced';
import type { Assessor, CaseOfVehicle } from '../../law/standing';
import type { Base } from '../../noun';
import type { EventRows } from '../events';
import { createCaseRows, type VinProblem } from './read';
import { createSweep, inTime, type CaughtUp } from './sweep';
import { createProjection, project, standingColumns } from './write';

type Parts = Pick<Base, 'store' | 'changes' | 'clock' | 'log'> &
  Readonly<{ events: EventRows; assessor: Assessor; vinProblem: VinProblem }>;

/**
 * Writes what the law says of each vehicle beside it, where lists and the queue read it, and keeps that true as time passes: a slice
 * before each read, the rest between other work.
 */
export function createStandings(parts: Parts) {
  const { store, events, assessor, vinProblem, changes, clock, log } = parts;
  const { sqlite } = store;
  const cases = createCaseRows(store, events, vinProblem);
  const projection = createProjection(store);
  const sweep = createSweep({ store, cases, projection, assessor, changes, clock });
  let running: Promise<CaughtUp> | null = null;
  const ending = new AbortController();

  /** Assesses one vehicle and writes the result; true when anything that shows has changed. Call inside a transaction. */
  const refresh = (id: number, now: string): boolean =>
    projection.write(project(id, assessor.standing(cases.caseForStanding(id), Date.parse(now))), now, assessor.rulesKey());

  // One index each: a union of them would gather every stale vehicle before answering the first.
  const staleBy = [
    'SELECT id FROM vehicles WHERE wake_at <= @now LIMIT 500',
    'SELECT id FROM vehicles WHERE assessed_at > @now LIMIT 500',
    'SELECT id FROM vehicles WHERE rules_key IS NULL LIMIT 500',
  ].map((sql) => column<number>(sqlite, sql));

  /** Vehicles whose standing has changed by time, by a clock set back, or by what stands beside them; at most 500. */
  const staleIds = (now: string): readonly number[] => {
    for (const statement of staleBy) {
      const ids = statement.all({ now });
      if (ids.length > 0) return ids;
    }
    return [];
  };
  const refreshSome = sqlite.transaction((ids: readonly number[], now: string) => inTime(ids, (id) => refresh(id, now)));

  /** Assesses stale vehicles in one short transaction; null when there are none. */
  const slice = (now: string): CaughtUp | null => {
    const ids = staleIds(now);
    return ids.length === 0 ? null : unsynced(sqlite, () => refreshSome.immediate(ids, now));
  };

  /** Slice after slice, other work between them, until no vehicle is stale. */
  const inSlices = async (): Promise<CaughtUp> => {
    let assessed = 0;
    let changed = 0;
    while (!ending.signal.aborted) {
      const done = slice(clock.now());
      if (done === null || done.assessed === 0) break;
      assessed += done.assessed;
      changed += done.changed;
      await changes.breathe();
    }
    return { assessed, changed };
  };

  const tell = ({ assessed, changed }: CaughtUp): CaughtUp => {
    if (changed > 0 && !ending.signal.aborted) changes.write('office', 'standing', (change) => change.touched('vehicles', 'queue'));
    return { assessed, changed };
  };

  const all = async (): Promise<CaughtUp> => {
    let assessed = 0;
    let changed = 0;
    const add = (done: CaughtUp) => {
      assessed += done.assessed;
      changed += done.changed;
    };
    // The rules may change while every vehicle is assessed by those before.
    while (!ending.signal.aborted && !sweep.isDone(clock.now())) add(await sweep.run(ending.signal));
    add(await inSlices());
    return tell({ assessed, changed });
  };
  const catchUp = (): Promise<CaughtUp> => (running ??= all().finally(() => (running = null)));

  return {
    caseOf: cases.caseOf,
    caseForStanding: cases.caseForStanding,
    caseOfNew: cases.caseOfNew,
    casesOf: cases.casesOf,
    /** The standing of a vehicle that is not written yet: its columns, and what adds its rows of the queue once it is. */
    ofNew(one: CaseOfVehicle, now: string) {
      const projected = project(0, assessor.standing(one, Date.parse(now)));
      const enqueue = (id: number): void => projection.enqueue(id, projected);
      return { columns: standingColumns(projected, now, assessor.rulesKey()), enqueue };
    },
    refresh,
    /** Every standing up to date; answers what had to be assessed. */
    catchUp,
    /** Every vehicle anew, whether it is due or not. */
    async assessAll(): Promise<CaughtUp> {
      await running;
      running = sweep
        .run(ending.signal)
        .then(tell)
        .finally(() => (running = null));
      return running;
    },
    /** Up to date where one short slice is enough; else the rest follows in the background and the windows are told. */
    freshen(now: string): void {
      if (sweep.isDone(now)) {
        if (slice(now) === null) return;
      } else if (running === null) sweep.first(now);
      void catchUp().catch((failure: unknown) => log.error('assessing failed', { error: String(failure) }));
    },
    /** Ends what runs between two slices. */
    async stop(): Promise<void> {
      ending.abort();
      await running;
    },
  };
}
export type Standings = ReturnType<typeof createStandings>;
