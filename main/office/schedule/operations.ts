import type { Handlers } from '../call';
import type { Settings } from '../settings/store';
import { withOffset } from '../zone';
import type { Schedule } from './schedule';

export function scheduleOperations(
  schedule: Schedule,
  settings: Settings,
): Handlers<'schedule.list' | 'schedule.runNow' | 'schedule.pause'> {
  return {
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
      queueMicrotask(schedule.reconsider);
      return { paused };
    },
  };
}
