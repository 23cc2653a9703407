import { Temporal } from 'temporal-polyfill';
import { dayInWords, dayNumber, dayText } from './law/engine/counting/day';
import * as counted from './law/engine/counting/when';
import { zoneOf } from './law/engine/counting/zone';
import { packInForce } from './law/packs/inForce';

/** The office's zone: deadlines and days are counted in it, moments are stored in UTC. */
export const zone = packInForce.zone;

const officeZone = zoneOf(zone);
export const { dayOf, startOfDay, endOfDay, instantAt, momentText } = officeZone;
const { momentInWords } = officeZone;

/** Reads ISO text of a moment or of a local day; null when it is neither. */
export const readWhen = (text: string): counted.When | null => counted.readWhen(text, officeZone);

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isStored = (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text);

/** Lists show hundreds of moments at once, and nearly all are as stored: those need no calendar library. */
const milliseconds = (moment: string): number => (isStored(moment) ? Date.parse(moment) : Temporal.Instant.from(moment).epochMilliseconds);

const dayNumberOf = (momentOrDay: string): number => {
  if (!isDay(momentOrDay)) return dayOf(milliseconds(momentOrDay));
  const when = readWhen(momentOrDay);
  if (when === null) throw new RangeError(`${momentOrDay} is no day`);
  return when.day;
};

/** The local calendar day (`YYYY-MM-DD`) of a moment, or the day itself. */
export function localDay(momentOrDay: string): string {
  return isDay(momentOrDay) ? momentOrDay : dayText(dayNumberOf(momentOrDay));
}

/** Whole local days from one moment or day to another; 0 on the same day. */
export function daysBetween(from: string, to: string): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

const firstDay = dayNumber(0, 1, 1);
const lastDay = dayNumber(9999, 12, 31);

/** The day `count` local days after a moment or day, `YYYY-MM-DD`; at most the first or last one that has such a text. */
export function addDays(momentOrDay: string, count: number): string {
  return dayText(Math.min(lastDay, Math.max(firstDay, dayNumberOf(momentOrDay) + count)));
}

/** The moment `count` minutes later, as UTC ISO text with milliseconds. */
export function addMinutes(moment: string, count: number): string {
  return utc(milliseconds(moment) + Math.round(count * 60_000));
}

/** A moment in any offset as stored: UTC ISO text with milliseconds. A day stays a day. */
export function stored(momentOrDay: string): string {
  return isDay(momentOrDay) ? momentOrDay : utc(milliseconds(momentOrDay));
}

/** A stored moment as results carry it: local time with its offset, whole seconds. A day stays a day. */
export function withOffset(momentOrDay: string): string {
  if (isDay(momentOrDay)) return momentOrDay;
  return momentText(Math.floor(milliseconds(momentOrDay) / 1000) * 1000);
}

/** A moment or day in a sentence: `Fri Nov 27, 2026 2:10 PM`, `Fri Nov 27, 2026`. */
export function inWords(momentOrDay: string): string {
  return isDay(momentOrDay) ? dayInWords(dayNumberOf(momentOrDay)) : momentInWords(milliseconds(momentOrDay));
}

/** Epoch milliseconds as UTC ISO text. */
export const utc = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** The moment a local day begins, as UTC ISO text. */
export function dayStart(day: string): string {
  return utc(startOfDay(dayNumberOf(day)));
}
