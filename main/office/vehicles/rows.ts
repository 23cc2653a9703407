import { column, value } from '../../../db/query';
import { eq, sql } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { agencies, vehicleChanges, vehicles } from '../../../db/schema';
import type { FieldSource } from '../../../preload/contract/vehicles';
import { vehicleFieldNames, type VehicleFields } from '../../../preload/contract/vehicleFields';
import { placeholders } from '../../../db/placeholders';
import { Problem } from '../../../preload/contract/problem';
import { cleanVin, isFiller } from '../values/vin/text';
import type { Change } from '../changes';
import { comparable, describeVehicle, written } from './describe';
import type { NewRow } from './standing/read';
import type { FieldPatch, NewVehicle, VehicleRow } from './vehicles';

type Sources = Record<string, FieldSource>;
type Differences = readonly Readonly<{ field: string; before: unknown; after: unknown }>[];

const derived = (fields: Readonly<Partial<VehicleFields>>) => ({
  description: describeVehicle(fields),
  plateKey: comparable(fields.plate),
  // What was typed only to fill the box is nobody's number, and so no two vehicles are one by it.
  vinKey: fields.vin != null && isFiller(fields.vin) ? null : comparable(fields.vin),
});

/** An empty text is no value; a VIN is kept in capitals by whatever way it comes. */
const cleaned = (fields: Readonly<Partial<VehicleFields>>): Partial<VehicleFields> =>
  Object.fromEntries(
    vehicleFieldNames
      .filter((name) => fields[name] !== undefined)
      .map((name) => [name, name === 'vin' ? cleanVin(fields.vin) : fields[name] === '' ? null : fields[name]]),
  );

/** Every column that a new vehicle is written with, each to be filled in. */
const newRow = {
  ...placeholders(vehicles, vehicleFieldNames),
  ...placeholders(vehicles, ['id', 'description', 'plateKey', 'vinKey', 'sources', 'agencyId', 'agencyName', 'towType']),
  ...placeholders(vehicles, ['createdAt', 'createdBy', 'updatedAt', 'towedAt', 'status', 'levelRank', 'inYard', 'nextRule', 'nextVerb']),
  ...placeholders(vehicles, ['nextDueAt', 'waitsOn', 'saleAllowed', 'wakeAt', 'assessedAt', 'rulesKey']),
};
const newHistory = placeholders(vehicleChanges, ['vehicleId', 'at', 'by', 'source', 'field', 'before', 'after', 'importRunId']);
const noFields = Object.fromEntries(vehicleFieldNames.map((name) => [name, null]));

