import type { Day } from './day';
import type { BusinessCalendar } from './holidays';
import type { When } from './when';
import type { Instant } from './zone';

export const units = ['hours', 'calendar_days', 'business_days', 'business_hours'] as const;
export type Unit = (typeof units)[number];

const hour = 3_600_000;

/** The Nth business day after a day, which itself is not counted. */
function businessDaysAfter(day: Day, amount: number, calendar: BusinessCalendar): Day {
  let counted = day;
  for (let left = amount; left > 0; left -= 1) counted = calendar.roll(counted + 1);
  return counted;
}

/** Elapsed time that runs on business days only. Time used up exactly at midnight ends with the day before it, at 23:59:59. */
export function businessHoursAfter(from: Instant, amount: number, calendar: BusinessCalendar): Instant {
  const { dayOf, startOfDay, endOfDay } = calendar.zone;
  let left = amount * hour;
  let day = dayOf(from);
  let running = from;
  if (!calendar.isBusinessDay(day)) {
    day = calendar.roll(day);
    running = startOfDay(day);
  }
  for (;;) {
    const midnight = startOfDay(day + 1);
    if (running + left < midnight) return running + left;
    if (running + left === midnight) return endOfDay(day);
    left -= midnight - running;
    day = calendar.roll(day + 1);
    running = startOfDay(day);
  }
}

/** The day a count of days ends on; the trigger's own day is not counted. */
function dayAfter(trigger: When, amount: number, unit: Unit, calendar: BusinessCalendar): Day {
  return unit === 'business_days' ? businessDaysAfter(trigger.day, amount, calendar) : trigger.day + amount;
}

/** The instant by which something is due: hours are elapsed time across clock changes, days end at 23:59:59. */
export function dueAfter(trigger: When, amount: number, unit: Unit, rolled: boolean, calendar: BusinessCalendar): Instant {
  if (unit === 'hours') return trigger.instant + amount * hour;
  if (unit === 'business_hours') return businessHoursAfter(trigger.instant, amount, calendar);
  const last = dayAfter(trigger, amount, unit, calendar);
  return calendar.zone.endOfDay(rolled ? calendar.roll(last) : last);
}

/** The instant from which something is allowed: days open at 00:00:00 and are never rolled or shortened. */
export function opensAfter(trigger: When, amount: number, unit: Unit, calendar: BusinessCalendar): Instant {
  if (unit === 'hours') return trigger.instant + amount * hour;
  if (unit === 'business_hours') return businessHoursAfter(trigger.instant, amount, calendar);
  return calendar.zone.startOfDay(dayAfter(trigger, amount, unit, calendar));
}
