import type { Base, Noun } from '../noun';
import { withOffset } from '../zone';
import { createJobs, type JobNeighbours } from './jobs';
import { createSchedule, type Schedule } from './schedule';

/** The jobs that the office runs by itself, and when. */
export function openSchedule(
  base: Base,
  neighbours: JobNeighbours,
): Noun<'schedule.list' | 'schedule.runNow' | 'schedule.pause'> & Pick<Schedule, 'list'> {
  const { settings } = base;
  const schedule = createSchedule({ ...base, jobs: createJobs(base, neighbours) });
  settings.whenSet(() => queueMicrotask(schedule.reconsider));
  return {
    list: schedule.list,
    start: schedule.start,
    stop: schedule.stop,
    operations: {
      'schedule.list': () => ({
        jobs: schedule.list(),
        history: schedule.history(100).map(({ job, startedAt, endedAt, result, message }) => ({
          job: job as ReturnType<Schedule['list']>[number]['name'],
          startedAt: withOffset(startedAt),
          endedAt: endedAt === null ? null : withOffset(endedAt),
          result,
          message,
        })),
      }),
      'schedule.runNow': { long: ({ job }, { session }) => schedule.runNow(job, session.name) },
      'schedule.pause': ({ paused }, change) => {
        settings.set(change, { 'schedule.paused': paused });
        return { paused };
      },
    },
  };
}
