import { civilOf, dayNumber, dayText, type Day } from '../law/engine/counting/day';
import { isPossibleYear, yearQuestion } from '../../../preload/contract/year';
import { dayOf, instantAt, startOfDay, utc } from '../zone';
import { filled } from './filled';

/** `at` is a moment in UTC, a day where the time is not known, or null; `doubt` says in a sentence what could not be read. */
export type ReadMoment = Readonly<{ at: string | null; doubt: string | null }>;

const nothing: ReadMoment = { at: null, doubt: null };
const pattern =
  /^(?:(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})|(\d{4})-(\d{2})-(\d{2}))(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*([AP]M?)?)?$/i;

/**
 * A date of TowBook, `M/D/YYYY h:mm AM` in the office's zone. Midnight is what TowBook shows where nobody entered a time, so only
 * the day is kept then. A time that the clocks skip in spring is read with the offset before the change (2:30 becomes 3:30); one
 * that they pass twice in autumn is the first. A date without a year is not guessed.
 */
export function readWhen(text: string | null | undefined): ReadMoment {
  const line = filled(text);
  if (line === null) return nothing;
  const found = pattern.exec(line);
  if (!found) return unreadDate(line, null);
  const year = Number(found[4] ?? (found[3]?.length === 2 ? `20${found[3]}` : found[3]));
  const day = readDay(year, Number(found[1] ?? found[5]), Number(found[2] ?? found[6]));
  const time = readTime(found[7], found[8], found[9], found[10]);
  return day === null || time === null ? unreadDate(line, year) : { at: inZone(day, time), doubt: null };
}

/** A date that stays empty, and why; `year` where one could be told. */
export function unreadDate(line: string, year: number | null): ReadMoment {
  const question = year === null ? null : yearQuestion(year);
  const why = question === null ? '' : ` ${question}`;
  return { at: null, doubt: `The date "${line.slice(0, 60)}" could not be read; it stays empty.${why}` };
}

/** Unix seconds, as TowBook's lists carry them beside a date they show without its year; `0`, `0N/A` and blanks are nothing. */
export function readSeconds(text: string | null | undefined): ReadMoment {
  const line = filled(text);
  if (line === null || !/^\d{1,11}$/.test(line)) return nothing;
  const seconds = Number(line);
  // Before 1990 it is no tow of this yard but a filler.
  if (seconds < 631_152_000) return nothing;
  const instant = seconds * 1000;
  const day = dayOf(instant);
  return { at: instant === startOfDay(day) ? dayText(day) : utc(instant), doubt: null };
}

/** The day of a date that there is, of a year that a tow may be of; null for any other. */
function readDay(year: number, month: number, ofMonth: number): Day | null {
  if (!isPossibleYear(year)) return null;
  const day = dayNumber(year, month, ofMonth);
  const { month: sameMonth, day: sameDay } = civilOf(day);
  return sameMonth === month && sameDay === ofMonth ? day : null;
}

/** Seconds after midnight as the clock on the wall shows them; null for no such time. */
function readTime(hour: string | undefined, minute = '0', second = '0', half: string | undefined): number | null {
  if (hour === undefined) return 0;
  const given = Number(hour);
  if (half !== undefined && (given < 1 || given > 12)) return null;
  const isAfternoon = half?.toUpperCase().startsWith('P') ?? false;
  const full = half === undefined ? given : (given % 12) + (isAfternoon ? 12 : 0);
  if (full > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return (full * 60 + Number(minute)) * 60 + Number(second);
}

function inZone(day: Day, seconds: number): string {
  if (seconds === 0) return dayText(day);
  return utc(instantAt(day, Math.floor(seconds / 60)) + (seconds % 60) * 1000);
}
