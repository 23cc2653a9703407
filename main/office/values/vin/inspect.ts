import { vinFits } from './checkDigit';
import { repairVin, type KnownVehicle } from './misread';
import { cleanVin, isFiller } from './text';

export type VinFinding = Readonly<{
  message: string;
  suggestion: string | null;
  /** Nothing that anybody must clear up: a vehicle built for Europe needs no check digit. */
  isMild: boolean;
}>;

/** The first year in which every vehicle has 17 characters. */
const seventeenSince = 1981;

/** What is doubtful about a VIN, in a sentence with the VIN it was misread from; null where nothing is. Never blocks. */
export function inspectVin(text: string | null, known: KnownVehicle): VinFinding | null {
  const vin = cleanVin(text);
  if (vin === null) return null;
  if (isFiller(vin))
    return doubt(`The VIN ${vin} is a filler and no vehicle's number. Enter the VIN from the vehicle, or leave it empty.`, null);
  if (known.modelYear != null && known.modelYear < seventeenSince) return null;
  if (vin.length !== 17)
    return doubt(`The VIN ${vin} has ${vin.length} characters; vehicles since 1981 have 17. Boats and trailers may have fewer.`, null);
  if (vinFits(vin)) return null;
  const suggestion = repairVin(vin, known);
  if (/^[S-Z]/.test(vin) && suggestion === null)
    return {
      message: `The VIN ${vin} does not fit the check digit that vehicles built for America have; one built for Europe needs none. Compare it with the vehicle.`,
      suggestion,
      isMild: true,
    };
  return doubt(
    `The VIN ${vin} does not fit its check digit.${suggestion === null ? ' Compare it with the vehicle.' : ` Probably ${suggestion}: compare it with the vehicle.`}`,
    suggestion,
  );
}

const doubt = (message: string, suggestion: string | null): VinFinding => ({ message, suggestion, isMild: false });
