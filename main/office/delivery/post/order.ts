import { endOfDay, readWhen } from '../../zone';
import { whenInWords, type When } from '../../law/engine/counting/when';
import type { PieceState, ScanState } from '../../../../preload/contract/mailPieces';

/** What the carrier said, and when: a moment or a day. */
export type Said = Readonly<{ state: ScanState; at: string }>;

/** What can follow what. A letter that was delivered or is back with the sender is at its end. */
const following: Readonly<Record<PieceState, readonly ScanState[]>> = {
  prepared: ['accepted'],
  accepted: ['attempted', 'delivered', 'unclaimed', 'returned'],
  attempted: ['attempted', 'delivered', 'unclaimed', 'returned'],
  unclaimed: ['returned'],
  delivered: [],
  returned: [],
};

const words: Readonly<Record<ScanState, string>> = {
  accepted: 'accepted',
  attempted: 'not delivered at the first try',
  delivered: 'delivered',
  unclaimed: 'unclaimed',
  returned: 'returned',
};

function whenOf(at: string): When {
  const when = readWhen(at);
  if (when === null) throw new RangeError(`${at} is neither a moment nor a day`);
  return when;
}

/** The stamp of a day comes before what happened on that day; the end of a letter's way after it. */
function placeOf({ state, at }: Said): number {
  const when = whenOf(at);
  return when.dateOnly && state !== 'accepted' ? endOfDay(when.day) : when.instant;
}

/** In the order in which it happened; what stands at the same moment in the order given. */
export const asHappened = <One extends Said>(scans: readonly One[]): readonly One[] =>
  scans.toSorted((one, other) => placeOf(one) - placeOf(other));

/** The state of a piece: what the carrier said last, by the time it happened. */
export const stateAfter = (scans: readonly Said[]): PieceState => asHappened(scans).at(-1)?.state ?? 'prepared';

/** True for what is dated after `now`, a UTC moment. */
export const isAhead = (at: string, now: string): boolean => whenOf(at).instant > Date.parse(now);

/** Why `next` does not fit what was said before; null when it fits. `madeAt` is when the letter was made. */
export function doubtOf(before: readonly Said[], next: Said, madeAt: string): string | null {
  if (whenOf(next.at).day < whenOf(madeAt).day)
    return `It cannot be ${words[next.state]} on ${inWords(next)}: the letter was made ${whenInWords(whenOf(madeAt))}.`;
  const all = asHappened([...before, next]);
  const at = all.indexOf(next);
  const earlier = all[at - 1];
  const later = all[at + 1];
  if (earlier === undefined && next.state !== 'accepted') return 'It is not recorded as accepted by the Postal Service before that.';
  if (earlier !== undefined && !following[earlier.state].includes(next.state)) return doubt(earlier, next);
  if (later !== undefined && !following[next.state].includes(later.state)) return doubt(next, later);
  return null;
}

const doubt = (earlier: Said, later: Said) =>
  earlier.state === later.state
    ? `It was recorded as ${words[earlier.state]} already, ${inWords(earlier)}.`
    : `It was ${words[earlier.state]} ${inWords(earlier)} and cannot be ${words[later.state]} after that.`;

const inWords = ({ at }: Said) => whenInWords(whenOf(at));
