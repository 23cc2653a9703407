import type { Output } from '../../../preload/contract';
import type { Alerts } from '../alerts/store';
import type { Freshener } from '../vehicles/freshen';
import type { Automation } from './automation';

export type WorkflowReport = Output<'workflow.run'>;

export type Workflow = Readonly<{
  /** Brings every vehicle's standing up to this moment, then makes and queues what the office lets go by itself. */
  run: () => Promise<WorkflowReport>;
}>;

type Parts = Readonly<{
  freshener: Freshener;
  alerts: Alerts;
  automation: Automation;
  /** Looks whether the office's own data is fresh. */
  watch: () => void;
}>;

/** What the office does by itself, each hour and after every import: no step is ever marked done here, only shown, made and queued. */
export function createWorkflow({ freshener, alerts, automation, watch }: Parts): Workflow {
  return {
    async run() {
      const began = performance.now();
      const { assessed, changed } = await freshener.all();
      const { prepared, queued } = await automation.run();
      watch();
      return { assessed, changed, prepared, queued, alerts: alerts.list().length, ms: Math.round(performance.now() - began) };
    },
  };
}
