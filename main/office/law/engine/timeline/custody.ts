import { isAtOrAfter, type When } from '../counting/when';
import { answersTo } from './answers';
import { inOrder } from './repeats';
import type { Draft, Placed } from './place';

/** Police holds and their releases, taken together. */
export type Custody = Readonly<{
  /** A hold is placed that no release has lifted. */
  holdOpen: boolean;
  /** When the earliest open hold began. */
  openSince: When | null;
  /** When the police had released the vehicle for good, as far as their releases go; empty while a hold is open. More than one moment: the same release, recorded twice. */
  released: readonly When[];
  unclear: readonly Placed[];
}>;

const none: Custody = { holdOpen: false, openSince: null, released: [], unclear: [] };

/** A release at the very instant a hold was placed does not lift it: the cautious side. */
const lifts = (released: When, placed: When) =>
  isAtOrAfter(released, placed) && (released.dateOnly || placed.dateOnly || released.instant > placed.instant);

/** Each hold needs its own release. One more release, with no hold open, repeats the last one; the one of a vehicle never placed on hold stands for itself. */
export function custodyOf({ holds = [], releases = [] }: Draft): Custody {
  if (holds.length + releases.length === 0) return none;
  const { of, loose, unclear } = answersTo(holds, releases, lifts);
  const open = [...of].flatMap(([hold, given]) => (given.length === 0 ? [hold] : []));
  if (open.length > 0) return { holdOpen: true, openSince: open[0]?.when ?? null, released: [], unclear };
  return { holdOpen: false, openSince: null, released: forGood([...of.values()], loose), unclear };
}

/** Each group holds the releases of one hold; those that found nothing to lift repeat the group whose release lies last before them. */
function forGood(groups: readonly (readonly Placed[])[], loose: readonly Placed[]): readonly When[] {
  const own: When[] = [];
  const all = groups.map((group) => group.map(({ when }) => when));
  for (const { when } of loose) {
    const before = all.filter(([first]) => first !== undefined && isAtOrAfter(when, first));
    const last = before.reduce<When[] | undefined>(
      (best, group) => (best === undefined || firstOf(group) > firstOf(best) ? group : best),
      undefined,
    );
    (last ?? own).push(when);
  }
  const [earliest, latest] = [...all, own]
    .filter((group) => group.length > 0)
    .map((group) => inOrder(group).whens)
    .reduce<readonly [When | null, When | null]>(
      ([early, late], whens) => [later(early, whens[0] ?? null), later(late, whens.at(-1) ?? null)],
      [null, null],
    );
  return [earliest, latest].filter((when) => when !== null);
}

const firstOf = (group: readonly When[]): number => group[0]?.instant ?? -Infinity;
const later = (one: When | null, other: When | null): When | null =>
  one === null || (other !== null && other.instant > one.instant) ? other : one;
