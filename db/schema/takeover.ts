import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { json } from './columns';

/** First imports: what a run brought that the office had not known of. */
export const takeovers = sqliteTable(
  'takeovers',
  {
    id: integer('id').primaryKey(),
    source: text('source', { enum: ['towbook', 'legacy'] }).notNull(),
    /** The run in `import_runs` or `legacy_runs`. */
    runId: integer('run_id').notNull(),
    /** When the run began: what lies before it is history that the office did not live through. */
    begunAt: text('begun_at').notNull(),
  },
  (table) => [index('takeovers_run').on(table.source, table.runId)],
);

/** The vehicles of first imports, and how far each is brought up to date. */
export const takeoverVehicles = sqliteTable(
  'takeover_vehicles',
  {
    vehicleId: integer('vehicle_id').notNull(),
    takeoverId: integer('takeover_id')
      .notNull()
      .references(() => takeovers.id),
    /** `waits` for an answer, or for a `look` at it by itself; `settled` ones are in the queue like any other. */
    state: text('state', { enum: ['waits', 'look', 'settled'] })
      .notNull()
      .default('waits'),
    /** The questions that are answered for it. */
    answered: json<readonly string[]>('answered').notNull(),
  },
  (table) => [primaryKey({ columns: [table.vehicleId] }), index('takeover_vehicles_state').on(table.state, table.vehicleId)],
);

/** What an act did beside recording events, which carry its number in their data. */
export type TakeoverDone = Readonly<{
  /** Each with the answers that were new on it. */
  vehicles: readonly (readonly [vehicleId: number, added: readonly string[]])[];
  /** The agency that was chosen, and that of each vehicle before. */
  agency?: Readonly<{ chosen: number; before: readonly (readonly [vehicleId: number, agencyId: number | null])[] }>;
  /** The line it put before the table of tow types. */
  typeLine?: Readonly<{ account: string; towType: string }>;
}>;

/** One answer for many vehicles, kept and undone as a whole. */
export const takeoverActs = sqliteTable('takeover_acts', {
  id: integer('id').primaryKey(),
  at: text('at').notNull(),
  by: text('by').notNull(),
  question: text('question').notNull(),
  kind: text('kind').notNull(),
  sentence: text('sentence').notNull(),
  done: json<TakeoverDone>('done').notNull(),
  undoneAt: text('undone_at'),
  undoneBy: text('undone_by'),
});
