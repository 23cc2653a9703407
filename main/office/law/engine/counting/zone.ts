import { Temporal } from 'temporal-polyfill';
import { civilOf, dayInWords, dayText, type Day } from './day';

/** An instant as milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** The wall clock of one zone. */
export type Zone = Readonly<{
  /** Its IANA name. */
  name: string;
  /** The instant at which a local day begins. */
  startOfDay: (day: Day) => Instant;
  /** 23:59:59 of a local day: the instant a due by days ends. */
  endOfDay: (day: Day) => Instant;
  /** The local day in which an instant lies. */
  dayOf: (instant: Instant) => Day;
  /** The instant of a local time of day, in minutes after midnight as the clock on the wall shows it. */
  instantAt: (day: Day, minutes: number) => Instant;
  /** ISO text of an instant with the zone's offset: `2026-11-27T23:59:59-05:00`. */
  momentText: (instant: Instant) => string;
  /** `Fri Nov 27, 2026 2:10 PM`: an instant as a clerk reads it. */
  momentInWords: (instant: Instant) => string;
  /** `2:10 PM`. */
  timeInWords: (instant: Instant) => string;
  /** A due as a clerk reads it: `the end of Fri Nov 27, 2026`, or the moment. */
  dueInWords: (instant: Instant) => string;
  /** An opening as a clerk reads it: the day it opens with, or the moment. */
  openingInWords: (instant: Instant) => string;
}>;

const dayLength = 86_400_000;
const zones = new Map<string, Zone>();

/** The zone of an IANA name; the same name gives the same zone. Throws RangeError for one that does not exist. */
export function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const made = createZone(name);
  zones.set(name, made);
  return made;
}

function createZone(name: string): Zone {
  const starts = new Map<Day, Instant>();
  const startOfDay = (day: Day): Instant => {
    const known = starts.get(day);
    if (known !== undefined) return known;
    const start = Temporal.PlainDate.from(civilOf(day)).toZonedDateTime(name).epochMilliseconds;
    starts.set(day, start);
    return start;
  };
  const usualStart = startOfDay(0);
  const dayOf = (instant: Instant): Day => {
    const guess = Math.floor((instant - usualStart) / dayLength);
    if (instant < startOfDay(guess)) return guess - 1;
    return instant >= startOfDay(guess + 1) ? guess + 1 : guess;
  };
  const instantAt = (day: Day, minutes: number): Instant => {
    const start = startOfDay(day);
    if (startOfDay(day + 1) - start === dayLength) return start + minutes * 60_000;
    const time = { hour: Math.floor(minutes / 60), minute: minutes % 60 };
    return Temporal.PlainDateTime.from({ ...civilOf(day), ...time }).toZonedDateTime(name).epochMilliseconds;
  };
  /** What the clock on the wall is ahead of UTC at an instant, in milliseconds. */
  const offsetAt = (instant: Instant, day: Day): number => {
    const start = startOfDay(day);
    if (startOfDay(day + 1) - start === dayLength) return day * dayLength - start;
    return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name).offsetNanoseconds / 1_000_000;
  };
  const momentText = (instant: Instant): string => textAt(instant, offsetAt(instant, dayOf(instant)));
  const timeInWords = (instant: Instant): string => clockInWords(momentText(instant));
  const momentInWords = (instant: Instant): string => `${dayInWords(dayOf(instant))} ${timeInWords(instant)}`;
  const endOfDay = (day: Day): Instant => startOfDay(day + 1) - 1000;
  const dueInWords = (instant: Instant): string =>
    instant === endOfDay(dayOf(instant)) ? `the end of ${dayInWords(dayOf(instant))}` : momentInWords(instant);
  const openingInWords = (instant: Instant): string =>
    instant === startOfDay(dayOf(instant)) ? dayInWords(dayOf(instant)) : momentInWords(instant);
  return { name, startOfDay, endOfDay, dayOf, instantAt, momentText, momentInWords, timeInWords, dueInWords, openingInWords };
}

const two = (value: number) => String(value).padStart(2, '0');

function textAt(instant: Instant, exactOffset: number): string {
  // Before zones were kept by the hour places kept their own sun's time (5:32:11 behind); ISO text has whole minutes, and the instant stays the same.
  const offset = Math.round(exactOffset / 60_000) * 60_000;
  const day = Math.floor((instant + offset) / dayLength);
  const time = instant + offset - day * dayLength;
  const seconds = Math.floor(time / 1000);
  const fraction = time % 1000 === 0 ? '' : `.${String(time % 1000).padStart(3, '0')}`;
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${fraction}`;
  const ahead = Math.abs(offset) / 60_000;
  return `${dayText(day)}T${clock}${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

function clockInWords(text: string): string {
  const hour = Number(text.slice(11, 13));
  return `${hour % 12 === 0 ? 12 : hour % 12}:${text.slice(14, 16)} ${hour < 12 ? 'AM' : 'PM'}`;
}
