import { Temporal } from 'temporal-polyfill';
import { zone as yardZone } from '../../office/zone';

export type Local = Temporal.ZonedDateTime;

export function local(moment: string): Local {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(yardZone);
}

/** UTC ISO text with milliseconds, as the office stores it. */
export function toMoment(at: Local): string {
  return at.toInstant().toString({ smallestUnit: 'millisecond' });
}

export function toDay(at: Local): string {
  return at.toPlainDate().toString();
}

/** A moment as it is, a `YYYY-MM-DD` day at its noon. */
export function momentOrNoon(text: string): Local {
  return text.includes('T') ? local(text) : Temporal.PlainDate.from(text).toZonedDateTime({ timeZone: yardZone, plainTime: '12:00' });
}

/** `HH:MM`, 24 hours. */
export function toTime(at: Local): string {
  return at.toPlainTime().toString({ smallestUnit: 'minute' });
}

/** For sorting, earlier first. */
export function compareMoments(one: Local, other: Local): number {
  return Temporal.ZonedDateTime.compare(one, other);
}

export function isAfter(one: Local, other: Local): boolean {
  return compareMoments(one, other) > 0;
}

/** Whole days from a `YYYY-MM-DD` day to the local day of `to`. */
export function daysSince(day: string, to: Local): number {
  return Temporal.PlainDate.from(day).until(to.toPlainDate()).days;
}
