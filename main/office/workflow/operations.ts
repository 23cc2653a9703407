import type { Output } from '../../../preload/contract';
import type { Alerts } from '../alerts/store';
import type { Call } from '../call';
import type { Rulebook } from '../rulebook/rulebook';
import type { Base, Noun } from '../noun';
import type { Standings } from '../vehicles/standing/refresh';
import { createAutomation } from './automation';
import { createFreshness } from './freshness';

type Names = 'workflow.run' | 'workflow.rules' | 'workflow.setMode';

type Neighbours = Readonly<{
  alerts: Pick<Alerts, 'list' | 'raise' | 'clear'>;
  standings: Pick<Standings, 'catchUp'>;
  rulebook: Pick<Rulebook, 'law'>;
  /** The same door that a clerk uses. */
  call: Call;
}>;

export type Workflow = Readonly<{
  /** Brings every vehicle's standing up to this moment, then makes and queues what the office lets go by itself. */
  run: () => Promise<Output<'workflow.run'>>;
}>;

/** What the office does by itself, each hour and after every import: no step is ever marked done here, only shown, made and queued. */
export function openWorkflow(base: Base, { alerts, standings, rulebook, call }: Neighbours): Noun<Names> & Workflow {
  const automation = createAutomation(base, { law: rulebook.law, call });
  const lookAtFreshness = createFreshness(base, { alerts, law: rulebook.law });
  const run: Workflow['run'] = async () => {
    const began = performance.now();
    const { assessed, changed } = await standings.catchUp();
    const { prepared, queued } = await automation.run();
    lookAtFreshness();
    return { assessed, changed, prepared, queued, alerts: alerts.list().length, ms: Math.round(performance.now() - began) };
  };
  return {
    run,
    operations: {
      'workflow.run': { long: run },
      'workflow.rules': () => automation.list(),
      'workflow.setMode': ({ rule, mode }, change) => {
        automation.setMode(change, rule, mode);
        return { mode };
      },
    },
  };
}
