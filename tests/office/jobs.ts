import { openStore } from '../../db/open';
import type { ScheduledJob, Schedule } from '../../main/office/schedule/schedule';
import { createSchedule } from '../../main/office/schedule/schedule';
import type { SettingKey } from '../../main/office/settings/definitions';
import { createSettings } from '../../main/office/settings/store';
import { createChanges } from '../../main/office/changes';
import { addMinutes } from '../../main/office/zone';
import { jobNames, type Job, type JobName } from '../../preload/contract/office';
import { placeDatabase } from '../migrated';
import { noSecrets, testClock } from './testOffice';

type Run = Readonly<{
  job: JobName;
  at: string;
  by: string;
  signal: AbortSignal;
  end: (message?: string) => void;
  fail: (cause: unknown) => void;
}>;

/** A schedule over a database file with a clock and timers that a test moves, and jobs that end when the test says so. */
export function openJobs(file: string, start: string) {
  const clock = testClock(start);
  placeDatabase(file, start);
  const store = openStore(file);
  const settings = createSettings(store, noSecrets);
  const changes = createChanges({ store, clock, notify: () => {} });
  let alarms: { at: string; run: () => void }[] = [];
  const runs: Run[] = [];
  const blocked = new Map<JobName, string>();
  const logged: string[] = [];
  const scheduled = (job: JobName): ScheduledJob => ({
    title: `The ${job}`,
    blockedBy: () => blocked.get(job) ?? null,
    run: (by, signal) =>
      new Promise((resolve, reject) => {
        runs.push({ job, at: clock.now(), by, signal, end: (message = 'Done.') => resolve(message), fail: reject });
      }),
  });
  const schedule: Schedule = createSchedule({
    store,
    settings,
    clock,
    timers: {
      after: (milliseconds, run) => {
        const alarm = { at: addMinutes(clock.now(), milliseconds / 60_000), run };
        alarms.push(alarm);
        return () => {
          alarms = alarms.filter((other) => other !== alarm);
        };
      },
    },
    log: { info: () => {}, warn: () => {}, error: (message, detail) => logged.push(`${message} ${JSON.stringify(detail)}`) },
    notify: () => {},
    jobs: Object.fromEntries(jobNames.map((name) => [name, scheduled(name)])) as Record<JobName, ScheduledJob>,
  });
  /** Whatever follows from an end has happened. */
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
  const ring = () => {
    const due = alarms.filter(({ at }) => at <= clock.now());
    alarms = alarms.filter((alarm) => !due.includes(alarm));
    for (const alarm of due) alarm.run();
  };
  return {
    schedule,
    runs,
    blocked,
    logged,
    settled,
    set: (values: Partial<Record<SettingKey, unknown>>) => {
      changes.write('Dana', 'settings.set', (change) => settings.set(change, values as Record<string, unknown>));
      schedule.reconsider();
    },
    job: (name: JobName): Job => schedule.list().find((job) => job.name === name)!,
    started: () => runs.map(({ job }) => job),
    /** The clock goes on by minutes, and every timer rings at its moment. */
    pass: (minutes: number) => {
      const until = addMinutes(clock.now(), minutes);
      for (;;) {
        const next = alarms.map(({ at }) => at).toSorted()[0];
        if (next === undefined || next > until) break;
        clock.set(next > clock.now() ? next : clock.now());
        ring();
      }
      clock.set(until);
    },
    /** The PC sleeps: no timer rings meanwhile; those whose moment has passed ring once it wakes. */
    sleep: (minutes: number) => {
      clock.set(addMinutes(clock.now(), minutes));
      ring();
    },
    setClock: (moment: string) => {
      clock.set(moment);
      ring();
    },
    now: clock.now,
    close: () => store.sqlite.close(),
  };
}
export type Jobs = ReturnType<typeof openJobs>;
