import { towBasisWords } from '../../../../preload/contract/towBases';
import { addMinutes, daysBetween, inWords, localDay } from '../../zone';
import { isDayOnly, rankOf, type ToldTow } from './moment';
import type { StandingTow } from './standing';

/** What follows when TowBook tells a tow that is on record. */
export type Verdict =
  | Readonly<{ do: 'nothing' }>
  | Readonly<{ do: 'correct'; reason: string }>
  /** They contradict each other: a person decides. `isLesser` where TowBook's source is the worse one, which decides nothing. */
  | Readonly<{ do: 'ask'; message: string; isLesser: boolean }>;

const nothing: Verdict = { do: 'nothing' };
/** A vehicle is towed at most this long after its call came in; what differs by more is another tow or a slip. */
const longestWayMinutes = 24 * 60;

/** The question where a person has taken the tow back that TowBook still tells. */
export const askAgain = (told: ToldTow): string =>
  `TowBook says it was towed on ${inWords(told.at)} (${towBasisWords[told.basis]}). Here the tow was taken back by hand, and no other is recorded.`;

/** Compares the tow on record with what TowBook tells now. A worse source never overrules a better one, and nothing overrules a person. */
export function compareTow(standing: StandingTow, told: ToldTow): Verdict {
  if (agree(standing.at, told.at)) return refine(standing, told);
  const { basis } = standing;
  if (basis === null) {
    const isImpound = told.basis === 'editor' || told.basis === 'export';
    return (isImpound ? standing.at !== told.at : isElsewhere(standing.at, told)) ? ask(standing, told, false) : nothing;
  }
  const better = rankOf(basis) - rankOf(told.basis);
  if (better < 0) return isElsewhere(standing.at, told) ? ask(standing, told, true) : nothing;
  if (better === 0) return ask(standing, told, false);
  const isSameTow = localDay(told.at) === localDay(standing.at) || (basis === 'received' && follows(standing.at, told.at));
  if (!isSameTow) return ask(standing, told, false);
  return { do: 'correct', reason: `Now taken ${towBasisWords[told.basis]}. Until now: ${inWords(standing.at)}, ${towBasisWords[basis]}.` };
}

/** Both say the same; the one that says it more exactly, or from a better source, is kept. */
function refine({ at, basis, isTyped }: StandingTow, told: ToldTow): Verdict {
  if (isDayOnly(at) && !isDayOnly(told.at))
    return isTyped
      ? nothing
      : { do: 'correct', reason: `TowBook now tells the time of day, ${towBasisWords[told.basis]}. Until now only the day was known.` };
  if (at !== told.at || basis === null || rankOf(told.basis) >= rankOf(basis)) return nothing;
  return {
    do: 'correct',
    reason: `The same time is now told ${towBasisWords[told.basis]}. Until now it was taken ${towBasisWords[basis]}.`,
  };
}

const agree = (one: string, other: string) => one === other || ((isDayOnly(one) || isDayOnly(other)) && localDay(one) === localDay(other));

/** Another day than the one on record; a call that came in late in the evening may well be towed on the next day. */
const isElsewhere = (at: string, told: ToldTow) =>
  localDay(at) !== localDay(told.at) && !(told.basis === 'received' && follows(told.at, at));

/** Not before the call came in, and no longer after it than a tow takes. */
function follows(received: string, at: string): boolean {
  if (isDayOnly(received) || isDayOnly(at)) return [0, 1].includes(daysBetween(received, at));
  return at >= received && at <= addMinutes(received, longestWayMinutes);
}

const ask = (standing: StandingTow, told: ToldTow, isLesser: boolean): Verdict => ({
  do: 'ask',
  isLesser,
  message: `TowBook says it was towed on ${inWords(told.at)} (${towBasisWords[told.basis]}). Here it is ${inWords(standing.at)} (${heldBy(standing)}), and ${isLesser ? 'stays so. Correct the tow if TowBook is right' : 'stays so until it is decided. Its deadlines count from it'}.`,
});

function heldBy({ basis, isTyped }: StandingTow): string {
  if (basis !== null) return towBasisWords[basis];
  return isTyped ? 'entered in the office' : 'from the old database';
}
