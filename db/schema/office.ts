import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flag, json } from './columns';

/** One value a key: what the program remembers about the file itself. */
export const meta = sqliteTable('meta', { key: text('key').primaryKey(), value: text('value').notNull() });

export const settings = sqliteTable('settings', {
  key: text('key').primaryKey(),
  value: json<unknown>('value').notNull(),
  updatedAt: text('updated_at').notNull(),
  updatedBy: text('updated_by').notNull(),
});

/** Sealed by the operating system; never plain. */
export const secrets = sqliteTable('secrets', {
  key: text('key').primaryKey(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
  updatedAt: text('updated_at').notNull(),
});

/** The people of the office. A password is kept as its scrypt hash, see `main/office/staff/passwords.ts`. */
export const staff = sqliteTable('staff', {
  id: integer('id').primaryKey(),
  version: integer('version').notNull().default(1),
  name: text('name').notNull().unique(),
  role: text('role', { enum: ['viewer', 'clerk', 'manager', 'admin'] }).notNull(),
  active: flag('active').notNull().default(true),
  createdAt: text('created_at').notNull(),
  passwordHash: text('password_hash'),
  /** Wrong passwords in a row, and until when no other is looked at. */
  failures: integer('failures').notNull().default(0),
  waitUntil: text('wait_until'),
  lastSignedInAt: text('last_signed_in_at'),
});

/** Documents and evidence by the hash of their bytes. Null bytes: they lie in the folder of files beside the database (`db/files.ts`). */
export const blobs = sqliteTable('blobs', {
  sha256: text('sha256').primaryKey(),
  mediaType: text('media_type').notNull(),
  size: integer('size').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }),
});

export const jobs = sqliteTable('jobs', {
  name: text('name').primaryKey(),
  nextRunAt: text('next_run_at'),
  lastRunAt: text('last_run_at'),
  lastResult: text('last_result', { enum: ['done', 'failed', 'interrupted'] }),
  lastMessage: text('last_message'),
  runningSince: text('running_since'),
});

export const jobRuns = sqliteTable(
  'job_runs',
  {
    id: integer('id').primaryKey(),
    job: text('job').notNull(),
    startedAt: text('started_at').notNull(),
    endedAt: text('ended_at'),
    result: text('result').notNull(),
    message: text('message').notNull(),
  },
  (table) => [index('job_runs_start').on(table.startedAt)],
);

/** Who did what. Append-only. */
export const audit = sqliteTable(
  'audit',
  {
    id: integer('id').primaryKey(),
    at: text('at').notNull(),
    by: text('by').notNull(),
    operation: text('operation').notNull(),
    vehicleId: integer('vehicle_id'),
    summary: text('summary').notNull(),
  },
  (table) => [index('audit_vehicle').on(table.vehicleId, table.id)],
);

/** A sentence a person must see, once per key until dismissed. */
export const alerts = sqliteTable(
  'alerts',
  {
    id: integer('id').primaryKey(),
    key: text('key').notNull(),
    level: text('level', { enum: ['warning', 'bad'] }).notNull(),
    message: text('message').notNull(),
    at: text('at').notNull(),
    dismissedAt: text('dismissed_at'),
  },
  (table) => [index('alerts_key').on(table.key, table.dismissedAt)],
);