/** The rows of vehicles and the history of their fields. */
export function createVehicleRows({ orm, sqlite }: Store) {
  // Prepared once: an import asks for every row several times.
  const agency = orm
    .select({ name: agencies.name })
    .from(agencies)
    .where(eq(agencies.id, sql.placeholder('id')))
    .prepare();
  const agencyName = (id: number | null) => (id === null ? null : (agency.get({ id })?.name ?? null));
  const byId = orm
    .select()
    .from(vehicles)
    .where(eq(vehicles.id, sql.placeholder('id')))
    .prepare();
  const byCall = orm
    .select()
    .from(vehicles)
    .where(eq(vehicles.callNumber, sql.placeholder('callNumber')))
    .prepare();
  const byStock = orm
    .select()
    .from(vehicles)
    .where(eq(vehicles.stockNumber, sql.placeholder('stockNumber')))
    .prepare();
  const idOfCall = column<number>(sqlite, 'SELECT id FROM vehicles WHERE call_number = ?');
  const idOfComplaint = column<number>(sqlite, 'SELECT id FROM vehicles WHERE complaint_number = ?');

  const addVehicle = orm.insert(vehicles).values(newRow).returning().prepare();
  const addHistory = orm.insert(vehicleChanges).values(newHistory).prepare();

  // The number of a vehicle that was taken out is never given to another one.
  const newestRemoved = value<number | null>(
    sqlite,
    'SELECT max(vehicle_id) FROM removals WHERE vehicle_id > (SELECT coalesce(max(id), 0) FROM vehicles)',
  );
  const newId = (): number | null => {
    const removed = newestRemoved();
    return removed === null ? null : removed + 1;
  };

  const find = (key: Readonly<{ id: number } | { callNumber: string } | { stockNumber: string }>): VehicleRow | undefined =>
    ('id' in key ? byId : 'callNumber' in key ? byCall : byStock).get(key);

  const writeHistory = (change: Change, vehicleId: number, differences: Differences, source: FieldSource, importRunId: number | null) => {
    const { now: at, by } = change;
    for (const { field, before, after } of differences)
      addHistory.run({ vehicleId, at, by, source, field, before: written(before), after: written(after), importRunId });
  };

  /** The vehicle, other than `own`, that has the number already. */
  const holder = (idOf: typeof idOfCall, number: string, own: number | null): VehicleRow | undefined => {
    const id = idOf.get(number);
    return id === undefined || id === own ? undefined : find({ id });
  };

  const refuseTaken = (fields: Partial<VehicleFields>, own: number | null) => {
    if (fields.callNumber != null) {
      const other = holder(idOfCall, fields.callNumber, own);
      if (other)
        throw new Problem(
          'CALL_NUMBER_TAKEN',
          `Call ${fields.callNumber} is already here: ${other.description}, ${other.complaintNumber ?? 'no complaint number'}. Nothing was changed. Open that vehicle instead.`,
          {
            fields: { callNumber: 'already used' },
          },
        );
    }
    if (fields.complaintNumber != null) {
      const other = holder(idOfComplaint, fields.complaintNumber, own);
      if (other)
        throw new Problem(
          'COMPLAINT_NUMBER_TAKEN',
          `Complaint number ${fields.complaintNumber} belongs to ${other.description}. Nothing was changed. Give another number.`,
          {
            fields: { complaintNumber: 'already used' },
          },
        );
    }
  };

  const bumped = sqlite.prepare('UPDATE vehicles SET version = version + 1, updated_at = ? WHERE id = ?');

  return {
    find,

    /** A new version of the row without a changed field: something was recorded about it. */
    touch: (id: number, now: string) => bumped.run(now, id),

    /** Adds a vehicle with the columns of its standing, which `standingOf` works out from the others. Throws when a number is taken. */
    insert(
      change: Change,
      vehicle: NewVehicle,
      complaintNumber: string | null,
      standingOf: (row: NewRow) => Readonly<Record<string, unknown>>,
    ): VehicleRow {
      const fields = { ...cleaned(vehicle.fields), complaintNumber: vehicle.fields.complaintNumber ?? complaintNumber };
      refuseTaken(fields, null);
      const sources: Sources = {};
      for (const name of vehicleFieldNames) if (fields[name] != null) sources[name] = vehicle.source;
      if (vehicle.fields.complaintNumber == null && complaintNumber !== null) sources['complaintNumber'] = 'system';
      if (vehicle.agencyId !== null) sources['agency'] = vehicle.source;
      const row = {
        ...(noFields as VehicleFields),
        ...fields,
        ...derived(fields),
        sources,
        agencyId: vehicle.agencyId,
        agencyName: agencyName(vehicle.agencyId),
        towType: vehicle.towType,
        createdAt: change.now,
        createdBy: change.by,
        updatedAt: change.now,
      };
      const added = addVehicle.get({ ...row, id: newId(), ...standingOf(row) });
      change.touched('vehicles', 'queue');
      return added;
    },

    /** Writes what differs; answers the new row and the names of the changed fields. */
    update(change: Change, row: VehicleRow, patch: FieldPatch): Readonly<{ row: VehicleRow; changed: readonly string[] }> {
      const fields = cleaned(patch.fields);
      const differences: { field: string; before: unknown; after: unknown }[] = [];
      for (const name of vehicleFieldNames) {
        const after = fields[name];
        if (after !== undefined && after !== row[name]) differences.push({ field: name, before: row[name], after });
      }
      if (patch.agencyId !== undefined && patch.agencyId !== row.agencyId)
        differences.push({ field: 'agency', before: row.agencyName, after: agencyName(patch.agencyId) });
      if (differences.length === 0) return { row, changed: [] };
      refuseTaken(fields, row.id);
      const sources: Sources = { ...row.sources };
      for (const { field, after } of differences) {
        if (after === null) delete sources[field];
        else sources[field] = patch.source;
      }
      const merged = { ...row, ...fields };
      const updated = orm
        .update(vehicles)
        .set({
          ...fields,
          ...derived(merged),
          ...(patch.agencyId === undefined ? {} : { agencyId: patch.agencyId, agencyName: agencyName(patch.agencyId) }),
          sources,
          version: row.version + 1,
          updatedAt: change.now,
        })
        .where(eq(vehicles.id, row.id))
        .returning()
        .get();
      writeHistory(change, row.id, differences, patch.source, patch.importRunId ?? null);
      change.touched('vehicles', 'queue');
      return { row: updated as VehicleRow, changed: differences.map(({ field }) => field) };
    },
  };
}
export type VehicleRows = ReturnType<typeof createVehicleRows>;
