import type { CalendarEntry, Explanation } from '../../../../../preload/contract/law';
import { Problem } from '../../../../../preload/contract/problem';
import { instantOf } from '../assess/assess';
import { evaluate, type Evaluation } from '../assess/evaluate';
import type { CaseStep } from '../assess/steps';
import { whyOf } from '../assess/why';
import { withAgency } from '../assess/words';
import type { CaseRule, Law } from '../compile';
import { whenText } from '../counting/when';
import type { Instant } from '../counting/zone';
import type { CaseInput } from '../timeline/timeline';
import { countedLines } from './counted';

/** Why a rule gives the dates it gives for this case: trigger, each counted and skipped day, its words and their source. Throws NO_SUCH_RULE. */
export function explain(input: CaseInput, law: Law, now: string, ruleId: string): Explanation {
  const evaluation = evaluate(input, law, instantOf(now, law.zone));
  const step = evaluation.steps.find(({ rule }) => rule.rule.id === ruleId);
  const rule = step?.rule ?? evaluation.track.byId.get(ruleId);
  if (rule === undefined)
    throw new Problem('NO_SUCH_RULE', `There is no rule ${ruleId.slice(0, 40)} in ${law.pack.name}. Nothing was explained.`);
  return { ...sourceOf(rule), ...(step ? stepParts(step, evaluation, law) : withoutStep(rule, evaluation)) };
}

type Source = 'rule' | 'title' | 'text' | 'citation' | 'mark' | 'doubt' | 'effectiveFrom' | 'effectiveTo' | 'override';

function sourceOf({ rule, citation, override }: CaseRule): Pick<Explanation, Source> {
  const { id, title, text, mark, doubt, effectiveFrom, effectiveTo } = rule;
  return { rule: id, title, text, citation, mark, doubt, effectiveFrom, effectiveTo, override };
}

function stepParts(step: CaseStep, { line }: Evaluation, law: Law): Omit<Explanation, Source> {
  const { trigger, anchor } = step;
  return {
    state: step.state,
    why: whyOf(step, line, law),
    trigger: trigger === null ? null : { what: anchor === null ? '' : law.titles[anchor], at: whenText(trigger) },
    counted: countedLines(step, law),
    opensAt: textOf(step.opens, law),
    dueAt: textOf(step.due, law),
    doneAt: step.done === null ? null : whenText(step.done),
  };
}

function withoutStep({ rule }: CaseRule, { line }: Evaluation): Omit<Explanation, Source> {
  const why =
    rule.kind === 'standing'
      ? 'A standing rule without a clock.'
      : rule.towTypes.includes(line.towType)
        ? 'Not called for as the case stands.'
        : 'Does not apply to this tow type.';
  return { state: null, why, trigger: null, counted: [], opensAt: null, dueAt: null, doneAt: null };
}

/** What is to come if nothing further happens: openings and dues after `now`, in order. */
export function calendarAhead(input: CaseInput, law: Law, now: string): CalendarEntry[] {
  const instant = instantOf(now, law.zone);
  const { steps, line } = evaluate(input, law, instant);
  const entry = (at: Instant | null, kind: CalendarEntry['kind'], { rule }: CaseStep): CalendarEntry[] =>
    at === null || at <= instant
      ? []
      : [{ at: law.zone.momentText(at), rule: rule.rule.id, what: withAgency(rule.rule.verb, line.facts.agencyName), kind }];
  return steps
    .filter(({ state }) => state === 'due' || state === 'waiting')
    .flatMap((step) => [...entry(step.opens, 'opens', step), ...entry(step.due, 'due', step)])
    .sort((one, other) =>
      Date.parse(one.at) !== Date.parse(other.at) ? Date.parse(one.at) - Date.parse(other.at) : one.rule < other.rule ? -1 : 1,
    );
}

const textOf = (instant: Instant | null, { zone }: Law): string | null => (instant === null ? null : zone.momentText(instant));
