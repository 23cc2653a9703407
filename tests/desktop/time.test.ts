import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemTimers } from '../../main/desktop/time';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-02T15:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const twoHours = 2 * 60 * 60 * 1000;

describe('timers of the desktop', () => {
  it('run at their moment and not before', () => {
    const run = vi.fn<() => void>();
    systemTimers.after(twoHours, run);
    vi.advanceTimersByTime(twoHours - 1);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledOnce();
  });

  it('run within a minute of waking when the moment passed in sleep', () => {
    const run = vi.fn<() => void>();
    systemTimers.after(twoHours, run);
    vi.advanceTimersByTime(30_000);
    vi.setSystemTime(new Date('2026-11-03T08:00:00Z'));
    vi.advanceTimersByTime(60_000);
    expect(run).toHaveBeenCalledOnce();
  });

  it('are not held up by a clock that was set back', () => {
    const run = vi.fn<() => void>();
    systemTimers.after(twoHours, run);
    vi.setSystemTime(new Date('2026-11-01T15:00:00Z'));
    vi.advanceTimersByTime(twoHours);
    expect(run).toHaveBeenCalledOnce();
  });

  it('do not run once cancelled', () => {
    const run = vi.fn<() => void>();
    systemTimers.after(twoHours, run)();
    vi.advanceTimersByTime(2 * twoHours);
    expect(run).not.toHaveBeenCalled();
  });
});
