import type { Assessment, Step } from '../../../preload/contract/law';
import { assess } from '../law/assess/assess';
import { evaluate } from '../law/assess/evaluate';
import type { CaseStep } from '../law/assess/steps';
import { countInWords } from '../law/assess/words';
import type { CaseRule, Law } from '../law/compile';
import { judge, type Duty } from '../reports/rules';
import type { CaseOfVehicle } from '../vehicles/standing';
import { actorWords, dueOnPaper, markWords, whenOnPaper } from './words';

export type Result =
  | 'On time'
  | 'Late'
  | 'Not done'
  | 'Missed'
  | 'Done'
  | 'Open'
  | 'To be confirmed'
  | 'Not yet'
  | 'Ended unused'
  | 'Does not apply';

/** One rule as it holds for the vehicle, as printed. */
export type StepRow = Readonly<{
  rule: string;
  title: string;
  citation: string;
  mark: string;
  text: string;
  whose: string;
  opens: string | null;
  due: string | null;
  done: string | null;
  result: Result;
  why: string;
  proof: readonly string[];
  isOffice: boolean;
  /** It has a clock or was done: it stands in the summary. */
  counts: boolean;
}>;

export type StandingRow = Readonly<{
  rule: string;
  title: string;
  citation: string;
  mark: string;
  text: string;
  whose: string;
  number: string | null;
}>;

/** A number of the law that the office changed and that this case rests on. */
export type OverrideRow = Readonly<{ rule: string; title: string; was: string; now: string; reason: string; by: string; at: string }>;

export type LawOnPaper = Readonly<{
  assessment: Assessment;
  steps: readonly StepRow[];
  standing: readonly StandingRow[];
  overrides: readonly OverrideRow[];
}>;

const always = { from: -Infinity, to: Infinity };

/** What the law says of a case at a moment, rule by rule. */
export function lawOnPaper(one: CaseOfVehicle, law: Law, now: string): LawOnPaper {
  const instant = Date.parse(now);
  const { steps, track } = evaluate(one, law, instant);
  const assessment = assess(one, law, now);
  const { duties } = judge(one, law, instant, always);
  const rows = steps.map((step, index) => {
    const told = assessment.steps[index] as Step;
    return stepRow(
      step,
      told,
      duties.find((duty) => duty.step.rule.rule.id === step.rule.rule.id),
    );
  });
  return {
    assessment,
    steps: rows,
    standing: track.standing.map(standingRow),
    overrides: [...track.rules, ...track.standing].flatMap(overrideRow),
  };
}

function stepRow(step: CaseStep, told: Step, duty: Duty | undefined): StepRow {
  const { rule } = step;
  const result = resultOf(step, told, duty);
  return {
    rule: told.rule,
    title: told.title,
    citation: told.citation,
    mark: markWords[told.mark],
    text: rule.rule.text,
    whose: actorWords[told.actor],
    opens: told.opensAt === null ? null : whenOnPaper(told.opensAt),
    due: told.dueAt === null ? null : dueOnPaper(told.dueAt),
    done: told.doneAt === null ? null : whenOnPaper(told.doneAt),
    result,
    why: told.why,
    proof: told.evidence ?? [],
    isOffice: told.mark === 'office',
    counts: result !== 'Does not apply' && (told.dueAt !== null || told.doneAt !== null || told.state === 'due'),
  };
}

function resultOf(step: CaseStep, told: Step, duty: Duty | undefined): Result {
  if (step.lapsed) return 'Ended unused';
  if (duty?.asOf != null) return 'Missed';
  switch (told.state) {
    case 'done':
      return step.due !== null && step.done !== null ? 'On time' : 'Done';
    case 'late':
      return step.done === null ? 'Not done' : 'Late';
    case 'due':
      return step.toConfirm ? 'To be confirmed' : 'Open';
    case 'waiting':
      return 'Not yet';
    case 'not-applicable':
      return 'Does not apply';
  }
}

function standingRow({ rule, citation, amount }: CaseRule): StandingRow {
  return {
    rule: rule.id,
    title: rule.title,
    citation,
    mark: markWords[rule.mark],
    text: rule.text,
    whose: actorWords[rule.actor],
    number: amount === 0 ? null : countInWords(amount, rule.unit),
  };
}

function overrideRow({ rule, amount, until, override }: CaseRule): OverrideRow[] {
  if (override === null) return [];
  const now = rule.until === undefined ? countInWords(amount, rule.unit) : `${amount} to ${countInWords(until, rule.unit)}`;
  const { was, reason, by, at } = override;
  return [{ rule: rule.id, title: rule.title, was, now, reason, by, at: whenOnPaper(at) }];
}
