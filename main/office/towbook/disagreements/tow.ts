import type { Vehicles, VehicleRow } from '../../vehicles/vehicles';
import type { Change } from '../../changes';
import { towBasisWords } from '../../../../preload/contract/towBases';
import { inWords } from '../../zone';
import { correctTow, type TowDisagreement } from '../tow/learn';
import type { FindTow } from '../tow/standing';
import type { DisagreementRow, Disagreements } from './store';

const kind = 'tow_time_differs';

/** The question on the time of a tow, in the store of what imports left to people. A newer answer of TowBook's takes the place of the older one. */
export const towDisagreementOf = (disagreements: Disagreements): TowDisagreement => ({
  open: (vehicleId) => disagreements.openOf(kind, vehicleId)?.proposal ?? null,
  ask(change, vehicleId, told, message) {
    const open = disagreements.openOf(kind, vehicleId)?.proposal ?? null;
    if (open !== null && open.at !== told.at) disagreements.closeReturned(change, kind, vehicleId);
    disagreements.open(change, { kind, vehicleId, otherId: null, message, proposal: told });
  },
  close: (change, vehicleId) => disagreements.closeReturned(change, kind, vehicleId),
});

/** Takes TowBook's time over, as a person decided. Throws EVENT_REFUSED where it cannot be; then nothing is changed. */
export function takeTowbooksTime(
  { vehicles, standingTow }: Readonly<{ vehicles: Vehicles; standingTow: FindTow }>,
  change: Change,
  vehicle: VehicleRow,
  { proposal }: DisagreementRow,
): void {
  if (proposal === null) return;
  const { at, basis } = proposal;
  const standing = standingTow(vehicle.id);
  if (standing === undefined || standing === 'taken_back') {
    vehicles.record(change, vehicle, { type: 'towed', at, data: { basis }, source: 'towbook' });
    return;
  }
  if (standing.at === at && standing.basis === basis) return;
  const reason = `Decided by ${change.by}: taken ${towBasisWords[basis]}. Until now: ${inWords(standing.at)}.`;
  correctTow(vehicles, change, vehicle, standing, proposal, reason, null);
}
