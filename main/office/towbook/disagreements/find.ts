import { column, tuples } from '../../../../db/query';
import type { Store } from '../../../../db/open';
import type { VehicleRow } from '../../vehicles/vehicles';
import type { Change } from '../../changes';
import { localDay } from '../../zone';
import type { Reading } from '../reading';
import type { Disagreements } from './store';

/** A VIN shorter than this is a hull or a serial number that others may have too. */
const shortestVin = 11;

/** Finds what an import leaves to a person. Each of these is called in the transaction that wrote the call. */
export function createDisagreementFinder({ sqlite }: Store, disagreements: Disagreements) {
  const sameVin = column<number>(sqlite, 'SELECT id FROM vehicles WHERE vin_key = ? AND in_yard = 1 AND id <> ? ORDER BY id LIMIT 5');
  const samePlate = column<number>(
    sqlite,
    'SELECT id FROM vehicles WHERE plate_key = ? AND plate_state IS ? AND in_yard = 1 AND id <> ? ORDER BY id LIMIT 5',
  );
  const listedAfter = tuples<[number, string]>(
    sqlite,
    'SELECT id, sources FROM vehicles WHERE +in_yard = 1 AND stock_number IS NOT NULL AND id > ? ORDER BY id LIMIT 1000',
  );

  return {
    /** Another vehicle in the yard with the same VIN or plate. One that has left is an earlier tow of the same car, which is no doubt. */
    duplicates(change: Change, row: VehicleRow): void {
      if (!row.inYard) return;
      const byVin = row.vinKey === null || row.vinKey.length < shortestVin ? [] : sameVin.all(row.vinKey, row.id);
      const byPlate = row.plateKey === null ? [] : samePlate.all(row.plateKey, row.plateState, row.id);
      for (const id of new Set([...byVin, ...byPlate])) {
        const what = byVin.includes(id) ? `VIN ${row.vin ?? ''}` : `plate ${row.plate ?? ''}`;
        const message = `Two vehicles in the yard have the ${what}. They may be one that was entered twice.`;
        disagreements.open(change, { kind: 'possible_duplicate', vehicleId: Math.min(id, row.id), otherId: Math.max(id, row.id), message });
      }
    },

    /** TowBook and the office disagree on whether it is here. `isInventory`: the call stands in TowBook's inventory of impounds. */
    presence(change: Change, row: VehicleRow, { release }: Reading, isInventory: boolean): void {
      if (row.inYard && release !== null) {
        const message = `TowBook says it left on ${localDay(release.at)} (${release.reason ?? 'no reason told'}). Record what happened, or correct TowBook.`;
        disagreements.open(change, { kind: 'released_in_towbook', vehicleId: row.id, otherId: null, message });
      } else disagreements.closeReturned(change, 'released_in_towbook', row.id);
      if (!isInventory || release !== null) return;
      disagreements.closeReturned(change, 'possibly_released', row.id);
      if (row.inYard) disagreements.closeReturned(change, 'released_here', row.id);
      else
        disagreements.open(change, {
          kind: 'released_here',
          vehicleId: row.id,
          otherId: null,
          message: 'It has left the yard here, and TowBook still lists it as impounded. Release it in TowBook too.',
        });
    },

    /** Vehicles in the yard here that TowBook listed before, the next in the order of their ids; at most a thousand. */
    listedAfter: (id: number): readonly Readonly<{ id: number; isTowbooks: boolean }>[] =>
      listedAfter.all(id).map(([found, sources]) => ({
        id: found,
        isTowbooks: sources.includes('"stockNumber":"towbook"'),
      })),

    /** TowBook listed it before, and does not in a whole inventory. */
    missing(change: Change, id: number): void {
      const message =
        "It is no longer in TowBook's inventory of impounds. It may have been released there. Record the release, or say that it is still here.";
      disagreements.open(change, { kind: 'possibly_released', vehicleId: id, otherId: null, message });
    },
  };
}
export type DisagreementFinder = ReturnType<typeof createDisagreementFinder>;
