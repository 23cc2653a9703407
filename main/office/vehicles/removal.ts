import { rows } from '../../../db/query';
import { and, eq, isNotNull, ne, or, sql } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { events, importRows, matters, queue, removals, snoozes, takeoverVehicles, vehicleChanges, vehicles } from '../../../db/schema';
import type { Change } from '../changes';
import type { VehicleRow } from './vehicles';

/** Tables that a vehicle takes with it when it is removed; whatever else refers to it keeps it. */
const ownTables = new Set(['events', 'vehicle_changes', 'queue', 'matters', 'snoozes', 'import_rows']);

/** Takes vehicles out again: those of an import undone, and one of two that were the same. What was recorded of them is kept in `removals`. */
export function createRemoval({ orm, sqlite }: Store) {
  const referring = rows<{ table: string; column: string }>(
    sqlite,
    `SELECT m.name AS "table", f."from" AS "column" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
         WHERE m.type = 'table' AND f."table" = 'vehicles'`,
  )
    .all()
    .filter(({ table }) => !ownTables.has(table))
    .map(({ table, column }) => ({ table, find: sqlite.prepare(`SELECT 1 FROM "${table}" WHERE "${column}" = ? LIMIT 1`).pluck() }));

  return {
    /** The tables in which something stands that needs the vehicle, such as a notice or a file; empty when it may go. */
    keptBy: (vehicleId: number): readonly string[] =>
      referring.filter(({ find }) => find.get(vehicleId) !== undefined).map(({ table }) => table),

    /** True when anything was recorded of the vehicle, or changed on it, besides what this import did. */
    isBuiltUpon: (vehicleId: number, runId: number): boolean => {
      const others = <Table extends typeof events | typeof vehicleChanges>(table: Table) =>
        orm
          .select({ one: sql`1` })
          .from(table)
          .where(and(eq(table.vehicleId, vehicleId), or(ne(table.importRunId, runId), sql`${table.importRunId} IS NULL`)))
          .limit(1)
          .get() !== undefined;
      return others(events) || others(vehicleChanges);
    },

    /** Removes the vehicle and all that is its own. Call inside a transaction, after `keptBy`. */
    remove(change: Change, row: VehicleRow, reason: string, mergedInto: number | null): void {
      const { id } = row;
      const record = JSON.stringify({
        vehicle: row,
        events: orm.select().from(events).where(eq(events.vehicleId, id)).all(),
        changes: orm.select().from(vehicleChanges).where(eq(vehicleChanges.vehicleId, id)).all(),
      });
      const removal = orm
        .insert(removals)
        .values({ vehicleId: id, at: change.now, by: change.by, reason, mergedInto, record })
        .returning({ id: removals.id })
        .get();
      for (const table of [events, vehicleChanges, queue, matters, snoozes, takeoverVehicles])
        orm.delete(table).where(eq(table.vehicleId, id)).run();
      orm
        .delete(matters)
        .where(and(isNotNull(matters.otherId), eq(matters.otherId, id)))
        .run();
      orm.update(importRows).set({ vehicleId: mergedInto }).where(eq(importRows.vehicleId, id)).run();
      orm.delete(vehicles).where(eq(vehicles.id, id)).run();
      orm.update(removals).set({ done: true }).where(eq(removals.id, removal.id)).run();
      change.touched('vehicles', 'events', 'queue', 'matters', 'import_runs');
      change.audit(
        `removed ${row.description}, call ${row.callNumber ?? 'none'}, ${row.complaintNumber ?? 'no complaint number'}: ${reason}`,
        id,
      );
    },
  };
}
export type Removal = ReturnType<typeof createRemoval>;
