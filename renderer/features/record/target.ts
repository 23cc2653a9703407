import type { VehicleDetail, VehicleSummary } from '../../../preload/contract/vehicles';
import { formatPlate } from '../../format/plate';
import type { RecordTarget } from './record-dialog';

const detailOf = (vehicle: VehicleSummary): string =>
  [
    formatPlate(vehicle.plate, vehicle.plateState) ?? 'no plate',
    vehicle.complaintNumber,
    vehicle.callNumber === null ? null : `call ${vehicle.callNumber}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');

/** The vehicle as a record dialog names it. */
export const targetOfDetail = ({ vehicle }: VehicleDetail): RecordTarget => ({
  id: vehicle.id,
  version: vehicle.version,
  description: vehicle.description,
  detail: detailOf(vehicle),
});
