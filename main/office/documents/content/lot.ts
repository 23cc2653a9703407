import type { VehicleRow } from '../../vehicles/vehicles';
import { paperMoney } from '../../paper/money';

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
  /** What stands on the vehicle, as TowBook knows it; empty when it does not. */
  charges: string;
}>;

export function lotOf(row: VehicleRow): Lot {
  return {
    year: row.modelYear === null ? '' : String(row.modelYear),
    make: row.make ?? '',
    model: row.model ?? '',
    vin: row.vin ?? 'not recorded',
    plate: row.plate === null ? '' : [row.plate, row.plateState].filter(Boolean).join(' '),
    complaintNumber: row.complaintNumber ?? '',
    callNumber: row.callNumber ?? '',
    color: row.color ?? '',
    charges: row.balanceCents === null ? '' : paperMoney(row.balanceCents),
  };
}
