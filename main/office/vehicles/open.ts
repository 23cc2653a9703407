import type { Agencies } from '../agencies/store';
import type { Rulebook } from '../rulebook/rulebook';
import type { Base, Noun } from '../noun';
import { createComplaints } from './complaint';
import { createVehicleDetail } from './detail';
import { doubtsOf, vinProblemOf } from './doubts';
import { createEventRows } from './events';
import { createVehicleList } from './list';
import { vehicleOperations, type VehicleOperation } from './operations';
import { createVehicleRows } from './rows';
import { createVehicles } from './service';
import { createStandings } from './standing/refresh';

type Neighbours = Readonly<{ rulebook: Rulebook; agencies: Pick<Agencies, 'get' | 'match'> }>;
type Needed = Pick<Base, 'store' | 'changes' | 'settings' | 'clock' | 'log'>;

/** The vehicles of one database: their fields, their events, and what the law says of each. */
export function openVehicles(base: Needed, { rulebook, agencies }: Neighbours) {
  const { store, settings } = base;
  const events = createEventRows(store);
  const standings = createStandings({ ...base, events, assessor: rulebook, vinProblem: vinProblemOf });
  const complaints = createComplaints(store, settings);
  const vehicles = createVehicles({ rows: createVehicleRows(store), events, standings, complaints, rulebook });
  const detail = createVehicleDetail({ store, vehicles, events, dataWarnings: doubtsOf });
  const operations = vehicleOperations({ vehicles, standings, agencies, rulebook, list: createVehicleList(store), detail });
  return { vehicles, events, standings, complaints, operations, stop: standings.stop } satisfies Noun<VehicleOperation> &
    Readonly<Record<string, unknown>>;
}
