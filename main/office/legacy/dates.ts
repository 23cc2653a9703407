import { Temporal } from 'temporal-polyfill';
import { filled } from '../values/filled';
import { isPossibleYear } from '../../../preload/contract/year';
import { readWhen, unreadDate } from '../values/when';
import { addDays, localDay, utc } from '../zone';

/** `at` is a moment in UTC, a day where no time is told, or null; `doubt` says in a sentence what was assumed or could not be read. */
export type ReadDate = Readonly<{ at: string | null; doubt: string | null }>;

export type YearHint = Readonly<{
  /** The year, where another field tells it. */
  year?: number | null | undefined;
  /** It happened on this day or within the year after it. */
  after?: string | null | undefined;
  /** It happened on this day or within the year before it. */
  before?: string | null | undefined;
}>;

const nothing: ReadDate = { at: null, doubt: null };
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?)?$/;
const withZone = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d{2}:?\d{2})$/i;
const withoutYear = /^(\d{1,2})[/-](\d{1,2})$/;

export type DateShape = 'day' | 'moment' | 'american' | 'withoutYear' | 'empty' | 'unreadable';

/** How a date is written. */
export function shapeOf(text: string | null | undefined): DateShape {
  const line = filled(text);
  if (line === null) return 'empty';
  if (withoutYear.test(line)) return 'withoutYear';
  if (readDate(line).at === null) return 'unreadable';
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(line)) return 'day';
  return /^\d{4}-/.test(line) ? 'moment' : 'american';
}

/**
 * Reads any date the old program wrote: `2025-05-13`, `5/13/2025`, `5/13`, ISO with a time, a fraction or an offset. Times are
 * those of the office. The year of one without it comes from the hint; without a hint it is not guessed.
 */
export function readDate(text: string | null | undefined, hint: YearHint = {}): ReadDate {
  const line = filled(text);
  if (line === null) return nothing;
  if (withZone.test(line)) return exact(line);
  const bare = withoutYear.exec(line);
  if (bare) return completed(line, Number(bare[1]), Number(bare[2]), hint);
  const found = iso.exec(line);
  const [, year, month = '', day = '', time = ''] = found ?? [];
  const { at } = readWhen(found === null ? line : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} ${time}`.trim());
  return at === null ? unreadable(line) : { at, doubt: null };
}

/** The first four figures in a row are a year, whatever stands about them. */
const unreadable = (line: string): ReadDate => {
  const year = /\b\d{4}\b/.exec(line)?.[0];
  return unreadDate(line, year === undefined ? null : Number(year));
};

/** A day and a time of day from their own columns; a time that cannot be read leaves the day. */
export function readDateAndTime(date: string | null, time: string | null, hint: YearHint = {}): ReadDate {
  const read = readDate(date, hint);
  const clock = filled(time)?.replace(/^(\d{1,2})(\d{2})$/, '$1:$2');
  if (read.at === null || clock === undefined) return read;
  const both = readWhen(`${localDay(read.at)} ${clock.replace(/[.,]\d+$/, '')}`);
  if (both.at !== null) return { at: both.at, doubt: read.doubt };
  const doubt = `The time "${clock.slice(0, 40)}" could not be read; only the day is kept.`;
  return { at: localDay(read.at), doubt: read.doubt === null ? doubt : `${read.doubt} ${doubt}` };
}

function exact(line: string): ReadDate {
  try {
    const text = line.replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T').replace(/\s(?=[Zz+-])/, '');
    const at = utc(Temporal.Instant.from(text).epochMilliseconds);
    if (!isPossibleYear(Number(at.slice(0, 4)))) throw new RangeError('no such year');
    return { at, doubt: null };
  } catch {
    return unreadable(line);
  }
}

function completed(line: string, month: number, day: number, { year, after, before }: YearHint): ReadDate {
  const inYear = (candidate: number): string | null => {
    const at = `${candidate}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return readWhen(at).at;
  };
  const assumed = (at: string, why: string): ReadDate => ({
    at,
    doubt: `The date "${line}" has no year; ${at.slice(0, 4)} was taken, ${why}.`,
  });
  if (after != null) {
    const first = Number(after.slice(0, 4));
    const at = [inYear(first), inYear(first + 1)].find((one) => one !== null && one >= localDay(after) && one <= addDays(after, 366));
    if (at != null) return assumed(at, 'the first such day after the tow');
  }
  if (year != null) {
    const at = inYear(year);
    if (at !== null && (before == null || at <= localDay(before))) return assumed(at, 'the year of its complaint number');
  }
  if (before != null) {
    const last = Number(before.slice(0, 4));
    const at = [inYear(last), inYear(last - 1)].find((one) => one !== null && one <= localDay(before) && one >= addDays(before, -366));
    if (at != null) return assumed(at, 'the last such day before its other dates');
  }
  return { at: null, doubt: `The date "${line.slice(0, 60)}" has no year, and nothing else tells it; it stays empty.` };
}
