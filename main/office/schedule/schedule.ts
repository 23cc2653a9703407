import type { Store } from '../../../db/open';
import { jobNames, type Job, type JobName } from '../../../preload/contract/office';
import { Problem } from '../../../preload/contract/problem';
import type { Clock, Log, Notifier, Timers } from '../ports';
import type { Settings } from '../settings/store';
import { addMinutes, withOffset } from '../zone';
import { createJobStore, type JobEnd } from './store';

export type ScheduledJob = Readonly<{
  title: string;
  /** Why it cannot run now, as a sentence; null when it can. */
  blockedBy: () => string | null;
  /** Does the work and answers what it did in a sentence. Ends soon after the signal. */
  run: (by: string, signal: AbortSignal) => Promise<string>;
}>;

export type Schedule = Readonly<{
  list: () => Job[];
  history: ReturnType<typeof createJobStore>['history'];
  runNow: (name: JobName, by: string) => Promise<Readonly<{ job: Job; message: string }>>;
  start: () => void;
  /** Asks running jobs to end and waits for them. */
  stop: () => Promise<void>;
  /** Looks again at what is due and when; call after settings changed or the PC woke. */
  reconsider: () => void;
}>;

type Parts = Readonly<{
  store: Store;
  settings: Settings;
  clock: Clock;
  timers: Timers;
  log: Log;
  notify: Notifier;
  jobs: Readonly<Record<JobName, ScheduledJob>>;
}>;

/** Timers drift while a PC sleeps, so the wall clock is looked at again at least this often. */
const longestWaitMs = 30_000;
const stopWithinMs = 4_000;

/** Runs the office's jobs by the wall clock: one run at a time a job, one catch-up after a sleep, next times kept in the database. */
export function createSchedule({ store, settings, clock, timers, log, notify, jobs }: Parts): Schedule {
  const rows = createJobStore(store);
  const running = new Map<JobName, Readonly<{ done: Promise<unknown>; abort: AbortController }>>();
  let cancelTimer: (() => void) | null = null;
  let started = false;

  const every = (name: JobName) => settings.get(`schedule.${name}.minutes`);
  const enabled = (name: JobName) => settings.get(`schedule.${name}.enabled`);
  const mayRun = (name: JobName) => enabled(name) && !settings.get('schedule.paused') && jobs[name].blockedBy() === null;

  const describe = (name: JobName): Job => {
    const row = rows.row(name);
    return {
      name,
      title: jobs[name].title,
      enabled: enabled(name),
      blockedBy: settings.get('schedule.paused') ? 'The schedule is paused.' : jobs[name].blockedBy(),
      everyMinutes: every(name),
      running: row.runningSince !== null,
      nextRunAt: mayRun(name) && row.nextRunAt !== null ? withOffset(row.nextRunAt) : null,
      lastRunAt: row.lastRunAt === null ? null : withOffset(row.lastRunAt),
      lastResult: row.lastResult,
      lastMessage: row.lastMessage,
    };
  };

  const run = async (name: JobName, by: string): Promise<JobEnd> => {
    const id = rows.claim.immediate(name, clock.now());
    if (id === null) throw new Problem('JOB_RUNNING', `${jobs[name].title} runs already. Nothing was started. Wait until it has ended.`);
    notify('data.changed', { tables: ['jobs'] });
    const abort = new AbortController();
    const work = jobs[name].run(by, abort.signal).then(
      (message): JobEnd => ({ result: abort.signal.aborted ? 'interrupted' : 'done', message }),
      (failure: unknown): JobEnd => {
        if (!(failure instanceof Problem))
          log.error('job failed', { job: name, error: failure instanceof Error ? failure.stack : String(failure) });
        return {
          result: 'failed',
          message:
            failure instanceof Problem ? failure.message : 'Something unexpected happened; the log has it. It runs again at its next time.',
        };
      },
    );
    running.set(name, { done: work, abort });
    const end = await work;
    running.delete(name);
    if (!store.sqlite.open) return end;
    const now = clock.now();
    rows.end.immediate(name, id, now, addMinutes(now, every(name)), end);
    notify('data.changed', { tables: ['jobs'] });
    return end;
  };

  const look = () => {
    cancelTimer?.();
    if (!started) return;
    const now = clock.now();
    for (const name of jobNames) {
      if (!mayRun(name) || running.has(name)) continue;
      const next = rows.row(name).nextRunAt;
      const latest = addMinutes(now, every(name));
      if (next === null || next > latest) rows.setNext(name, latest);
      else if (next <= now)
        void run(name, 'schedule').then(look, (failure: unknown) =>
          log.error('job could not start', { job: name, error: String(failure) }),
        );
    }
    const nearest = jobNames
      .filter((name) => mayRun(name) && !running.has(name))
      .map((name) => Date.parse(rows.row(name).nextRunAt ?? now));
    const wait = Math.min(longestWaitMs, ...nearest.map((at) => Math.max(250, at - Date.parse(now))));
    cancelTimer = timers.after(wait, look);
  };

  return {
    list: () => jobNames.map(describe),
    history: rows.history,
    async runNow(name, by) {
      const blocked = jobs[name].blockedBy();
      if (blocked !== null) throw new Problem('JOB_BLOCKED', `${jobs[name].title} did not start. ${blocked}`);
      const { result, message } = await run(name, by);
      look();
      if (result === 'failed') throw new Problem('JOB_FAILED', message);
      return { job: describe(name), message };
    },
    start() {
      started = true;
      const left = rows.closeInterrupted.immediate(clock.now());
      if (left.length > 0) log.warn('jobs were interrupted', { jobs: left.join(', ') });
      look();
    },
    async stop() {
      started = false;
      cancelTimer?.();
      for (const { abort } of running.values()) abort.abort();
      const ended = Promise.allSettled([...running.values()].map(({ done }) => done));
      let cancel = () => {};
      const tooLong = new Promise<void>((resolve) => {
        cancel = timers.after(stopWithinMs, resolve);
      });
      await Promise.race([ended, tooLong]);
      cancel();
    },
    reconsider: look,
  };
}
