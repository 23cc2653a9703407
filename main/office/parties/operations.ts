import type { Base, Noun } from '../noun';
import type { Vehicles } from '../vehicles/vehicles';
import { createParties, type Parties } from './store';

type Names = 'parties.get' | 'parties.save' | 'parties.remove' | 'parties.accessLog';

/** Owners and secured parties of the vehicles, and the log of who looked at them. */
export function openParties({ store }: Base, { vehicles }: Readonly<{ vehicles: Pick<Vehicles, 'need'> }>): Noun<Names> & Parties {
  const parties = createParties(store);
  return {
    ...parties,
    operations: {
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
    },
  };
}
