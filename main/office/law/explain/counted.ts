import type { CountedLine } from '../../../../preload/contract/law';
import type { CaseRule, Law } from '../compile';
import type { CaseStep } from '../assess/steps';
import { elapsedInWords } from '../assess/words';
import { dayText, weekdayName, weekdayOf, type Day } from '../counting/day';
import type { BusinessCalendar } from '../counting/holidays';
import type { When } from '../counting/when';
import { dayOf, momentText, startOfDay, type Instant } from '../counting/zone';

/** The count of a step, line by line, with each skipped day named. */
export function countedLines(step: CaseStep, law: Law): CountedLine[] {
  const { rule, trigger, due, opens } = step;
  if (trigger === null) return [];
  const end = due ?? opens;
  if (end === null) return [];
  if (rule.rule.kind === 'sale_gate') return gateLines(trigger, dayOf(end), step, law.calendar);
  if (rule.rule.kind === 'due_before') return backwards(trigger, dayOf(end), rule);
  switch (rule.unit) {
    case 'hours':
      return hourLines(trigger, end);
    case 'business_hours':
      return businessHourLines(trigger, end, law.calendar);
    case 'calendar_days':
      return dayLines(trigger, dayOf(end), (day) => day - trigger.day, step, law.calendar);
    case 'business_days': {
      let counted = 0;
      const count = (day: Day) => (law.calendar.isBusinessDay(day) ? (counted += 1) : null);
      return dayLines(trigger, dayOf(end), count, step, law.calendar);
    }
  }
}

const lineOf = (day: Day, count: number | null, note: string): CountedLine => ({
  at: dayText(day),
  weekday: weekdayName(day),
  count,
  note,
});

/** Why a day is no business day. */
function pausedBecause(day: Day, calendar: BusinessCalendar): string {
  const holiday = calendar.holidayOn(day);
  if (holiday !== null) return holiday;
  return weekdayOf(day) === 0 ? 'Sunday' : 'Saturday';
}

function dayLines(
  trigger: When,
  last: Day,
  countOf: (day: Day) => number | null,
  { rule, due }: CaseStep,
  calendar: BusinessCalendar,
): CountedLine[] {
  const lines = [lineOf(trigger.day, null, 'The day it counts from is not counted.')];
  for (let day = trigger.day + 1; day <= last; day += 1) {
    const count = countOf(day);
    if (count === null) lines.push(lineOf(day, null, `${pausedBecause(day, calendar)}: not counted.`));
    else lines.push(dayLine(day, count, rule, day === last && due !== null, calendar));
  }
  return lines;
}

function dayLine(day: Day, count: number, rule: CaseRule, isDue: boolean, calendar: BusinessCalendar): CountedLine {
  const { kind, roll } = rule.rule;
  const opening = kind === 'not_before' || kind === 'window' ? rule.amount : null;
  const ends = kind === 'window' ? rule.until : rule.amount;
  if (isDue) return lineOf(day, count > ends ? null : count, 'Due by the end of this day.');
  if (roll && count >= ends)
    return lineOf(day, count > ends ? null : count, `${pausedBecause(day, calendar)}: passed over, as the last day.`);
  return lineOf(day, count, count === opening ? 'Opens with this day.' : '');
}

function hourLines(trigger: When, end: Instant): CountedLine[] {
  const point = (instant: Instant, note: string): CountedLine => ({
    at: momentText(instant),
    weekday: weekdayName(dayOf(instant)),
    count: null,
    note,
  });
  const changed = momentText(trigger.instant).slice(-6) !== momentText(end).slice(-6);
  const change = changed ? ' The clocks change in between: elapsed time counts.' : '';
  const elapsed = end === trigger.instant ? 'At the same moment.' : `${elapsedInWords(end - trigger.instant)} later.${change}`;
  return [
    point(trigger.instant, trigger.dateOnly ? 'Only the day is known: the clock starts with it.' : 'The clock starts.'),
    point(end, elapsed),
  ];
}

function businessHourLines(trigger: When, end: Instant, calendar: BusinessCalendar): CountedLine[] {
  const lines: CountedLine[] = [];
  for (let day = trigger.day; day <= dayOf(end); day += 1) {
    if (!calendar.isBusinessDay(day)) {
      lines.push(lineOf(day, null, `${pausedBecause(day, calendar)}: the clock stands still.`));
      continue;
    }
    const from = Math.max(trigger.instant, startOfDay(day));
    const until = Math.min(end + (end === startOfDay(day + 1) - 1000 ? 1000 : 0), startOfDay(day + 1));
    lines.push(lineOf(day, null, `The clock runs for ${elapsedInWords(until - from)}.`));
  }
  return lines;
}

function backwards(sale: When, last: Day, rule: CaseRule): CountedLine[] {
  const lines = [lineOf(sale.day, null, 'The sale.')];
  for (let day = sale.day - 1; day >= last; day -= 1) {
    const count = sale.day - day;
    const note =
      day === last ? 'The newspaper prints: the last day for the ad.' : count < rule.amount ? '' : 'The newspaper does not print.';
    lines.push(lineOf(day, count, note));
  }
  return lines;
}

function gateLines(trigger: When, opens: Day, { rule }: CaseStep, calendar: BusinessCalendar): CountedLine[] {
  const lines = [lineOf(trigger.day, null, 'The day it counts from is not counted.')];
  for (let day = trigger.day + 1; day < opens; day += 1) {
    const passed = day - trigger.day >= rule.amount && !calendar.isBusinessDay(day);
    lines.push(lineOf(day, day - trigger.day, passed ? `${pausedBecause(day, calendar)}: passed over, as the last day.` : ''));
  }
  const last = lines.at(-1);
  if (last && last.note === '') lines[lines.length - 1] = { ...last, note: 'The last day to redeem or petition.' };
  return [...lines, lineOf(opens, null, 'A sale opens with this day.')];
}
