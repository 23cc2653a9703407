import type { JobName } from '../../../preload/contract/office';
import { mailAccountOf } from '../mail/account';
import type { Base } from '../noun';
import type { Outbox } from '../outbox/outbox';
import type { Towbook } from '../towbook/towbook';
import type { Standings } from '../vehicles/standing/refresh';
import type { Workflow } from '../workflow/operations';
import type { ScheduledJob } from './schedule';

export type JobNeighbours = Readonly<{
  workflow: Workflow;
  standings: Pick<Standings, 'assessAll'>;
  outbox: Pick<Outbox, 'process'>;
  towbook: Pick<Towbook, 'blockedBy' | 'run'>;
  files: Readonly<{ backUp: (signal: AbortSignal) => Promise<string> }>;
}>;

const never = () => null;

/** What the schedule runs. */
export function createJobs(
  { settings }: Base,
  { workflow, standings, outbox, towbook, files }: JobNeighbours,
): Readonly<Record<JobName, ScheduledJob>> {
  return {
    workflow: {
      title: 'Workflow',
      blockedBy: never,
      run: async () => {
        const { assessed, changed, prepared, queued } = await workflow.run();
        return `${assessed} vehicles looked at, ${changed} changed, ${prepared} documents made, ${queued} queued.`;
      },
    },
    status: {
      title: 'Status of every vehicle',
      blockedBy: never,
      run: async () => {
        const { assessed, changed } = await standings.assessAll();
        await workflow.run();
        return `All ${assessed} vehicles assessed again; ${changed} differed from what was shown.`;
      },
    },
    outbox: {
      title: 'Outbox',
      blockedBy: () => (mailAccountOf(settings) === null ? 'No mail server is set.' : null),
      run: async () => {
        const { sent, failed, unknown, waiting } = await outbox.process();
        return `${sent} sent, ${failed} failed, ${unknown} of unknown fate, ${waiting} waiting.`;
      },
    },
    towbook: { title: 'TowBook import', blockedBy: towbook.blockedBy, run: towbook.run },
    backup: { title: 'Backup', blockedBy: never, run: (_by, signal) => files.backUp(signal) },
  };
}
