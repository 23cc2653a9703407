import { weekdayNames } from '../../../../../preload/contract/weekdays';

/** A local calendar day as the number of days since 1970-01-01. Comparing and adding days is integer arithmetic. */
export type Day = number;

export type Civil = Readonly<{ year: number; month: number; day: number }>;

/** The day number of a date of the proleptic Gregorian calendar; months and days count from 1. */
export function dayNumber(year: number, month: number, day: number): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number. */
export function civilOf(day: Day): Civil {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

export const weekdayName = (day: Day): string => weekdayNames[weekdayOf(day)] ?? '';

/** `YYYY-MM-DD`. */
export function dayText(day: Day): string {
  const { year, month, day: ofMonth } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;
}

/** `Fri Nov 27, 2026`: a day as a clerk reads it. */
export function dayInWords(day: Day): string {
  const { year, month, day: ofMonth } = civilOf(day);
  return `${weekdayName(day).slice(0, 3)} ${months[month - 1] ?? ''} ${ofMonth}, ${String(year).padStart(4, '0')}`;
}

/** The first day on or after `day` that falls on `weekday`. */
export const onOrAfter = (day: Day, weekday: number): Day => day + ((weekday - weekdayOf(day) + 7) % 7);

/** The last day on or before `day` that falls on `weekday`. */
export const onOrBefore = (day: Day, weekday: number): Day => day - ((weekdayOf(day) - weekday + 7) % 7);
