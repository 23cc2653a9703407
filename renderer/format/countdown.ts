import { formatDay, formatTime } from './moment';
import { dayOf, isDay } from './zone';

const minute = 60_000;
const hour = 60 * minute;
const hoursCountedDown = 48;

/** `5 h 02 min`, `40 min`. */
export function formatSpan(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / minute);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes} min`;
  return `${hours} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** How far a due moment is: `in 5 h 02 min` or `3 h 10 min ago` within 48 hours, days when longer past, else the date. */
export function formatCountdown(due: string, now: string): string {
  if (isDay(due)) return days(due, now);
  const difference = Date.parse(due) - Date.parse(now);
  if (Math.abs(difference) >= hoursCountedDown * hour) return days(due, now);
  return difference < 0 ? `${formatSpan(difference)} ago` : `in ${formatSpan(difference)}`;
}

/** What a countdown leaves out: its date when it counts, its time when it names the date. The end of a day is no time. */
export function besideCountdown(due: string, now: string): string {
  const time = isDay(due) || formatTime(due) === '11:59 PM' ? '' : formatTime(due);
  const isFar = Date.parse(due) - Date.parse(now) >= hoursCountedDown * hour;
  if (isFar) return time;
  const isLongPast = Date.parse(now) - Date.parse(due) >= hoursCountedDown * hour;
  return isLongPast || time === '' ? formatDay(due, now) : `${formatDay(due, now).slice(0, 3)} ${time}`;
}

function days(due: string, now: string): string {
  const count = dayOf(now).until(dayOf(due)).days;
  if (count === 0) return 'today';
  if (count === 1) return 'tomorrow';
  if (count > 1) return formatDay(due, now);
  return count === -1 ? '1 day ago' : `${-count} days ago`;
}

/** How old something is, for freshness: `just now`, `12 min ago`, `3 h ago`, `2 days ago`. */
export function formatAge(at: string, now: string): string {
  const age = Date.parse(now) - Date.parse(at);
  if (age < minute) return 'just now';
  if (age < hour) return `${Math.floor(age / minute)} min ago`;
  if (age < hoursCountedDown * hour) return `${Math.floor(age / hour)} h ago`;
  return `${Math.floor(age / (24 * hour))} days ago`;
}
