import { capOf, type FieldName, type VehicleFields } from '../../../../preload/contract/vehicleFields';
import { capped } from '../../values/filled';
import { cleanPlate, cleanPlateState } from '../../values/plate';
import { readVehicle } from '../../values/vehicleText';
import { cleanVin, vinWords } from '../../values/vin/text';
import { sentenceCase } from '../../values/wording';
import { formatComplaintNumber } from '../../vehicles/complaint';
import type { Findings } from '../findings';
import { get, isTrue, original, type SourceRow } from '../source/row';

/** The old program wrote these into every vehicle; they say nothing about one. */
const defaultTypes = new Set(['4-door', '4 door', '4door']);

/** Columns that become fields of the vehicle; what is left goes into its history. */
export const fieldColumns: ReadonlySet<string> = new Set([
  'towbook_call_number',
  'call_number',
  'complaint_number',
  'complaint_sequence',
  'complaint_year',
  'invoice_number',
  'vin',
  'year',
  'vehicle_year',
  'make',
  'model',
  'color',
  'plate',
  'state',
  'vehicle_type',
  'location',
  'location_from',
  'requestor',
  'requested_by',
  'reason_for_tow',
  'tow_reason',
  'case_number',
  'officer_name',
  'driver',
  'notes',
  'inoperable',
]);

/** The number by which the old program knew a vehicle. */
export const callNumberOf = (row: SourceRow): string | null => get(row, 'towbook_call_number', 'call_number');

/**
 * The complaint number as the office wrote it. A number lost in a Python tuple (`('IT0087-25', 87, '25')`) is taken out of it, one
 * kept only as sequence and year is put together, and the error number `ITERR0000-YY` is none.
 */
export function complaintNumberOf(row: SourceRow, prefix: string): string | null {
  const text = get(row, 'complaint_number')?.toUpperCase() ?? null;
  if (text !== null && /ERR0{2,}/.test(text)) return null;
  const inside = text === null ? null : /[A-Z]{1,6}\d{4,}-\d{2}(?!\d)/.exec(text);
  if (inside !== null) return inside[0];
  if (text !== null) return text;
  const sequence = Number(get(row, 'complaint_sequence') ?? Number.NaN);
  const year = Number(get(row, 'complaint_year') ?? Number.NaN);
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > 99_999 || !Number.isInteger(year) || year < 0 || year > 2199) return null;
  return formatComplaintNumber(prefix, sequence, year);
}

/** The year that its complaint or invoice number tells; null where neither does. */
export function yearOf(row: SourceRow, complaintNumber: string | null): number | null {
  const told = /-(\d{2})$/.exec(complaintNumber ?? '')?.[1] ?? get(row, 'complaint_year', 'invoice_year');
  if (told == null || !/^(\d{2}|20\d{2})$/.test(told)) return null;
  return told.length === 2 ? 2000 + Number(told) : Number(told);
}

/** The fields of one vehicle; blank ones and `N/A` are left out. */
export function readFields(row: SourceRow, prefix: string, out: Findings): Partial<VehicleFields> {
  const plate = cleanPlate(row.cells.get('plate'));
  const type = get(row, 'vehicle_type');
  const reason = get(row, 'reason_for_tow', 'tow_reason');
  const vehicle = readVehicle({
    year: get(row, 'year', 'vehicle_year')?.replace(/\.0+$/, ''),
    make: get(row, 'make'),
    model: get(row, 'model'),
    color: get(row, 'color'),
  });
  const told: Partial<Record<FieldName, string | number | boolean | null>> = {
    callNumber: callNumberOf(row),
    complaintNumber: complaintNumberOf(row, prefix),
    invoiceNumber: get(row, 'invoice_number'),
    vin: cleanVin(row.cells.get('vin')),
    plate,
    // A state without a plate is the form's preset.
    plateState: plate === null || plate === 'NONE' ? null : cleanPlateState(row.cells.get('state')),
    bodyType: type === null || defaultTypes.has(type.toLowerCase()) ? null : type,
    towedFrom: get(row, 'location', 'location_from'),
    requestedBy: get(row, 'requestor', 'requested_by'),
    reason: reason === null ? null : sentenceCase(reason),
    caseNumber: get(row, 'case_number'),
    officerName: get(row, 'officer_name'),
    driver: get(row, 'driver'),
    notes: original(row, 'notes') === null || get(row, 'notes') === null ? null : (original(row, 'notes')?.trim() ?? null),
    inoperable: isTrue(row, 'inoperable') ? true : null,
    ...vehicle,
  };
  const words = vinWords(row.cells.get('vin'));
  if (words !== null) out.warn(`${words} The text is kept in the old database.`);
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(told)) {
    if (value == null || value === '') continue;
    const cap = capOf(name as FieldName);
    if (typeof value === 'string' && value.length > cap)
      out.warn(`The text of ${name} was too long and was cut; the whole of it is in the old database.`);
    fields[name] = typeof value === 'string' ? capped(value, cap) : value;
  }
  return fields as Partial<VehicleFields>;
}
