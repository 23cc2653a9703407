import type { Handlers } from '../call';
import { calendarAhead, explain } from '../law/engine/explain/explain';
import type { Snoozes } from '../queue/snooze';
import type { Rulebook } from '../rulebook';
import type { CaseOfVehicle } from '../vehicles/standing';
import type { Vehicles } from '../vehicles/vehicles';
import type { Automation } from './automation';
import { saleOptions } from './saleOptions';
import type { Workflow } from './workflow';

type Parts = Readonly<{
  workflow: Workflow;
  automation: Automation;
  snoozes: Snoozes;
  vehicles: Vehicles;
  rulebook: Rulebook;
  caseOf: (id: number) => CaseOfVehicle;
}>;

type Names =
  | 'workflow.run'
  | 'workflow.rules'
  | 'workflow.setMode'
  | 'vehicles.explain'
  | 'vehicles.saleOptions'
  | 'queue.snooze'
  | 'queue.wake'
  | 'queue.snoozed';

export function workflowOperations({ workflow, automation, snoozes, vehicles, rulebook, caseOf }: Parts): Handlers<Names> {
  const oneCase = (id: number) => caseOf(vehicles.need(id).id);
  return {
    'workflow.run': { long: () => workflow.run() },
    'workflow.rules': () => automation.list(),
    'workflow.setMode': ({ rule, mode }, change) => {
      automation.setMode(change, rule, mode);
      rulebook.settingsChanged();
      return { mode };
    },
    'vehicles.explain': ({ id, rule, now: at }, { now }) => {
      const one = oneCase(id);
      const moment = at ?? now();
      return { explanation: explain(one, rulebook.law(), moment, rule), calendar: calendarAhead(one, rulebook.law(), moment) };
    },
    'vehicles.saleOptions': ({ id }, { now }) => saleOptions(oneCase(id), rulebook.law(), now()),
    'queue.snooze': (input, change) => snoozes.snooze(change, input),
    'queue.wake': ({ vehicleId, rule }, change) => {
      snoozes.wake(change, vehicleId, rule);
      return {};
    },
    'queue.snoozed': ({ limit, offset }, { now }) => snoozes.list(now(), limit, offset),
  };
}
