import type { Changes } from '../../changes';
import type { DisagreementFinder } from './find';

/** A transaction ends after this long, so that the window is never kept waiting. */
const sliceMs = 25;

/**
 * Asks about the vehicles that TowBook listed before and that are in the yard here, but not among those `seen` in a whole inventory.
 * An export of one lot or one account is no inventory: nothing follows from it when it misses more than half of them.
 */
export async function reconcile(changes: Changes, finder: DisagreementFinder, by: string, seen: ReadonlySet<number>): Promise<void> {
  const gone: number[] = [];
  let listed = 0;
  for (let page = finder.listedAfter(0); page.length > 0; page = finder.listedAfter(page.at(-1)?.id ?? 0)) {
    const own = page.filter(({ isTowbooks }) => isTowbooks);
    listed += own.length;
    gone.push(...own.map(({ id }) => id).filter((id) => !seen.has(id)));
    await changes.breathe();
  }
  if (gone.length * 2 > listed) return;
  const waiting = gone.values();
  for (let next = waiting.next(); next.done !== true;) {
    changes.writeSlice(by, 'towbook.reconcile', (change) => {
      const until = performance.now() + sliceMs;
      for (; next.done !== true && performance.now() < until; next = waiting.next()) finder.missing(change, next.value);
    });
    await changes.breathe();
  }
}
