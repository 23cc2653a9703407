import { capped, filled, oneLine } from '../values/filled';
import { toCents } from '../values/money';
import { cleanPlate, cleanPlateState } from '../values/plate';
import { cleanVin } from '../values/vin/text';
import { readVehicle } from '../values/vehicleText';
import { sentenceCase } from '../values/wording';
import { capOf, type FieldName, type VehicleFields } from '../../../preload/contract/vehicleFields';
import type { TowbookRow } from './row';

export type ReadFields = Readonly<{
  /** Only what TowBook tells; a blank or `N/A` is left out, so that it overwrites nothing. */
  fields: Readonly<Partial<VehicleFields>>;
  /** The names of fields whose text was too long to keep whole. */
  shortened: readonly string[];
}>;

/** The reason of the call and of the impound in one line, each once: `Police impound: accident`. */
function reasonOf(row: TowbookRow): string | null {
  const call = filled(row.callReason);
  const impound = filled(row.impoundReason);
  if (call === null || impound === null) return call === null && impound === null ? null : sentenceCase(call ?? impound ?? '');
  // Of `Accident` and `accident for owner` the longer one says it all.
  if (impound.toLowerCase().includes(call.toLowerCase())) return sentenceCase(impound);
  if (call.toLowerCase().includes(impound.toLowerCase())) return sentenceCase(call);
  return `${sentenceCase(call)}: ${sentenceCase(impound)}`;
}

/** Who had the vehicle removed, where the account says it: not a house account such as `.PPI`, not another towing company. */
function requesterOf(account: string | null): string | null {
  return account === null || account.startsWith('.') || /\b(tow|towing|storage|salvage)\b/i.test(account) ? null : account;
}

/** Cleans the texts of one call into the fields of a vehicle. `isOfficeNumber` tells complaint numbers of the office from other PO numbers. */
export function readFields(row: TowbookRow, isOfficeNumber: (text: string) => boolean): ReadFields {
  const shortened: string[] = [];
  const kept: Record<string, unknown> = {};
  const keep = (name: FieldName, text: string | null) => {
    if (text === null) return;
    if (text.length > capOf(name)) shortened.push(name);
    kept[name] = capped(text, capOf(name));
  };
  const plate = cleanPlate(row.plate);
  const account = filled(row.account);
  const order = filled(row.purchaseOrder);
  const numbers = { callNumber: filled(row.callNumber), stockNumber: filled(row.stockNumber) };
  // A number that is cut could be that of another call.
  if ((numbers.callNumber ?? '').length <= capOf('callNumber')) keep('callNumber', numbers.callNumber);
  if ((numbers.stockNumber ?? '').length <= capOf('stockNumber')) keep('stockNumber', numbers.stockNumber);
  keep('invoiceNumber', filled(row.invoiceNumber));
  keep('account', account);
  keep('requestedBy', requesterOf(account));
  keep('vin', cleanVin(row.vin));
  keep('plate', plate);
  // A state without a plate is the form's preset, and says nothing about the vehicle.
  if (plate !== null && plate !== 'NONE') keep('plateState', cleanPlateState(row.plateState));
  keep('bodyType', filled(row.bodyType));
  keep('driver', filled(row.driver));
  keep('storageLot', filled(row.storageLot));
  keep('towedFrom', filled(row.towFrom));
  keep('reason', reasonOf(row));
  if (order !== null && isOfficeNumber(order)) kept['complaintNumber'] = order.toUpperCase();
  else keep('caseNumber', order);
  const vehicle = readVehicle({ text: row.vehicle, year: row.year, make: row.make, model: row.model, color: row.color });
  for (const [name, value] of Object.entries(vehicle)) if (value !== null) kept[name] = value;
  if (/^yes$/i.test(oneLine(row.hasKeys ?? ''))) kept['hasKeys'] = true;
  const balance = toCents(row.balance);
  if (balance !== null) kept['balanceCents'] = balance;
  return { fields: kept as Partial<VehicleFields>, shortened };
}
