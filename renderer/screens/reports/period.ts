import { Temporal } from 'temporal-polyfill';
import { dayOf, isDay } from '../../format/zone';

/** Local days, both inclusive, as `2026-11-23`. */
export type Period = Readonly<{ from: string; to: string }>;

const usualDays = 30;

/** The last 30 days, today among them. */
export function usualPeriod(now: string): Period {
  const today = dayOf(now);
  return { from: today.subtract({ days: usualDays - 1 }).toString(), to: today.toString() };
}

/** The month before the present one, whole. */
export function lastMonth(now: string): Period {
  const first = dayOf(now).with({ day: 1 }).subtract({ months: 1 });
  return { from: first.toString(), to: first.with({ day: first.daysInMonth }).toString() };
}

/** The year so far. */
export function thisYear(now: string): Period {
  const today = dayOf(now);
  return { from: today.with({ month: 1, day: 1 }).toString(), to: today.toString() };
}

/** What is wrong with a typed period, or undefined. */
export function periodProblem({ from, to }: Period): string | undefined {
  if (!isDay(from) || !isDay(to)) return 'Enter the first and the last day.';
  return Temporal.PlainDate.compare(from, to) > 0 ? 'The first day lies after the last.' : undefined;
}
