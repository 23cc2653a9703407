import type { When } from '../law/engine/counting/when';
import { eventForms } from '../../../preload/contract/events';
import type { Assessment, CaseEvent, Step } from '../../../preload/contract/law';
import { levelWords, standingWords } from '../../../preload/contract/stepWords';
import { assess } from '../law/engine/assess/assess';
import { evaluate } from '../law/engine/assess/evaluate';
import type { CaseStep } from '../law/engine/assess/steps';
import { countInWords } from '../law/engine/assess/words';
import type { CaseRule, Law } from '../law/engine/compile';
import { judge } from '../reports/rules';
import type { CaseOfVehicle } from '../law/standing';
import { readWhen, utc } from '../zone';
import { leavingOf } from './leaving';
import { actorWords, dueOnPaper, openingOnPaper, whenOnPaper } from '../documents/terms';

/** `Asserted`: nobody recorded it at its time, it was assumed when the yard or its old database was taken over. `Overdue` is still open past due; `Missed` was never done before the vehicle left or the law stopped asking for it. Of others' duties the office knows only what was recorded. */
export type Result = (typeof standingWords)[keyof typeof standingWords] | typeof overdue;

const overdue = levelWords.OVERDUE;
const { onTime, done, doneLate, reached, endedUnused, notYet, notNeeded, open, toConfirm, missed, notRecorded, asserted } = standingWords;

/** One rule as it holds for the vehicle, as printed. */
export type StepRow = Readonly<{
  rule: string;
  title: string;
  citation: string;
  mark: Step['mark'];
  text: string;
  whose: string;
  opens: string | null;
  due: string | null;
  done: string | null;
  result: Result;
  why: string;
  proof: readonly string[];
}>;

export type StandingRow = Pick<StepRow, 'rule' | 'title' | 'citation' | 'mark' | 'text' | 'whose'>;

/** A number of the law that the office changed and that this case rests on. */
export type OverrideRow = Readonly<{ rule: string; title: string; was: string; now: string; reason: string; by: string; at: string }>;

export type LawOnPaper = Readonly<{
  assessment: Assessment;
  steps: readonly StepRow[];
  standing: readonly StandingRow[];
  overrides: readonly OverrideRow[];
  /** How and when the vehicle left, and what was missing then; null for one that is here. */
  left: Readonly<{ how: string; at: string; missing: readonly string[] }> | null;
}>;

const always = { from: -Infinity, to: Infinity };

/** What the law says of a case at a moment, rule by rule; of a vehicle that left, also what it said as it left. */
export function lawOnPaper(one: CaseOfVehicle, law: Law, now: string): LawOnPaper {
  const instant = Date.parse(now);
  const { steps, track, standing } = evaluate(one, law, instant);
  const wasAsserted = assertedMoments(standing);
  const told = new Map(assess(one, law, now).steps.map((step) => [step.rule, step]));
  const wasMissed = new Set(
    judge(one, law, instant, always).duties.flatMap(({ step, asOf }) => (asOf === null ? [] : [step.rule.rule.id])),
  );
  const leaving = leavingOf(one, law, instant);
  const then = new Map((leaving === null ? [] : evaluate(leaving.before, law, leaving.at).steps).map((step) => [step.rule.rule.id, step]));
  const toldThen = new Map((leaving === null ? [] : assess(leaving.before, law, utc(leaving.at)).steps).map((step) => [step.rule, step]));
  const rows = steps.flatMap((step): StepRow[] => {
    const { id } = step.rule.rule;
    const words = told.get(id);
    if (words === undefined) return [];
    const gone = step.failed === 'in_yard' ? then.get(id) : undefined;
    const ownResult = wasMissed.has(id) ? missed : gone === undefined ? resultOf(step) : resultAtLeaving(gone);
    const result = wasAsserted(step.done) && proven.has(ownResult) ? asserted : fairly(ownResult, step.rule);
    const whys = result === notNeeded ? [words.why] : [gone && toldThen.get(id)?.why, words.why];
    return [{ ...stepRow(step.rule, words), result, why: whys.filter(Boolean).join(' ') }];
  });
  return {
    assessment: assess(one, law, now),
    steps: rows,
    standing: track.standing.map(ruleParts),
    overrides: [...track.rules, ...track.standing].flatMap(overrideRow),
    left:
      leaving === null
        ? null
        : {
            how: eventForms[leaving.event.type].title,
            at: whenOnPaper(leaving.event.at),
            missing: leaving.missing,
          },
  };
}

const ruleParts = ({ rule, citation }: CaseRule): StandingRow => ({
  rule: rule.id,
  title: rule.title,
  citation,
  mark: rule.mark,
  text: rule.text,
  whose: actorWords[rule.actor],
});

function stepRow(rule: CaseRule, { opensAt, dueAt, doneAt, evidence }: Step): Omit<StepRow, 'result' | 'why'> {
  return {
    ...ruleParts(rule),
    opens: opensAt === null ? null : openingOnPaper(opensAt),
    due: dueAt === null ? null : dueOnPaper(dueAt),
    done: doneAt === null ? null : whenOnPaper(doneAt),
    proof: evidence ?? [],
  };
}

function resultOf(step: CaseStep): Result {
  if (step.lapsed) return endedUnused;
  switch (step.state) {
    case 'done':
      return step.done === null ? reached : step.due === null ? done : onTime;
    case 'late':
      return step.done === null ? overdue : doneLate;
    case 'due':
      return step.level === 'OVERDUE' ? overdue : step.toConfirm ? toConfirm : open;
    case 'waiting':
      return notYet;
    case 'not-applicable':
      return notNeeded;
  }
}

/** A step that ended with the vehicle's leaving: only what had come about by then counts. */
function resultAtLeaving(step: CaseStep): Result {
  const result = resultOf(step);
  return result === reached || result === endedUnused ? result : result === overdue ? missed : notNeeded;
}

/** What would vouch for more than an assumption can. */
const proven: ReadonlySet<Result> = new Set<Result>([onTime, done]);

/** Whether all that tells of a moment was asserted. */
function assertedMoments(events: readonly CaseEvent[]): (when: When | null) => boolean {
  const key = ({ instant, dateOnly }: When) => `${instant} ${dateOnly}`;
  const told = new Map<string, boolean>();
  for (const { at, data } of events) {
    const when = readWhen(at);
    if (when !== null) told.set(key(when), (told.get(key(when)) ?? true) && data?.['asserted'] === true);
  }
  return (when) => when !== null && told.get(key(when)) === true;
}

/** Another's duty that nobody recorded may have been done all the same; a row about missing data is no duty. */
function fairly(result: Result, { rule }: CaseRule): Result {
  if (result !== overdue && result !== missed) return result;
  if (rule.group === 'data') return result === missed ? notNeeded : open;
  return rule.actor === 'yard' ? result : notRecorded;
}

function overrideRow({ rule, amount, until, override }: CaseRule): OverrideRow[] {
  if (override === null) return [];
  const now = rule.until === undefined ? countInWords(amount, rule.unit) : `${amount} to ${countInWords(until, rule.unit)}`;
  const { was, reason, by, at } = override;
  return [{ rule: rule.id, title: rule.title, was, now, reason, by, at: whenOnPaper(at) }];
}
