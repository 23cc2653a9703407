import { legalHolidays, type Holiday } from '../../../../../preload/contract/law';
import { civilOf, dayNumber, onOrAfter, onOrBefore, weekdayOf, type Day } from './day';

/** The office's business days: Monday to Friday without its legal holidays. */
export type BusinessCalendar = Readonly<{
  /** The holiday kept on a day, or null. */
  holidayOn: (day: Day) => string | null;
  isBusinessDay: (day: Day) => boolean;
  /** The day itself if it is a business day, else the next one. */
  roll: (day: Day) => Day;
}>;

/** The day on which a holiday is kept in a year: one that falls on a Sunday is kept on the Monday, one on a Saturday is not moved. */
function keptOn(holiday: Holiday, year: number): Day {
  if ('nth' in holiday) {
    if (holiday.nth === -1) {
      const nextMonth = holiday.month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, holiday.month + 1, 1);
      return onOrBefore(nextMonth - 1, holiday.weekday);
    }
    return onOrAfter(dayNumber(year, holiday.month, 1), holiday.weekday) + (holiday.nth - 1) * 7;
  }
  const day = dayNumber(year, holiday.month, holiday.day);
  return weekdayOf(day) === 0 ? day + 1 : day;
}

/** Computes business days of any year from a list of holidays. */
export function createBusinessCalendar(holidays: readonly Holiday[]): BusinessCalendar {
  const years = new Map<number, ReadonlyMap<Day, string>>();
  const ofYear = (year: number) => {
    const known = years.get(year);
    if (known) return known;
    const days = new Map(holidays.map((holiday) => [keptOn(holiday, year), holiday.name]));
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
  return { holidayOn, isBusinessDay, roll };
}

/** The calendar of the default holidays. */
export const michiganCalendar = createBusinessCalendar(legalHolidays);
