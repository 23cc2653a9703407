import type { Store } from '../../../db/open';
import type { Rulebook } from '../rulebook';
import type { Settings } from '../settings/store';
import { createComplaints } from './complaint';
import { vinProblemOf } from './doubts';
import { createEventRows } from './events';
import { createVehicleRows } from './rows';
import { createVehicles } from './service';
import { createStandings } from './standings';

/** The vehicles of one database and what they are made of. */
export function assembleVehicles({ store, settings, rulebook }: Readonly<{ store: Store; settings: Settings; rulebook: Rulebook }>) {
  const rows = createVehicleRows(store);
  const events = createEventRows(store);
  const complaints = createComplaints(store, settings);
  const standings = createStandings({ store, events, assessor: rulebook, vinProblem: vinProblemOf });
  const vehicles = createVehicles({
    rows,
    events,
    standings,
    complaints,
    assess: rulebook.assess,
    steps: rulebook.steps,
    checkEvent: rulebook.checkEvent,
  });
  return { events, standings, complaints, vehicles };
}
