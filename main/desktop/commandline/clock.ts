import { isPossibleYear } from '../../../preload/contract/year';
import { Problem } from '../../../preload/contract/problem';
import type { Clock } from '../../office/ports';
import { systemClock } from '../time';

/** The system's clock, or one that stands at a given moment. */
export type CallClock = Clock &
  Readonly<{
    /** ISO text, or null for the system's time. Throws BAD_INPUT for what is no moment. */
    set: (now: string | null) => void;
  }>;

export function callClock(): CallClock {
  let standing: string | null = null;
  return {
    now: () => standing ?? systemClock.now(),
    set(now) {
      standing = moment(now);
    },
  };
}

function moment(text: string | null): string | null {
  if (text === null) return null;
  const start = Date.parse(text);
  if (Number.isNaN(start) || !isPossibleYear(Number(text.slice(0, 4))))
    throw new Problem('BAD_INPUT', `now ${text} is not a moment. Nothing was done. Write it as 2026-11-21T10:00:00-05:00.`);
  return new Date(start).toISOString();
}
