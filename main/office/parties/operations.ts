import type { Handlers } from '../call';
import type { Vehicles } from '../vehicles/vehicles';
import type { Parties } from './store';

type Names = 'parties.get' | 'parties.save' | 'parties.remove' | 'parties.accessLog';

export function partyOperations(parties: Parties, vehicles: Pick<Vehicles, 'need'>): Handlers<Names> {
  return {
    'parties.get': ({ vehicleId, purpose }, change) => ({ parties: parties.look(change, vehicles.need(vehicleId).id, purpose) }),
    'parties.save'({ id, expectedVersion, vehicleId, ...fields }, change) {
      if (id === undefined) return parties.add(change, vehicles.need(vehicleId).id, fields);
      return parties.update(change, id, expectedVersion, fields);
    },
    'parties.remove'({ id, expectedVersion }, change) {
      parties.remove(change, id, expectedVersion);
      return {};
    },
    'parties.accessLog': (input) => parties.accessLog(input),
  };
}
