import type { Store } from '../../../db/open';
import type { Clock, Log } from '../ports';
import type { Changes } from '../changes';
import type { Standings } from './standings';
import { createSweep, type CaughtUp } from './sweep';

/** Assessed at once when the rules change: all that a small yard has. */
const firstVehicles = 500;

/** Keeps the standings true as time passes: a slice before each read, the rest between other work. */
export function createFreshener(parts: Readonly<{ store: Store; standings: Standings; changes: Changes; clock: Clock; log: Log }>) {
  const { standings, changes, clock, log } = parts;
  const sweep = createSweep(parts);
  let running: Promise<CaughtUp> | null = null;
  const ending = new AbortController();
  standings.begin(clock.now());

  const slice = (now: string) => {
    const ids = standings.staleIds(now);
    return ids.length === 0 ? null : standings.slice(ids, now);
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
    while (!ending.signal.aborted && !standings.isSwept(clock.now())) add(await sweep(ending.signal));
    add(await inSlices());
    return tell({ assessed, changed });
  };

  return {
    /** Everything up to date; answers what had to be assessed. */
    all: (): Promise<CaughtUp> => (running ??= all().finally(() => (running = null))),
    /** Every vehicle anew, whether it is due or not. */
    async again(): Promise<CaughtUp> {
      await running;
      running = sweep(ending.signal)
        .then(tell)
        .finally(() => (running = null));
      return running;
    },
    /** Up to date where one short slice is enough; else the rest follows in the background and the windows are told. */
    some(now: string): void {
      if (standings.isSwept(now)) {
        if (slice(now) === null) return;
      } else if (running === null) standings.write(standings.look(0, firstVehicles, now).found, now);
      void (running ??= all().finally(() => (running = null))).catch((failure: unknown) =>
        log.error('assessing failed', { error: String(failure) }),
      );
    },
    async stop(): Promise<void> {
      ending.abort();
      await running;
    },
  };
}
export type Freshener = ReturnType<typeof createFreshener>;
