import { column } from '../../../../db/query';
import { Problem } from '../../../../preload/contract/problem';
import type { VehicleFields } from '../../../../preload/contract/vehicleFields';
import { decideTowType } from '../../towTypes/towType';
import { defaultTypeTable } from '../../towTypes/typeTable';
import { comparable } from '../../vehicles/describe';
import type { VehicleRow } from '../../vehicles/vehicles';
import type { Change } from '../../changes';
import { localDay } from '../../zone';
import type { Bench } from '../bench';
import { keepFile, namesIn } from '../files';
import type { Findings, RowResult } from '../findings';
import { get, type SourceRow } from '../source/row';
import { readFacts, type Surroundings } from './facts';
import { readFields, yearOf } from './fields';
import { keepLeftOver } from './leftOver';
import { keepParties } from './parties';
import { recordFact } from './record';

export type VehicleContext = Readonly<{
  bench: Bench;
  /** Where the old database lies, with the files that it names. */
  database: string;
  /** The vehicle that a row without any number became in an earlier import. */
  earlier: (row: SourceRow) => number | undefined;
  around: (callNumber: string | null) => Omit<Surroundings, 'now' | 'year'>;
  /** The agency of a spelling; a doubtful one is listed for the office and answers null. */
  agencyOf: (
    change: Change,
    spelling: string | null,
  ) => Readonly<{ agencyId: number | null; settle: ((vehicleId: number) => void) | null }>;
}>;

/** Writes one vehicle of the old database: a new one, or what is missing on the one that is here. */
export function writeVehicle(context: VehicleContext, change: Change, row: SourceRow, out: Findings): RowResult {
  const { bench } = context;
  const fields = readFields(row, bench.settings.get('complaint.prefix'), out);
  const call = fields.callNumber ?? null;
  out.known(call ?? fields.complaintNumber ?? fields.vin ?? null);
  if (isEmpty(fields)) return out.refused('it has no number, no VIN, no plate and no maker: there is no vehicle in it');

  const here = match(context, row, fields);
  if (here !== undefined && isOther(here, fields))
    return out.refused(
      `call ${call ?? ''} is already that of ${here.description} with the VIN ${here.vin ?? ''}, and this row has the VIN ${fields.vin ?? ''}`,
    );
  const around = { ...context.around(call), now: change.now, year: yearOf(row, fields.complaintNumber ?? null) };
  const told = readFacts(row, around, out);
  const agency = context.agencyOf(change, get(row, 'jurisdiction'));

  const vehicle =
    here === undefined
      ? create(bench, change, row, { fields, agencyId: agency.agencyId, towedAt: told.towedAt, isGone: told.disposal !== null }, out)
      : merge(bench, change, here, fields, agency.agencyId, out);
  out.known(call, vehicle.id);
  if (agency.agencyId === null && vehicle.agencyId === null) agency.settle?.(vehicle.id);
  if (here !== undefined) learnTow(bench, change, here, told.towedAt, out);
  for (const fact of told.facts) {
    // What came from TowBook or a person is in the yard until something with a date says otherwise.
    const isWeak = fact.moments.every(({ asserted }) => asserted !== null);
    if (here !== undefined && fact.type === told.disposal && isWeak && here.inYard && !out.hasMade('vehicles') && !isOurs(here)) {
      out.warn(`By the old database it was ${told.disposal}, without a date; here it is in the yard, and stays so. Record what happened.`);
      continue;
    }
    recordFact(bench, change, vehicle.id, fact, out);
  }
  keepParties(bench, change, vehicle.id, row, out);
  keepLeftOver(bench, change, vehicle.id, row, out);
  keepNamedFiles(context, change, vehicle.id, row, out);
  return here === undefined ? out.imported() : out.merged();
}

function keepNamedFiles({ bench, database }: VehicleContext, change: Change, vehicleId: number, row: SourceRow, out: Findings): void {
  const named = [
    { kind: 'photo', column: 'photos' },
    { kind: 'photo', column: 'photo_paths' },
    { kind: 'other', column: 'documents' },
  ] as const;
  for (const { kind, column } of named)
    for (const written of namesIn(get(row, column)))
      keepFile(bench, change, { database, written, vehicleId, kind, title: 'From the old database' }, out);
}

const isEmpty = ({ callNumber, complaintNumber, invoiceNumber, vin, plate, make }: Partial<VehicleFields>): boolean =>
  [callNumber, complaintNumber, invoiceNumber, vin, make].every((value) => value == null) && (plate == null || plate === 'NONE');

/** Whether the vehicle came from the old database in the first place. */
const isOurs = (row: VehicleRow): boolean =>
  row.sources['callNumber'] === 'legacy' || row.sources['vin'] === 'legacy' || row.sources['make'] === 'legacy';

/** By call number; without one by an earlier import, by complaint number, else by VIN. */
function match({ bench, earlier }: VehicleContext, row: SourceRow, fields: Partial<VehicleFields>): VehicleRow | undefined {
  const { vehicles, store } = bench;
  if (fields.callNumber != null) {
    const byCall = vehicles.find({ callNumber: fields.callNumber });
    if (byCall !== undefined) return byCall;
  } else {
    const before = earlier(row);
    if (before !== undefined) return vehicles.find({ id: before });
  }
  if (fields.complaintNumber == null) return fields.callNumber == null ? unnumbered(bench, fields.vin) : undefined;
  const id = column<number>(store.sqlite, 'SELECT id FROM vehicles WHERE complaint_number = ?').get(fields.complaintNumber);
  const found = id === undefined ? undefined : vehicles.find({ id });
  // A number that the program gave by itself says nothing about another vehicle's.
  const isSame =
    found !== undefined && found.sources['complaintNumber'] !== 'system' && (found.callNumber === null || fields.callNumber == null);
  return isSame && !isOther(found, fields) ? found : undefined;
}

