import type { Output } from '../../../preload/contract';
import type { Alerts } from '../alerts/store';
import type { Handlers } from '../call';
import type { Freshener } from '../vehicles/freshen';

export type WorkflowReport = Output<'workflow.run'>;

export type Workflow = Readonly<{
  operations: Handlers<'workflow.run'>;
  /** Brings every vehicle's standing up to this moment. */
  run: (by: string) => Promise<WorkflowReport>;
}>;

/** What the office does by itself, each hour and after every import: nothing is ever marked done here, only shown, made and queued. */
export function createWorkflow(parts: Readonly<{ freshener: Freshener; alerts: Alerts }>): Workflow {
  const run = async (_by: string): Promise<WorkflowReport> => {
    const began = performance.now();
    const { assessed, changed } = await parts.freshener.all();
    return { assessed, changed, prepared: 0, queued: 0, alerts: parts.alerts.list().length, ms: Math.round(performance.now() - began) };
  };
  return { operations: { 'workflow.run': { long: (_input, { session }) => run(session.name) } }, run };
}
