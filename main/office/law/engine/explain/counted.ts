import type { CountedLine } from '../../../../../preload/contract/law';
import type { LawOffice } from '../../../../../preload/contract/lawOffice';
import type { CaseRule, Law } from '../compile';
import type { CaseStep } from '../assess/steps';
import { elapsedInWords } from '../assess/words';
import { lastPaper } from '../counting/auction';
import { dayText, weekdayName, weekdayOf, type Day } from '../counting/day';
import type { BusinessCalendar } from '../counting/holidays';
import type { When } from '../counting/when';
import type { Instant } from '../counting/zone';

/** The count of a step, line by line, with each skipped day named. A note says only what the step's own dates say. */
export function countedLines(step: CaseStep, law: Law): CountedLine[] {
  const { rule, trigger, due, opens } = step;
  if (trigger === null || (due === null && opens === null)) return [];
  if (rule.rule.kind === 'sale_gate') return opens === null ? [] : gateLines(trigger, trigger.zone.dayOf(opens), step, law.calendar);
  if (rule.rule.kind === 'due_before') return backwards(trigger, step, law.office);
  const end = due ?? opens ?? trigger.instant;
  switch (rule.unit) {
    case 'hours':
      return hourLines(trigger, end);
    case 'business_hours':
      return businessHourLines(trigger, end, law.calendar);
    case 'calendar_days':
    case 'business_days':
      return dayLines(trigger, step, law.calendar);
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

function dayLines(trigger: When, step: CaseStep, calendar: BusinessCalendar): CountedLine[] {
  const { rule, amount } = step;
  const opens = step.opens === null ? null : trigger.zone.dayOf(step.opens);
  const due = step.due === null ? null : trigger.zone.dayOf(step.due);
  const last = due ?? opens ?? trigger.day;
  const total = rule.rule.kind === 'window' ? rule.until : amount;
  // The day the count ends on; where it rolls, the due day may lie after it.
  const ends = trigger.day + total;
  const byBusinessDays = rule.unit === 'business_days';
  const lines: CountedLine[] = [];
  let count = 0;
  for (let day = trigger.day; day <= last; day += 1) {
    const isPaused = !calendar.isBusinessDay(day) && (byBusinessDays ? day > trigger.day : day >= ends && day !== last);
    const counts = day > trigger.day && count < total && !(byBusinessDays && isPaused);
    if (counts) count += 1;
    const note = isPaused
      ? `${pausedBecause(day, calendar)}: ${byBusinessDays ? 'not counted' : 'passed over, as the last day'}.`
      : noteOf(day, trigger.day, opens, due);
    lines.push(lineOf(day, counts ? count : null, note));
  }
  return lines;
}

function noteOf(day: Day, from: Day, opens: Day | null, due: Day | null): string {
  if (day === due) return 'Due by the end of this day.';
  if (day === opens) return 'Opens with this day.';
  return day === from ? 'The day it counts from is not counted.' : '';
}

function hourLines(trigger: When, end: Instant): CountedLine[] {
  const { momentText, dayOf } = trigger.zone;
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
  const { dayOf, startOfDay } = calendar.zone;
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

function backwards(sale: When, { rule, due }: CaseStep, office: LawOffice): CountedLine[] {
  const { printsOn } = lastPaper(sale.day, rule.amount, office, sale.zone);
  const handIn = due === null ? printsOn : sale.zone.dayOf(due);
  const lines = [lineOf(sale.day, null, 'The sale.')];
  for (let day = sale.day - 1; day >= handIn; day -= 1)
    lines.push(lineOf(day, day < printsOn ? null : sale.day - day, paperNote(day, { printsOn, handIn, due }, rule, sale, office)));
  return lines;
}

type Days = Readonly<{ printsOn: Day; handIn: Day; due: Instant | null }>;

function paperNote(day: Day, { printsOn, handIn, due }: Days, { amount }: CaseRule, sale: When, office: LawOffice): string {
  if (day === handIn) return due === null ? '' : `The text is handed in by ${sale.zone.timeInWords(due)}.`;
  if (day === printsOn) return 'The newspaper appears: the last day for the ad.';
  if (weekdayOf(day) === office.adPrintWeekday && day > printsOn) return 'The newspaper appears, too near the sale.';
  return day > printsOn && sale.day - day >= amount ? 'The newspaper does not appear.' : '';
}

function gateLines(trigger: When, opens: Day, { amount, anchor }: CaseStep, calendar: BusinessCalendar): CountedLine[] {
  const lines = [lineOf(trigger.day, null, 'The day it counts from is not counted.')];
  const ends = trigger.day + amount;
  for (let day = trigger.day + 1; day < opens; day += 1) {
    const isLast = day === opens - 1;
    const last = anchor === 'decided' ? 'The last day to redeem.' : 'The last day to redeem or petition.';
    const passed = day >= ends ? `${pausedBecause(day, calendar)}: passed over, as the last day.` : '';
    lines.push(lineOf(day, day - trigger.day, isLast ? last : passed));
  }
  return [...lines, lineOf(opens, null, 'A sale opens with this day.')];
}
