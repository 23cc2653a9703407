import { Temporal } from 'temporal-polyfill';
import { zone } from '../zone';

const isDay = (text: string) => text.length === 10;
const two = (value: number) => String(value).padStart(2, '0');

/** MM/DD/YYYY in the office's zone. */
export function paperDay(momentOrDay: string): string {
  const day = isDay(momentOrDay)
    ? Temporal.PlainDate.from(momentOrDay)
    : Temporal.Instant.from(momentOrDay).toZonedDateTimeISO(zone).toPlainDate();
  return `${two(day.month)}/${two(day.day)}/${String(day.year).padStart(4, '0')}`;
}

/** `2:10 PM` in the office's zone; null for a day without a time. */
export function paperTime(momentOrDay: string): string | null {
  if (isDay(momentOrDay)) return null;
  const { hour, minute } = Temporal.Instant.from(momentOrDay).toZonedDateTimeISO(zone);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** `Monday, November 30, 2026` in the office's zone. */
export function longDay(momentOrDay: string): string {
  const day = isDay(momentOrDay)
    ? Temporal.PlainDate.from(momentOrDay)
    : Temporal.Instant.from(momentOrDay).toZonedDateTimeISO(zone).toPlainDate();
  return day.toLocaleString('en-US', { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
}
