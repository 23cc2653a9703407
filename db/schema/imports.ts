import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { TowBasis } from '../../preload/contract/towBases';
import { flag, json } from './columns';
import { importRuns } from './importRuns';
import { vehicles } from './vehicles';

export const importRows = sqliteTable(
  'import_rows',
  {
    runId: integer('run_id')
      .notNull()
      .references(() => importRuns.id),
    row: integer('row').notNull(),
    callNumber: text('call_number'),
    vehicleId: integer('vehicle_id').references(() => vehicles.id),
    outcome: text('outcome', { enum: ['created', 'updated', 'unchanged', 'skipped'] }).notNull(),
    reason: text('reason'),
    fields: json<readonly string[]>('fields').notNull(),
    warnings: json<readonly string[]>('warnings').notNull(),
    raw: text('raw').notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.row] }), index('import_rows_vehicle').on(table.vehicleId)],
);

/** What an import leaves to a person: TowBook and the office disagree, or one vehicle may be here twice. */
export const matters = sqliteTable(
  'matters',
  {
    id: integer('id').primaryKey(),
    kind: text('kind', {
      enum: ['possible_duplicate', 'possibly_released', 'released_in_towbook', 'released_here', 'listed_twice', 'tow_time_differs'],
    }).notNull(),
    vehicleId: integer('vehicle_id')
      .notNull()
      .references(() => vehicles.id),
    otherId: integer('other_id').references(() => vehicles.id),
    message: text('message').notNull(),
    /** What TowBook tells otherwise, where a decision may take it over. */
    proposal: json<Readonly<{ at: string; basis: TowBasis }>>('proposal'),
    openedAt: text('opened_at').notNull(),
    closedAt: text('closed_at'),
    closedBy: text('closed_by'),
    decision: text('decision'),
  },
  (table) => [
    index('matters_open').on(table.closedAt, table.id),
    index('matters_vehicle').on(table.vehicleId),
    index('matters_other').on(table.otherId),
  ],
);

/** Vehicles that were taken out again, with all that was recorded of them: an import undone, or one of two that were the same. Append-only but for `done`. */
export const removals = sqliteTable(
  'removals',
  {
    id: integer('id').primaryKey(),
    vehicleId: integer('vehicle_id').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
    reason: text('reason').notNull(),
    mergedInto: integer('merged_into'),
    record: text('record').notNull(),
    done: flag('done').notNull().default(false),
  },
  (table) => [index('removals_vehicle').on(table.vehicleId)],
);
