import type { JobName } from '../../preload/contract/office';
import type { Outbox } from './outbox/outbox';
import type { Runner } from './schedule/schedule';
import type { Towbook } from './towbook/towbook';
import type { Freshener } from './vehicles/freshen';
import type { Workflow } from './workflow/workflow';

type Parts = Readonly<{
  workflow: Workflow;
  freshener: Freshener;
  outbox: Outbox;
  towbook: Towbook;
  mailReady: () => boolean;
  backUp: (signal: AbortSignal) => Promise<string>;
}>;

const never = () => null;

/** The jobs of the schedule. */
export function createRunners({ workflow, freshener, outbox, towbook, mailReady, backUp }: Parts): Readonly<Record<JobName, Runner>> {
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
        const { assessed, changed } = await freshener.again();
        await workflow.run();
        return `All ${assessed} vehicles assessed again; ${changed} differed from what was shown.`;
      },
    },
    outbox: {
      title: 'Outbox',
      blockedBy: () => (mailReady() ? null : 'No mail server is set.'),
      run: async () => {
        const { sent, failed, unknown, waiting } = await outbox.process();
        return `${sent} sent, ${failed} failed, ${unknown} of unknown fate, ${waiting} waiting.`;
      },
    },
    towbook: { title: 'TowBook import', blockedBy: towbook.blockedBy, run: towbook.run },
    backup: { title: 'Backup', blockedBy: never, run: (_by, signal) => backUp(signal) },
  };
}
