import type { QueueRow } from '../../../preload/contract/vehicles';
import { formatPlate } from '../../format/plate';
import type { RecordTarget } from '../../features/record/record-dialog';

/** A row is a vehicle's step. */
export const rowKey = (row: QueueRow): string => `${row.vehicleId} ${row.rule}`;

/** `MI · EKD 4471 · IT0087-26`, or what is known. */
export const numbersOf = (vehicle: QueueRow['vehicle']): string =>
  [
    formatPlate(vehicle.plate, vehicle.plateState) ?? 'no plate',
    vehicle.complaintNumber ?? (vehicle.callNumber === null ? null : `call ${vehicle.callNumber}`),
  ]
    .filter((part) => part !== null)
    .join(' · ');

/** The vehicle of a row, for the dialogs its button opens. */
export const targetOf = (row: QueueRow): RecordTarget => ({
  id: row.vehicleId,
  version: row.vehicle.version,
  description: row.vehicle.description,
  detail: numbersOf(row.vehicle),
});
