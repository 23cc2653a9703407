import type { Clock, Log } from '../ports';
import type { Work } from '../work';
import type { Standings } from './standing';

export type CaughtUp = Readonly<{ assessed: number; changed: number }>;

/** Keeps the standings true as time passes: a slice before each read, the rest between other work. */
export function createFreshener(parts: Readonly<{ standings: Standings; work: Work; clock: Clock; log: Log }>) {
  const { standings, work, clock, log } = parts;
  let running: Promise<CaughtUp> | null = null;
  const ending = new AbortController();

  const slice = (now: string) => {
    const ids = standings.staleIds(now);
    return ids.length === 0 ? null : standings.slice(ids, now);
  };

  /** Slice after slice, other work between them, until `next` has none. */
  const inSlices = async (next: () => CaughtUp | null): Promise<CaughtUp> => {
    let assessed = 0;
    let changed = 0;
    while (!ending.signal.aborted) {
      const done = next();
      if (done === null || done.assessed === 0) break;
      assessed += done.assessed;
      changed += done.changed;
      await work.breathe();
    }
    if (changed > 0 && !ending.signal.aborted) work.write('office', 'standing', (change) => change.touched('vehicles', 'queue'));
    return { assessed, changed };
  };

  const all = () => inSlices(() => slice(clock.now()));

  const again = () => {
    let last = 0;
    return inSlices(() => {
      const ids = standings.idsAfter(last);
      const done = standings.slice(ids, clock.now());
      last = ids[done.assessed - 1] ?? last;
      return done;
    });
  };

  return {
    /** Everything up to date; answers what had to be assessed. */
    all: (): Promise<CaughtUp> => (running ??= all().finally(() => (running = null))),
    /** Every vehicle anew, whether it is due or not. */
    async again(): Promise<CaughtUp> {
      await running;
      running = again().finally(() => (running = null));
      return running;
    },
    /** Up to date where one short slice is enough; else the rest follows in the background and the windows are told. */
    some(now: string): void {
      const done = slice(now);
      if (done === null) return;
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
