import type { Clock, Timers } from '../office/ports';

/** The PC's clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

const minute = 60_000;

/**
 * Timers that keep their moment through sleep. A long timeout counts only the time the PC is awake, so each waits a minute at most
 * and looks at the clock again; a clock that was set back delays nothing, because time spent awake counts too.
 */
export const systemTimers: Timers = {
  after: (milliseconds, run) => {
    const wallStart = Date.now();
    const awakeStart = performance.now();
    let waiting: NodeJS.Timeout | undefined;
    const wait = () => {
      const left = milliseconds - Math.max(Date.now() - wallStart, performance.now() - awakeStart);
      if (left <= 0) run();
      else waiting = setTimeout(wait, Math.min(left, minute));
    };
    waiting = setTimeout(wait, Math.min(Math.max(milliseconds, 0), minute));
    return () => clearTimeout(waiting);
  },
};
