import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flag, json } from './columns';
import { agencies, vehicles } from './vehicles';

/** Imports of the earlier program's database. */
export const legacyRuns = sqliteTable(
  'legacy_runs',
  {
    id: integer('id').primaryKey(),
    fileName: text('file_name').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    state: text('state', { enum: ['running', 'done', 'failed', 'interrupted'] }).notNull(),
    startedAt: text('started_at').notNull(),
    endedAt: text('ended_at'),
    startedBy: text('started_by').notNull(),
    errorCode: text('error_code'),
    errorMessage: text('error_message'),
  },
  (table) => [index('legacy_runs_file').on(table.sha256)],
);

export type LegacyDetail = Readonly<{
  /** What the row brought, counted by kind. */
  made?: Readonly<Record<string, number>>;
  asserted?: readonly Readonly<{ event: string; at: string; why: string }>[];
  missing?: readonly Readonly<{ name: string; why: string }>[];
}>;

/** Every row of such a database and what became of it. */
export const legacyRows = sqliteTable(
  'legacy_rows',
  {
    runId: integer('run_id')
      .notNull()
      .references(() => legacyRuns.id),
    sourceTable: text('source_table').notNull(),
    row: integer('row').notNull(),
    /** How a person finds it: a call number, a name, an id. */
    key: text('key'),
    outcome: text('outcome', { enum: ['imported', 'merged', 'refused'] }).notNull(),
    changed: flag('changed').notNull(),
    reason: text('reason'),
    vehicleId: integer('vehicle_id').references(() => vehicles.id),
    warnings: json<readonly string[]>('warnings').notNull(),
    detail: json<LegacyDetail>('detail').notNull(),
    /** Hash of the whole row as it stood there. */
    digest: text('digest').notNull(),
    /** The row as JSON, long texts cut, secrets left out. */
    raw: text('raw').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.sourceTable, table.row] }),
    index('legacy_rows_digest').on(table.digest),
    index('legacy_rows_vehicle').on(table.vehicleId),
  ],
);

/** Spellings of agencies that a person must confirm. */
export const legacySpellings = sqliteTable('legacy_spellings', {
  spelling: text('spelling').primaryKey(),
  suggestedAgencyId: integer('suggested_agency_id').references(() => agencies.id),
  why: text('why').notNull(),
  settledAt: text('settled_at'),
  settledBy: text('settled_by'),
  agencyId: integer('agency_id').references(() => agencies.id),
});

export const legacySpellingVehicles = sqliteTable(
  'legacy_spelling_vehicles',
  {
    spelling: text('spelling')
      .notNull()
      .references(() => legacySpellings.spelling),
    vehicleId: integer('vehicle_id')
      .notNull()
      .references(() => vehicles.id),
  },
  (table) => [primaryKey({ columns: [table.spelling, table.vehicleId] }), index('legacy_spelling_vehicles_vehicle').on(table.vehicleId)],
);
