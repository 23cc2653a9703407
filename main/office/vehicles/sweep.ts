import type { Store } from '../../../db/open';
import type { Clock } from '../ports';
import type { Changes } from '../changes';
import { byUrgency, type Projected } from './projection';
import type { Standings } from './standings';

export type CaughtUp = Readonly<{ assessed: number; changed: number }>;
type Looked = Readonly<{ found: readonly Projected[]; last: number; assessed: number; at: string }>;

/** Vehicles that are assessed before what differs of them is written: first what fits into one slice, then more and more. */
const fewest = 500;
const most = 20_000;

/**
 * Assesses every vehicle, in slices between other work. Many are assessed before what differs of them is written, in the order of the
 * indexes, so that a page of an index is written once and not for each vehicle on it. Whoever else writes meanwhile makes it look again.
 */
export function createSweep(parts: Readonly<{ store: Store; standings: Standings; changes: Changes; clock: Clock }>) {
  const { standings, changes, clock } = parts;
  const { sqlite } = parts.store;
  const ownChanges = sqlite.prepare('SELECT total_changes()').pluck();
  /** Differs after any writing, here or through another connection. */
  const writings = (): string => `${sqlite.pragma('data_version', { simple: true })}/${ownChanges.get()}`;

  const look = async (after: number, count: number, now: string, signal: AbortSignal): Promise<Looked> => {
    const at = writings();
    const found: Projected[] = [];
    let last = after;
    let assessed = 0;
    for (;;) {
      const slice = standings.look(last, count - assessed, now);
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
      if (writings() !== known) break;
      const done = standings.write(left, now);
      known = writings();
      changed += done.changed;
      left = left.slice(done.assessed);
      await changes.breathe();
    }
    return { changed, isWhole: left.length === 0 };
  };

  /** Answers how many vehicles there are, and how many differed. */
  return async (signal: AbortSignal): Promise<CaughtUp> => {
    const rules = standings.rulesKey();
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
        standings.sweptBy(rules, began);
        break;
      }
      after = looked.last;
      count = Math.min(most, count * 2);
    }
    return { assessed, changed };
  };
}
