import { Temporal } from 'temporal-polyfill';
import { utc, zone } from '../zone';
import { filled } from './filled';

/** `at` is a moment in UTC, a day where the time is not known, or null; `doubt` says in a sentence what could not be read. */
export type ReadMoment = Readonly<{ at: string | null; doubt: string | null }>;

const nothing: ReadMoment = { at: null, doubt: null };
const pattern = /^(?:(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})|(\d{4})-(\d{2})-(\d{2}))(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M?)?)?$/i;

/**
 * A date of TowBook, `M/D/YYYY h:mm AM` in the office's zone. Midnight is what TowBook shows where nobody entered a time, so only
 * the day is kept then. A time that the clocks skip in spring is read with the offset before the change (2:30 becomes 3:30); one
 * that they pass twice in autumn is the first. A date without a year is not guessed.
 */
export function readWhen(text: string | null | undefined): ReadMoment {
  const line = filled(text);
  if (line === null) return nothing;
  const found = pattern.exec(line);
  const doubt = `The date "${line.slice(0, 60)}" could not be read; it stays empty.`;
  if (!found) return { at: null, doubt };
  const year = Number(found[4] ?? (found[3]?.length === 2 ? `20${found[3]}` : found[3]));
  try {
    const time = readTime(found[7], found[8], found[9], found[10]);
    if (time === null) throw new RangeError('no such time');
    const day = Temporal.PlainDate.from(
      { year, month: Number(found[1] ?? found[5]), day: Number(found[2] ?? found[6]) },
      { overflow: 'reject' },
    );
    if (year < 1970 || year > 2199) throw new RangeError('no such year');
    return { at: inZone(day, time), doubt: null };
  } catch {
    return { at: null, doubt };
  }
}

/** Unix seconds, as TowBook's lists carry them beside a date they show without its year; `0`, `0N/A` and blanks are nothing. */
export function readSeconds(text: string | null | undefined): ReadMoment {
  const line = filled(text);
  if (line === null || !/^\d{1,11}$/.test(line)) return nothing;
  const seconds = Number(line);
  // Before 1990 it is no tow of this yard but a filler.
  if (seconds < 631_152_000) return nothing;
  const local = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone);
  return { at: inZone(local.toPlainDate(), local.toPlainTime()), doubt: null };
}

function readTime(hour: string | undefined, minute = '0', second = '0', half: string | undefined): Temporal.PlainTime | null {
  if (hour === undefined) return Temporal.PlainTime.from('00:00');
  const given = Number(hour);
  if (half !== undefined && (given < 1 || given > 12)) return null;
  const isAfternoon = half?.toUpperCase().startsWith('P') ?? false;
  const full = half === undefined ? given : (given % 12) + (isAfternoon ? 12 : 0);
  return Temporal.PlainTime.from({ hour: full, minute: Number(minute), second: Number(second) }, { overflow: 'reject' });
}

function inZone(day: Temporal.PlainDate, time: Temporal.PlainTime): string {
  if (time.equals(Temporal.PlainTime.from('00:00'))) return day.toString();
  return utc(day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds);
}
