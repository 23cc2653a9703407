import { Temporal } from 'temporal-polyfill';
import { utc, zone } from '../zone';

/** Local times of day between which nothing goes out by itself; equal or empty ones mean never. They may run over midnight. */
export type QuietHours = Readonly<{ from: string; until: string }>;

/** When the quiet hours around a moment end, UTC ISO text; null outside them. */
export function quietUntil({ from, until }: QuietHours, now: string): string | null {
  if (from === '' || until === '' || from === until) return null;
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const overnight = from > until;
  const quiet = overnight ? time >= from || time < until : time >= from && time < until;
  if (!quiet) return null;
  const day = overnight && time >= from ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  return utc(day.toZonedDateTime({ timeZone: zone, plainTime: until }).epochMilliseconds);
}
