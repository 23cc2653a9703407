import { Temporal } from 'temporal-polyfill';

/** The office's zone: deadlines and days are counted in it, moments are stored in UTC. */
export const zone = 'America/Detroit';

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The local calendar day (`YYYY-MM-DD`) of a moment, or the day itself. */
export function localDay(momentOrDay: string): string {
  if (isDay(momentOrDay)) return momentOrDay;
  return Temporal.Instant.from(momentOrDay).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Whole local days from one moment or day to another; 0 on the same day. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(localDay(from)).until(localDay(to), { largestUnit: 'days' }).days;
}

/** The day `count` local days after a moment or day, `YYYY-MM-DD`. */
export function addDays(momentOrDay: string, count: number): string {
  return Temporal.PlainDate.from(localDay(momentOrDay)).add({ days: count }).toString();
}

/** The moment `count` minutes later, as UTC ISO text with milliseconds. */
export function addMinutes(moment: string, count: number): string {
  return utc(Temporal.Instant.from(moment).add({ milliseconds: Math.round(count * 60_000) }).epochMilliseconds);
}

/** A moment in any offset as stored: UTC ISO text with milliseconds. A day stays a day. */
export function stored(momentOrDay: string): string {
  return isDay(momentOrDay) ? momentOrDay : utc(Temporal.Instant.from(momentOrDay).epochMilliseconds);
}

/** A stored moment as results carry it: local time with its offset, whole seconds. A day stays a day. */
export function withOffset(momentOrDay: string): string {
  if (isDay(momentOrDay)) return momentOrDay;
  return Temporal.Instant.from(momentOrDay).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** Epoch milliseconds as UTC ISO text. */
export const utc = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** The moment a local day begins, as UTC ISO text. */
export function dayStart(day: string): string {
  return utc(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
}
