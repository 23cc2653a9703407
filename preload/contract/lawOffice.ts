import { z } from 'zod';
import { timeOfDay, weekday } from './weekdays';

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A legal holiday on a day of a month. */
export const holidayOnDay = z
  .object({ name: z.string().max(100), month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
  .refine(({ month, day }) => day <= (daysOfMonth[month - 1] ?? 0), { path: ['day'], error: 'The month has no such day.' });

/** A legal holiday by its weekday in a month (`nth` -1 is the last); weekday 0 is Sunday. */
export const holidayOnWeekday = z.object({
  name: z.string().max(100),
  month: z.int().min(1).max(12),
  weekday,
  nth: z.union([z.literal(-1), z.int().min(1).max(5)]),
});
export const holiday = z.union([holidayOnDay, holidayOnWeekday]);
export type Holiday = z.infer<typeof holiday>;

/** What the office sets about the law's clocks: its auction, its newspaper, its warnings and its holidays. Weekdays by number, 0 is Sunday. */
export const lawOffice = z.object({
  auctionWeekday: weekday.default(1),
  auctionTime: timeOfDay.default('10:00'),
  /** Until when the newspaper takes the text of an ad for its next print day. */
  adHandInWeekday: weekday.default(3),
  adHandInTime: timeOfDay.default('16:00'),
  /** The weekday on which the newspaper with the ad appears: the ad's legal day. */
  adPrintWeekday: weekday.default(0),
  /** Days before a due day from which it shows as SOON. */
  soonDays: z.int().min(1).max(30).default(3),
  /** Hours after the tow within which the police are told in writing, in place of the rule's own. */
  writtenNoticeHours: z.int().min(1).max(168).optional(),
  /** Legal holidays in place of the state's. */
  holidays: z.array(holiday).max(60).optional(),
});
export type LawOffice = z.infer<typeof lawOffice>;