/** A vehicle of the old database without a call number is known by its VIN in a later copy of it. */
function unnumbered({ vehicles, store }: Bench, vin: string | null | undefined): VehicleRow | undefined {
  if (vin?.length !== 17) return undefined;
  const find = column<number>(store.sqlite, 'SELECT id FROM vehicles WHERE vin_key = ? AND call_number IS NULL ORDER BY id LIMIT 1');
  const id = find.get(comparable(vin));
  const found = id === undefined ? undefined : vehicles.find({ id });
  // One that was typed here may be another tow of the same vehicle.
  return found?.sources['vin'] === 'legacy' ? found : undefined;
}

/** Two vehicles under one number: another maker, and a VIN that is no slip of the other's. */
function isOther(row: VehicleRow, { vin, make }: Partial<VehicleFields>): boolean {
  if (row.vin?.length !== 17 || vin?.length !== 17 || row.make === null || make == null) return false;
  const different = [...vin].filter((letter, index) => letter !== row.vin?.charAt(index)).length;
  return different > 3 && make.toLowerCase() !== row.make.toLowerCase();
}

type NewOne = Readonly<{ fields: Partial<VehicleFields>; agencyId: number | null; towedAt: string | null; isGone: boolean }>;

/** Adds the vehicle; leaves out a complaint number that another vehicle has, and a tow that cannot be. */
function create(bench: Bench, change: Change, row: SourceRow, { agencyId, isGone, ...given }: NewOne, out: Findings): VehicleRow {
  let { fields, towedAt } = given;
  const table = bench.settings.get('towbook.typeMap') ?? defaultTypeTable;
  const towType = decideTowType(table, { account: '', reasons: [fields.reason ?? ''], lot: '' }) ?? 'private_property';
  if (towedAt === null) out.warn('The old database does not tell when it was towed. Enter it, so that its deadlines count from it.');
  for (;;) {
    try {
      let made: VehicleRow | undefined;
      bench.attempt(() => {
        made = bench.vehicles.create(change, { fields, towType, towedAt, agencyId, source: 'legacy', isNumbered: !isGone });
      });
      if (made === undefined) throw new Error(`no vehicle came of row ${row.number}`);
      out.made('vehicles');
      if (towedAt !== null) out.made('events');
      return made;
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      if (failure.code === 'COMPLAINT_NUMBER_TAKEN' && fields.complaintNumber != null) {
        out.warn(`Complaint number ${fields.complaintNumber} belongs to another vehicle here; this one keeps it in its history only.`);
        const { complaintNumber: _taken, ...rest } = fields;
        fields = rest;
      } else if (towedAt !== null) {
        out.warn(`Its tow was left out: ${failure.message}`);
        towedAt = null;
      } else throw failure;
    }
  }
}

/** Fills what is empty; what was typed here or came from TowBook stays. */
function merge(
  bench: Bench,
  change: Change,
  here: VehicleRow,
  given: Partial<VehicleFields>,
  agencyId: number | null,
  out: Findings,
): VehicleRow {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) if (here[name as keyof VehicleFields] === null) fields[name] = value;
  // The number on the office's papers goes before one that the program gave by itself, until it stands on a paper too.
  if (given.complaintNumber != null && here.sources['complaintNumber'] === 'system' && !isOnPaper(bench, here.id))
    fields['complaintNumber'] = given.complaintNumber;
  for (;;) {
    try {
      const { row, changed } = bench.vehicles.updateFields(change, here, {
        fields: fields as Partial<VehicleFields>,
        agencyId: here.agencyId === null && agencyId !== null ? agencyId : undefined,
        source: 'legacy',
      });
      out.made('fields', changed.length);
      for (const [name, title] of [['vin', 'VIN'] as const, ['plate', 'plate'] as const])
        if (given[name] != null && row[name] !== null && comparable(given[name]) !== comparable(row[name]))
          out.warn(`Its ${title} in the old database is ${given[name]}; here it is ${row[name]}, and stays so.`);
      if (given.complaintNumber != null && given.complaintNumber !== row.complaintNumber && row.complaintNumber !== null)
        out.warn(`Its complaint number in the old database is ${given.complaintNumber}; here it is ${row.complaintNumber}, and stays so.`);
      return row;
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.code !== 'COMPLAINT_NUMBER_TAKEN' || !('complaintNumber' in fields)) throw failure;
      out.warn(
        `Complaint number ${String(fields['complaintNumber'])} belongs to another vehicle here; this one keeps it in its history only.`,
      );
      delete fields['complaintNumber'];
    }
  }
}

const isOnPaper = ({ store }: Bench, vehicleId: number): boolean =>
  store.sqlite.prepare('SELECT 1 FROM notices WHERE vehicle_id = ? LIMIT 1').get(vehicleId) !== undefined;

function learnTow(bench: Bench, change: Change, here: VehicleRow, towedAt: string | null, out: Findings): void {
  if (towedAt === null) return;
  if (here.towedAt === null) {
    const moments = [{ at: towedAt, asserted: null }];
    recordFact(bench, change, here.id, { type: 'towed', moments, data: {}, note: null, origin: 'vehicles.tow_date' }, out);
  } else if (localDay(here.towedAt) !== localDay(towedAt))
    out.warn(`By the old database it was towed on ${localDay(towedAt)}; here it is ${localDay(here.towedAt)}, and stays so.`);
}
