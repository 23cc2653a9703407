import type { Instant } from '../counting/zone';

/** Compares instants with now, and remembers the nearest one not yet reached: until then no answer changes. */
export class Horizon {
  readonly now: Instant;
  changesAt: Instant = Infinity;

  constructor(now: Instant) {
    this.now = now;
  }

  reached(instant: Instant): boolean {
    if (this.now >= instant) return true;
    if (instant < this.changesAt) this.changesAt = instant;
    return false;
  }

  /** A due instant itself is on time; clocks tick in seconds. */
  passed(due: Instant): boolean {
    return this.reached(due + 1000);
  }
}
