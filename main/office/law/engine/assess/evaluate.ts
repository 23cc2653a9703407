import type { CaseEvent, Level, Status } from '../../../../../preload/contract/law';
import type { Law, Track } from '../compile';
import type { CaseState } from '../conditions';
import type { Instant } from '../counting/zone';
import { standingEvents, timelineOf, type CaseInput, type Timeline } from '../timeline/timeline';
import type { BlockCode } from '../roles';
import { releaseBlocks, saleState, type SaleState } from './gates';
import { Horizon } from './horizon';
import { unlawfulActs } from './judgement';
import { urgency } from './levels';
import { statusOf } from './status';
import { stepOf, type CaseStep } from './steps';
import { trackOf } from './track';

/** The result in numbers: what lists and queues sort by. `assess` says the same in words. */
export type Evaluation = Readonly<{
  line: Timeline;
  track: Track;
  status: Status;
  /** The most urgent level of the open steps; null when nothing is open. */
  level: Level | null;
  steps: readonly CaseStep[];
  /** The open step to take first; with nothing open, the nearest to come. */
  next: CaseStep | null;
  sale: SaleState;
  saleAllowed: boolean;
  releaseBlocks: readonly BlockCode[];
  releaseAllowed: boolean;
  /** The events as corrected by now, those still to come among them. */
  standing: readonly CaseEvent[];
  /** Recorded acts that were not allowed at their own moment, as sentences. */
  unlawful: readonly string[];
  /** The next instant at which anything of this changes by itself; null when nothing does. */
  changesAt: Instant | null;
}>;

/** What happened in a case as far as it counts at one instant, without what follows from it: enough to check most events. */
export function standingAt(
  input: CaseInput,
  law: Law,
  now: Instant,
  horizon = new Horizon(now),
): Pick<Evaluation, 'line' | 'standing' | 'unlawful'> {
  const reached = (instant: Instant) => horizon.reached(instant);
  const standing = standingEvents(input.events, reached, law);
  const line = timelineOf(input, standing, reached, law);
  return { line, standing, unlawful: line.disposals.length === 0 ? none : unlawfulActs(input, standing, line, law) };
}

/** Applies the law to one case at one instant. Pure; no text is made. */
export function evaluate(input: CaseInput, law: Law, now: Instant): Evaluation {
  const horizon = new Horizon(now);
  const { line, standing, unlawful } = standingAt(input, law, now, horizon);
  const track = trackOf(line, law, horizon);
  const { numbers } = track;
  const sale = saleState(line, numbers, law.calendar, horizon);
  const steps: CaseStep[] = [];
  let somethingOpen = false;
  for (const rule of track.rules) {
    const state: CaseState = { law, line, sale, numbers, horizon, unlawful, somethingOpen };
    const step = stepOf(rule, state, law);
    if (step === null) continue;
    steps.push(step);
    somethingOpen ||= isOpen(step) && rule.rule.group !== 'data';
  }
  const next = nextOf(steps);
  const release = releaseBlocks(line);
  return {
    line,
    track,
    status: statusOf(line, sale, horizon),
    level: next?.level ?? null,
    steps,
    next,
    sale,
    saleAllowed: sale.blocks.length === 0,
    releaseBlocks: release,
    releaseAllowed: release.length === 0,
    standing,
    unlawful,
    changesAt: horizon.changesAt === Infinity ? null : horizon.changesAt,
  };
}

const none: readonly string[] = [];

/** Something to do, or a clock that runs. */
const isOpen = (step: CaseStep): boolean => step.level !== null || (step.state === 'waiting' && (step.due !== null || step.opens !== null));

const isBefore = (one: CaseStep, other: CaseStep): boolean => {
  const rank = (step: CaseStep) => (step.level === null ? 9 : urgency(step.level));
  const moment = (step: CaseStep) => step.due ?? step.opens ?? Infinity;
  return rank(one) < rank(other) || (rank(one) === rank(other) && moment(one) < moment(other));
};

function nextOf(steps: readonly CaseStep[]): CaseStep | null {
  let next: CaseStep | null = null;
  for (const step of steps) {
    const ahead = (step.state === 'due' || step.state === 'waiting') && (step.due !== null || step.opens !== null);
    if (step.level === null && !ahead) continue;
    if (next === null || isBefore(step, next)) next = step;
  }
  return next;
}
