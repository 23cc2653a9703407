import { z } from 'zod';

/** The days of the week by their number; 0 is Sunday. */
export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** A day of the week by its number; 0 is Sunday. */
export const weekday = z.int().min(0).max(6);

/** A time of day on the wall clock, `HH:MM`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time such as 09:30');
