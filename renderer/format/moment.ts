import type { Temporal } from 'temporal-polyfill';
import { weekdayNames } from '../../preload/contract/weekdays';
import { atYard, dayOf, isDay } from './zone';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const longMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

type WithDay = Readonly<{ dayOfWeek: number; month: number; day: number; year: number }>;

const longWeekday = (date: WithDay) => weekdayNames[date.dayOfWeek % 7] ?? '';
const weekday = (date: WithDay) => longWeekday(date).slice(0, 3);
const month = (date: WithDay) => months[date.month - 1] ?? '';

/** `M`, `T` … for narrow calendars. */
export const weekdayLetter = (value: string): string => weekday(dayOf(value)).slice(0, 1);

/** `4:15 PM` at the yard. */
export function formatTime(moment: string): string {
  return clock(atYard(moment));
}

function clock(at: Temporal.ZonedDateTime): string {
  const hour = at.hour % 12 === 0 ? 12 : at.hour % 12;
  return `${hour}:${String(at.minute).padStart(2, '0')} ${at.hour < 12 ? 'AM' : 'PM'}`;
}

/** `Nov 22`, or `Nov 22, 2025` when the year is not that of `now`. */
export function formatShortDay(value: string, now?: string): string {
  const date = dayOf(value);
  const sameYear = now === undefined || dayOf(now).year === date.year;
  return `${month(date)} ${date.day}${sameYear ? '' : `, ${date.year}`}`;
}

/** `Sun Nov 22`, with the year when it is not that of `now`. */
export const formatDay = (value: string, now?: string): string => `${weekday(dayOf(value))} ${formatShortDay(value, now)}`;

/** `Monday, November 23, 2026`. */
export function formatLongDay(value: string): string {
  const date = dayOf(value);
  return `${longWeekday(date)}, ${longMonths[date.month - 1] ?? ''} ${date.day}, ${date.year}`;
}

/** `Sun Nov 22, 3:52 PM`; a day without a time stays a day. */
export const formatMoment = (value: string, now?: string): string =>
  isDay(value) ? formatDay(value, now) : `${formatDay(value, now)}, ${formatTime(value)}`;

/** `today 4:15 PM`, `tomorrow 9:00 AM`, else `Sun Nov 22, 3:52 PM`. */
export function formatNear(value: string, now: string): string {
  const days = dayOf(now).until(dayOf(value)).days;
  const name = days === 0 ? 'today' : days === 1 ? 'tomorrow' : days === -1 ? 'yesterday' : undefined;
  if (name === undefined) return formatMoment(value, now);
  return isDay(value) ? name : `${name} ${formatTime(value)}`;
}
