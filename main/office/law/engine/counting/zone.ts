import { Temporal } from 'temporal-polyfill';
import { civilOf, dayInWords, dayText, type Day } from './day';

/** Every day and every due of the product is of this zone. */
const zone = 'America/Detroit';

/** An instant as milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

const dayLength = 86_400_000;
const starts = new Map<Day, Instant>();

/** The instant at which a local day begins. */
export function startOfDay(day: Day): Instant {
  const known = starts.get(day);
  if (known !== undefined) return known;
  const start = Temporal.PlainDate.from(civilOf(day)).toZonedDateTime(zone).epochMilliseconds;
  starts.set(day, start);
  return start;
}

/** 23:59:59 of a local day: the instant a due by days ends. */
export const endOfDay = (day: Day): Instant => startOfDay(day + 1) - 1000;

/** The local day in which an instant lies. */
export function dayOf(instant: Instant): Day {
  const guess = Math.floor((instant - 18_000_000) / dayLength);
  if (instant < startOfDay(guess)) return guess - 1;
  return instant >= startOfDay(guess + 1) ? guess + 1 : guess;
}

/** The instant of a local time of day, in minutes after midnight as the clock on the wall shows it. */
export function instantAt(day: Day, minutes: number): Instant {
  const start = startOfDay(day);
  if (startOfDay(day + 1) - start === dayLength) return start + minutes * 60_000;
  const time = { hour: Math.floor(minutes / 60), minute: minutes % 60 };
  return Temporal.PlainDateTime.from({ ...civilOf(day), ...time }).toZonedDateTime(zone).epochMilliseconds;
}

/** What the clock on the wall is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: Instant, day: Day): number {
  const start = startOfDay(day);
  if (startOfDay(day + 1) - start === dayLength) return day * dayLength - start;
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
}

const two = (value: number) => String(value).padStart(2, '0');

/** ISO text of an instant with the zone's offset: `2026-11-27T23:59:59-05:00`. */
export function momentText(instant: Instant): string {
  // Before 1905 Detroit kept its own sun's time, 5:32:11 behind; ISO text has whole minutes, and the instant stays the same.
  const offset = Math.round(offsetAt(instant, dayOf(instant)) / 60_000) * 60_000;
  const day = Math.floor((instant + offset) / dayLength);
  const time = instant + offset - day * dayLength;
  const seconds = Math.floor(time / 1000);
  const fraction = time % 1000 === 0 ? '' : `.${String(time % 1000).padStart(3, '0')}`;
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${fraction}`;
  const ahead = Math.abs(offset) / 60_000;
  return `${dayText(day)}T${clock}${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

/** `Fri Nov 27, 2026 2:10 PM`: an instant as a clerk reads it. */
export const momentInWords = (instant: Instant): string => `${dayInWords(dayOf(instant))} ${timeInWords(instant)}`;

/** `2:10 PM`. */
export function timeInWords(instant: Instant): string {
  const text = momentText(instant);
  const hour = Number(text.slice(11, 13));
  return `${hour % 12 === 0 ? 12 : hour % 12}:${text.slice(14, 16)} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** A due as a clerk reads it: `the end of Fri Nov 27, 2026`, or the moment. */
export function dueInWords(instant: Instant): string {
  const day = dayOf(instant);
  return instant === endOfDay(day) ? `the end of ${dayInWords(day)}` : momentInWords(instant);
}

/** An opening as a clerk reads it: the day it opens with, or the moment. */
export function openingInWords(instant: Instant): string {
  const day = dayOf(instant);
  return instant === startOfDay(day) ? dayInWords(day) : momentInWords(instant);
}
