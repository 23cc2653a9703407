import type { When } from '../counting/when';
import type { Anchor } from './anchors';
import type { Placed } from './place';

/**
 * The moments of each fact that is recorded more than once with moments that contradict each other, the earliest first.
 * Until a person says which is right, a due date counts from the earliest and an opening from the latest.
 */
export type Repeats = Readonly<Partial<Record<Anchor, readonly When[]>>>;

/** Earliest first; of two at one instant the bare day first. */
const byInstant = (one: When, other: When) => one.instant - other.instant || Number(other.dateOnly) - Number(one.dateOnly);

/** A day and a moment of that day say the same thing. */
const contradicts = (one: When, other: When) => (one.dateOnly || other.dateOnly ? one.day !== other.day : one.instant !== other.instant);

/** The moments in order, and whether they contradict each other. */
export function inOrder(whens: readonly When[]): Readonly<{ whens: readonly When[]; differ: boolean }> {
  const [first] = whens;
  if (first === undefined || whens.length === 1) return { whens, differ: false };
  const sorted = whens.toSorted(byInstant);
  return { whens: sorted, differ: sorted.some((one) => sorted.some((other) => contradicts(one, other))) };
}

/** Collects what is recorded twice while a timeline is read. */
export class Repeated {
  found: Partial<Record<Anchor, readonly When[]>> | null = null;

  /** The earliest moment of a fact; null where it is not recorded. */
  first(anchor: Anchor, placed: readonly Placed[] | undefined): When | null {
    if (placed === undefined) return null;
    const [only] = placed;
    return placed.length === 1
      ? (only?.when ?? null)
      : this.note(
          anchor,
          placed.map(({ when }) => when),
        );
  }

  /** Keeps the moments as doubtful, whether they contradict each other or not. */
  doubt(anchor: Anchor, moments: readonly When[]): void {
    (this.found ??= {})[anchor] = inOrder(moments).whens;
  }

  note(anchor: Anchor, moments: readonly When[]): When | null {
    const { whens, differ } = inOrder(moments);
    if (differ) (this.found ??= {})[anchor] = whens;
    return whens[0] ?? null;
  }
}

export const noRepeats: Repeats = {};
