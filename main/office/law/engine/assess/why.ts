import type { ConditionName } from '../conditionNames';
import type { Law } from '../compile';
import type { BusinessCalendar } from '../counting/holidays';
import { dayInWords, weekdayOf } from '../counting/day';
import { whenInWords } from '../counting/when';
import type { Timeline } from '../timeline/timeline';
import type { CaseStep } from './steps';
import { alertDetails } from './doubts';
import { actorInWords, capital, countInWords, elapsedInWords } from './words';

/** Why a step stands where it stands, in full sentences: what it counts from, how, and what follows. */
export function whyOf(step: CaseStep, line: Timeline, law: Law): string {
  const parts = [reasonOf(step, line, law), rollOf(step, law.calendar), outcomeOf(step, line), overrideOf(step)];
  return parts.filter((part) => part !== '').join(' ');
}

function reasonOf(step: CaseStep, line: Timeline, law: Law): string {
  const { titles } = law;
  const { rule, trigger } = step;
  const data = rule.rule;
  if (step.state === 'not-applicable') return notApplicable(step, line, law);
  if (data.kind === 'alert') return [...alertDetails(step, line, law), data.text].join(' ');
  if (data.kind === 'sale_gate') return gateReason(step, line, law);
  if (trigger === null) {
    if (data.from === undefined) return data.text;
    const what = `${titles[data.from]} is not recorded`;
    return step.done ? `Counts from ${titles[data.from]}, which is not recorded.` : capital(`${what}, and this counts from it.`);
  }
  const from = `${step.anchor ? titles[step.anchor] : ''} (${whenInWords(trigger)})`;
  const guess = step.byFallback && data.from ? ` ${capital(titles[data.from])} is not recorded.` : '';
  return `${counted(step, from, law)}${guess}${timeUnknown(step)}${toldTwice(step, line)}`;
}

function counted({ rule, amount, opens, due }: CaseStep, from: string, { zone }: Law): string {
  const { dueInWords, openingInWords } = zone;
  const count = countInWords(amount, rule.rule.unit);
  const by = due === null ? '' : dueInWords(due);
  switch (rule.rule.kind) {
    case 'window':
      return `Not before ${count} and not after ${countInWords(rule.until, rule.rule.unit)} from ${from}: from ${opens === null ? '' : openingInWords(opens)} until ${by}.`;
    case 'not_before':
      return amount === 0 ? `From ${from} on.` : `From ${count} after ${from} on: ${opens === null ? '' : openingInWords(opens)}.`;
    case 'due_before':
      return `For the last paper that appears at least ${count} before ${from}: handed in by ${by}.`;
    default:
      return amount === 0 ? `Due with ${from}.` : `Within ${count} from ${from}: by ${by}.`;
  }
}

function gateReason({ opens, anchor, trigger }: CaseStep, line: Timeline, { titles, zone }: Law): string {
  if (line.petitionOpen) return 'A petition is open: the days count from its decision.';
  if (opens === null || anchor === null || trigger === null)
    return `Counts from ${titles.noticeMailed}; neither it nor ${titles.registerEntered} is recorded.`;
  const from =
    anchor === 'registerEntered'
      ? `the last day the state had for the notice after ${titles.registerEntered} (${whenInWords(trigger)}); the notice date is not recorded`
      : `${titles[anchor]} (${whenInWords(trigger)})`;
  return `The redemption days count from ${from}; a sale opens the day after they end: ${zone.openingInWords(opens)}.`;
}

function toldTwice({ rule, byFallback }: CaseStep, line: Timeline): string {
  const { from, fallback } = rule.rule;
  const anchor = byFallback ? fallback?.from : from;
  const moments = anchor === undefined ? undefined : line.repeats[anchor];
  return moments === undefined
    ? ''
    : ` It is recorded for ${moments.map(whenInWords).join(' and ')}: a due date counts from the earlier, an opening from the later.`;
}

function timeUnknown({ trigger, rule }: CaseStep): string {
  const byHours = rule.rule.unit === 'hours' || rule.rule.unit === 'business_hours';
  return trigger?.dateOnly === true && byHours ? ' Its time of day is not recorded, so the clock starts with the day.' : '';
}

/** Names the day that was passed over when a due day rolled. */
function rollOf(step: CaseStep, calendar: BusinessCalendar): string {
  const { rule, due, trigger, amount } = step;
  if (!rule.rule.roll || due === null || trigger === null || rule.unit !== 'calendar_days') return '';
  const last = trigger.day + (rule.rule.kind === 'window' ? rule.until : amount);
  if (last === calendar.zone.dayOf(due)) return '';
  const cause = calendar.holidayOn(last) ?? (weekdayOf(last) === 0 ? 'a Sunday' : 'a Saturday');
  return `The last day, ${dayInWords(last)}, is ${cause}; it ends on the next business day.`;
}

function outcomeOf(step: CaseStep, line: Timeline): string {
  const { state, done, due, toConfirm } = step;
  if (state === 'late' && done !== null && due !== null)
    return done.dateOnly
      ? `Done on ${whenInWords(done)}, after it was due.`
      : `Done ${whenInWords(done)}, ${elapsedInWords(done.instant - due)} late.`;
  if (state === 'done' && done !== null) return `Done ${whenInWords(done)}.`;
  if (step.lapsed) return 'The time ended unused.';
  if (toConfirm) return toConfirmReason(step, line);
  if (state === 'late') return step.rule.rule.actor === 'yard' ? 'Not recorded in time.' : `${actorInWords(step.rule)} had until then.`;
  return '';
}

function toConfirmReason({ trigger }: CaseStep, line: Timeline): string {
  if (trigger === null) return 'To be confirmed: enter the missing time, or record when it was done.';
  if (line.known === null) return 'To be confirmed: the time of day is not known.';
  return `To be confirmed: it was due before the office first heard of the vehicle (${whenInWords(line.known)}). Record when it was done.`;
}

/** Why a step does not apply, where the pack has no words of its own. */
const usualReasons: Readonly<Partial<Record<ConditionName, string>>> = {
  no_open_petition: 'A petition is open: this waits for the decision.',
  no_petition: 'A petition was filed.',
};

function notApplicable({ failed, lapsed }: CaseStep, line: Timeline, { pack }: Law): string {
  if (lapsed) return 'The time for it is over.';
  if (failed === 'in_yard')
    return line.disposed ? `The vehicle left the yard: ${line.disposal ?? 'gone'} ${whenInWords(line.disposed)}.` : '';
  return (failed === null ? undefined : (pack.words.notApplicable[failed] ?? usualReasons[failed])) ?? 'Does not apply to this vehicle.';
}

function overrideOf({ rule }: CaseStep): string {
  const { override } = rule;
  return override ? `The office changed the count from ${override.was}: ${override.reason} (${override.by}).` : '';
}
