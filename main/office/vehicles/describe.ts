import type { VehicleFields } from '../../../preload/contract/vehicleFields';

type Described = Readonly<Partial<Pick<VehicleFields, 'modelYear' | 'make' | 'model' | 'color' | 'bodyType'>>>;

/** `2014 Chevrolet Impala`, or what is known of it; a vehicle of which nothing is known is `Unknown vehicle`. */
export function describeVehicle({ modelYear, make, model, color, bodyType }: Described): string {
  const name = [modelYear, make, model].filter((part) => part != null && part !== '').join(' ');
  if (name !== '') return name.slice(0, 200);
  const rest = [color, bodyType].filter(Boolean).join(' ');
  return rest === '' ? 'Unknown vehicle' : `Unknown vehicle, ${rest.toLowerCase()}`.slice(0, 200);
}

/** What two ways of writing a plate or VIN have in common: capitals and digits only; null when nothing is left. */
export function comparable(text: string | null | undefined): string | null {
  const key = (text ?? '').toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return key === '' || noPlate.has(key) ? null : key;
}

const noPlate = new Set(['NONE', 'NOPLATE', 'NOPLATES', 'NOTAG', 'NOTAGS', 'NA', 'UNKNOWN']);

/** A field's value as history keeps it. */
export const written = (value: unknown): string | null =>
  value == null ? null : typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
