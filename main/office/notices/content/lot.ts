import type { VehicleRow } from '../../vehicles/vehicles';

/** A vehicle in a list of many. */
export type Lot = Readonly<{
  year: string;
  make: string;
  model: string;
  vin: string;
  plate: string;
  complaintNumber: string;
  callNumber: string;
  color: string;
}>;

export function lotOf(row: VehicleRow): Lot {
  return {
    year: row.modelYear === null ? '' : String(row.modelYear),
    make: row.make ?? '',
    model: row.model ?? '',
    vin: row.vin ?? 'not recorded',
    plate: [row.plate, row.plateState].filter(Boolean).join(' '),
    complaintNumber: row.complaintNumber ?? '',
    callNumber: row.callNumber ?? '',
    color: row.color ?? '',
  };
}
