import { Temporal } from 'temporal-polyfill';
import { officeZone } from '../../preload/contract/common';
import { atYard, isDay } from './zone';

/** A date and a time as a person types them; either may be empty. */
export type WallClock = Readonly<{ date: string; time: string }>;

/** What stands in a date and a time box for a moment or day. */
export function toWallClock(value: string): WallClock {
  if (value === '') return { date: '', time: '' };
  if (isDay(value)) return { date: value, time: '' };
  const at = atYard(value);
  return { date: at.toPlainDate().toString(), time: at.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/**
 * The moment a typed date and time name at the yard, the day where no time is given, or `''`. A time that the spring clock change
 * skips means the hour after; one that the autumn change repeats means the first.
 */
export function fromWallClock({ date, time }: WallClock): string {
  if (date === '') return '';
  if (time === '') return date;
  const plain = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  return plain.toZonedDateTime(officeZone).toInstant().toString({ fractionalSecondDigits: 3 });
}
