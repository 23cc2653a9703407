import type { Holiday } from '../../../../../preload/contract/lawOffice';
import { civilOf, dayNumber, onOrAfter, onOrBefore, weekdayOf, type Day } from './day';
import type { Zone } from './zone';

/** The office's business days: Monday to Friday without its legal holidays, by the clock of its zone. */
export type BusinessCalendar = Readonly<{
  zone: Zone;
  /** The holiday kept on a day, or null. */
  holidayOn: (day: Day) => string | null;
  isBusinessDay: (day: Day) => boolean;
  /** The day itself if it is a business day, else the next one. */
  roll: (day: Day) => Day;
}>;

/** By how many days a holiday of a fixed date is moved that falls on a weekend: 1 from a Sunday is the Monday, -1 from a Saturday the Friday. */
export type WeekendHolidays = Readonly<{ saturday: -1 | 0 | 2; sunday: -2 | 0 | 1 }>;

/** The day on which a holiday is kept that belongs to a year. */
function keptOn(holiday: Holiday, year: number, moved: WeekendHolidays): Day {
  if ('nth' in holiday) {
    if (holiday.nth === -1) {
      const nextMonth = holiday.month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, holiday.month + 1, 1);
      return onOrBefore(nextMonth - 1, holiday.weekday);
    }
    return onOrAfter(dayNumber(year, holiday.month, 1), holiday.weekday) + (holiday.nth - 1) * 7;
  }
  const day = dayNumber(year, holiday.month, holiday.day);
  const weekday = weekdayOf(day);
  return day + (weekday === 0 ? moved.sunday : weekday === 6 ? moved.saturday : 0);
}

/** Computes business days of any year from a list of holidays. */
export function createBusinessCalendar(holidays: readonly Holiday[], moved: WeekendHolidays, zone: Zone): BusinessCalendar {
  const years = new Map<number, ReadonlyMap<Day, string>>();
  const ofYear = (year: number) => {
    const known = years.get(year);
    if (known) return known;
    // New Year's Day can be kept in the year before its own.
    const days = new Map([year + 1, year].flatMap((of) => holidays.map((holiday) => [keptOn(holiday, of, moved), holiday.name] as const)));
    years.set(year, days);
    return days;
  };
  const holidayOn = (day: Day) => ofYear(civilOf(day).year).get(day) ?? null;
  const isBusinessDay = (day: Day) => {
    const weekday = weekdayOf(day);
    return weekday !== 0 && weekday !== 6 && holidayOn(day) === null;
  };
  const roll = (day: Day) => {
    let rolled = day;
    while (!isBusinessDay(rolled)) rolled += 1;
    return rolled;
  };
  return { zone, holidayOn, isBusinessDay, roll };
}
