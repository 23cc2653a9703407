import { desc, eq, isNotNull } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { jobRuns, jobs } from '../../../db/schema';
import type { JobName } from '../../../preload/contract/office';

export type JobRow = Readonly<typeof jobs.$inferSelect>;
export type JobEnd = Readonly<{ result: 'done' | 'failed' | 'interrupted'; message: string }>;

/** Runs kept in the history of the schedule. */
const keptRuns = 500;

export function createJobStore({ orm, sqlite }: Store) {
  const row = (name: JobName): JobRow => {
    const found = orm.select().from(jobs).where(eq(jobs.name, name)).get();
    return found ?? { name, nextRunAt: null, lastRunAt: null, lastResult: null, lastMessage: null, runningSince: null };
  };
  const set = (name: JobName, values: Partial<Omit<JobRow, 'name'>>) =>
    orm
      .insert(jobs)
      .values({ name, ...values })
      .onConflictDoUpdate({ target: jobs.name, set: values })
      .run();

  return {
    row,
    setNext: (name: JobName, nextRunAt: string | null) => set(name, { nextRunAt }),

    /** Takes the job for one run; false when it runs already. */
    claim: sqlite.transaction((name: JobName, now: string): number | null => {
      if (row(name).runningSince !== null) return null;
      set(name, { runningSince: now });
      return orm.insert(jobRuns).values({ job: name, startedAt: now, result: 'running', message: '' }).returning({ id: jobRuns.id }).get()
        .id;
    }),

    end: sqlite.transaction((name: JobName, run: number, now: string, nextRunAt: string, { result, message }: JobEnd) => {
      set(name, { runningSince: null, lastRunAt: now, lastResult: result, lastMessage: message, nextRunAt });
      orm.update(jobRuns).set({ endedAt: now, result, message }).where(eq(jobRuns.id, run)).run();
      sqlite.prepare('DELETE FROM job_runs WHERE id <= ?').run(run - keptRuns);
    }),

    /** Runs that a killed program left open. */
    closeInterrupted: sqlite.transaction((now: string): readonly string[] => {
      const open = orm.select().from(jobs).where(isNotNull(jobs.runningSince)).all();
      const message = 'The program ended while this ran. It runs again at its next time.';
      for (const { name } of open)
        orm
          .update(jobs)
          .set({ runningSince: null, lastRunAt: now, lastResult: 'interrupted', lastMessage: message })
          .where(eq(jobs.name, name))
          .run();
      orm.update(jobRuns).set({ endedAt: now, result: 'interrupted', message }).where(eq(jobRuns.result, 'running')).run();
      return open.map(({ name }) => name);
    }),

    history: (limit: number) => orm.select().from(jobRuns).orderBy(desc(jobRuns.id)).limit(limit).all(),
  };
}
