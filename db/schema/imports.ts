import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { json } from './columns';
import { vehicles } from './vehicles';

export const importRuns = sqliteTable('import_runs', {
  id: integer('id').primaryKey(),
  source: text('source', { enum: ['call_analysis', 'impounds_csv', 'call_analysis_file'] }).notNull(),
  state: text('state', { enum: ['running', 'done', 'cancelled', 'failed', 'interrupted'] }).notNull(),
  detail: text('detail').notNull(),
  startedAt: text('started_at').notNull(),
  endedAt: text('ended_at'),
  startedBy: text('started_by').notNull(),
  rows: integer('rows').notNull().default(0),
  created: integer('created').notNull().default(0),
  updated: integer('updated').notNull().default(0),
  unchanged: integer('unchanged').notNull().default(0),
  skipped: integer('skipped').notNull().default(0),
  errorCode: text('error_code'),
  errorMessage: text('error_message'),
});

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
