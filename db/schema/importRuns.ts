import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const importRuns = sqliteTable('import_runs', {
  id: integer('id').primaryKey(),
  source: text('source', { enum: ['call_analysis', 'impounds_csv', 'call_analysis_file'] }).notNull(),
  state: text('state', { enum: ['running', 'done', 'cancelled', 'failed', 'interrupted', 'undone'] }).notNull(),
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
