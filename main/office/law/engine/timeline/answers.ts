import type { When } from '../counting/when';
import { inTime, type Placed } from './place';

export type Answered = Readonly<{
  /** The answers to each question, in the order in which they were given. */
  of: ReadonlyMap<Placed, readonly Placed[]>;
  /** Given when nothing was open, without saying to what. */
  loose: readonly Placed[];
  /** Several questions were open and it is not told which one it answers, or what it names is not there: it answers none. */
  unclear: readonly Placed[];
}>;

/**
 * Which question each answer answers: the one it names (`data.answers`, the id of an event), and where it names none, the only one
 * that was open at its time. `settles` says whether an answer of one moment can answer a question of another.
 */
export function answersTo(
  questions: readonly Placed[],
  answers: readonly Placed[],
  settles: (answer: When, question: When) => boolean,
): Answered {
  const of = new Map<Placed, Placed[]>(questions.toSorted(inTime).map((question) => [question, []]));
  const loose: Placed[] = [];
  const unclear: Placed[] = [];
  for (const answer of answers.toSorted(namedFirst)) {
    const name = nameOf(answer);
    const fitting = [...of].filter(([question]) => settles(answer.when, question.when));
    const found =
      name === undefined ? fitting.filter(([, given]) => given.length === 0) : fitting.filter(([{ event }]) => event.id === name);
    if (found.length === 1) found[0]?.[1].push(answer);
    else if (found.length === 0 && name === undefined) loose.push(answer);
    else unclear.push(answer);
  }
  return { of, loose, unclear };
}

const nameOf = ({ event }: Placed): number | undefined => {
  const name = event.data?.['answers'];
  return typeof name === 'number' ? name : undefined;
};

const namedFirst = (one: Placed, other: Placed): number =>
  one.when.instant - other.when.instant || Number(nameOf(one) === undefined) - Number(nameOf(other) === undefined) || inTime(one, other);
