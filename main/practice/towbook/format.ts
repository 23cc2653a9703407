import { Temporal } from 'temporal-polyfill';
import type { Local } from '../yard/time';
import { local } from '../yard/time';

const twelveHours = (hour: number, minute: number): string =>
  `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;

/** `5/8/2025`. */
export function usDay(at: Readonly<{ month: number; day: number; year: number }>): string {
  return `${at.month}/${at.day}/${at.year}`;
}

/** `5/8/2025` of a `YYYY-MM-DD` day. */
export function usDayOf(day: string): string {
  return usDay(Temporal.PlainDate.from(day));
}

/** `2:05 PM` of an `HH:MM` time. */
export function usTime(time: string): string {
  const { hour, minute } = Temporal.PlainTime.from(time);
  return twelveHours(hour, minute);
}

/** `5/8`, as the report lists it, or `N/A`. */
export function listedDay(moment: string | null): string {
  if (moment === null) return 'N/A';
  const at = local(moment);
  return `${at.month}/${at.day}`;
}

/** The report's sort key of a moment: Unix seconds, `0` when there is none. */
export function sortKey(moment: string | null): string {
  return moment === null ? '0' : String(Math.floor(Temporal.Instant.from(moment).epochMilliseconds / 1000));
}

/** `5/8/2025 2:05 PM`. */
export function usMoment(moment: string): string {
  const at = local(moment);
  return `${usDay(at)} ${twelveHours(at.hour, at.minute)}`;
}

/** `06/29/2026 12:20 pm`, the export's second line. */
export function exportStamp(at: Local): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(at.month)}/${two(at.day)}/${at.year} ${two(at.hour % 12 === 0 ? 12 : at.hour % 12)}:${two(at.minute)} ${at.hour < 12 ? 'am' : 'pm'}`;
}

/** `$1,234.56`. */
export function dollars(cents: number): string {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${cents < 0 ? '-' : ''}$${whole}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

/** `YYYY-MM-DD` of `M/D/YYYY` as typed into a date field; null when it is none. */
export function readUsDay(text: string): string | null {
  const match = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(text);
  if (match === null) return null;
  try {
    return Temporal.PlainDate.from(
      { year: Number(match[3]), month: Number(match[1]), day: Number(match[2]) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return null;
  }
}
