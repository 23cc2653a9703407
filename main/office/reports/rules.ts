import { dayOf, readWhen } from '../zone';
import type { Instant } from '../law/engine/counting/zone';
import { evaluate, type Evaluation } from '../law/engine/assess/evaluate';
import type { CaseStep } from '../law/engine/assess/steps';
import type { Law } from '../law/engine/compile';
import type { Day } from '../law/engine/counting/day';
import { withCorrections } from '../law/engine/timeline/corrections';
import type { CaseOfVehicle } from '../law/standing';

/** Local days, both inclusive. */
export type Period = Readonly<{ from: Day; to: Day }>;

/** How one duty was met. `asOf`: the instant at which it was missed, where the case has moved on since and no longer asks for it. */
export type Duty = Readonly<{ step: CaseStep; due: Instant; outcome: 'on_time' | 'late' | 'missed'; asOf: Instant | null }>;

/** The duties of a case, and the instant from which the answer may be another one; Infinity when never by itself. */
export type Judgement = Readonly<{ duties: readonly Duty[]; changesAt: Instant }>;

const second = 1000;
const hours24 = 86_400_000;

/**
 * How the duties of a case that fell due in a period were met. Pure. A right that lapses is no duty, nor is a row about missing data;
 * one that is not past due, or still to be confirmed, is left out.
 */
export function judge(one: CaseOfVehicle, law: Law, now: Instant, period: Period): Judgement {
  const evaluation = evaluate(one, law, now);
  const duties: Duty[] = [];
  let changesAt = evaluation.changesAt ?? Infinity;
  for (const step of evaluation.steps) {
    const { due, rule } = step;
    if (due === null || rule.rule.lapses || rule.rule.group === 'data') continue;
    const day = dayOf(due);
    if (day < period.from || day > period.to) continue;
    if (step.done !== null) duties.push({ step, due, outcome: step.state === 'late' ? 'late' : 'on_time', asOf: null });
    else if (step.state === 'late') duties.push({ step, due, outcome: 'missed', asOf: null });
    else if (step.state === 'not-applicable') {
      const asOf = settledAt(step, due, evaluation);
      if (asOf > now) changesAt = Math.min(changesAt, asOf);
      else if (wasOpen(one, law, step, asOf)) duties.push({ step, due, outcome: 'missed', asOf });
    }
  }
  return { duties, changesAt };
}

/** When nothing could excuse an open duty any more: just past due, or a day after the office first could know of it. */
function settledAt({ trigger, rule }: CaseStep, due: Instant, { line }: Evaluation): Instant {
  if (line.known !== null && due < line.known.instant) return line.known.instant + hours24;
  return trigger?.dateOnly === true && rule.unit === 'hours' ? due + hours24 : due + second;
}

/** The case as it stood at an instant: corrected, and without what happened after. */
export function caseAsOf(one: CaseOfVehicle, instant: Instant): CaseOfVehicle {
  return { ...one, events: withCorrections(one.events).filter((event) => (readWhen(event.at)?.instant ?? -Infinity) <= instant) };
}

const wasOpen = (one: CaseOfVehicle, law: Law, step: CaseStep, asOf: Instant): boolean =>
  evaluate(caseAsOf(one, asOf), law, asOf).steps.some(({ rule, state }) => rule.rule.id === step.rule.rule.id && state === 'late');
