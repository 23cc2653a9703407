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
  /** What stands on the vehicle, empty where nobody knows. */
  charges: string;
}>;

/** `owedCents` is what is still to be paid on the vehicle; null where no charge is known. */
export function lotOf(row: VehicleRow, owedCents: number | null): Lot {
  return {
    year: row.modelYear === null ? '' : String(row.modelYear),
    make: row.make ?? '',
    model: row.model ?? '',
    vin: row.vin ?? 'not recorded',
    plate: row.plate === null ? '' : [row.plate, row.plateState].filter(Boolean).join(' '),
    complaintNumber: row.complaintNumber ?? '',
    callNumber: row.callNumber ?? '',
    color: row.color ?? '',
    charges: owedCents === null ? '' : paperMoney(owedCents),
  };
}
