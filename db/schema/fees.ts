import { index, integer, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { vehicles } from './vehicles';

/** The ledger of a vehicle: what was charged, credited, paid and given back. Append-only: a line that was wrong is taken back by a line of its own. */
export const feeLines = sqliteTable(
  'fee_lines',
  {
    id: integer('id').primaryKey(),
    vehicleId: integer('vehicle_id')
      .notNull()
      .references(() => vehicles.id),
    kind: text('kind').notNull(),
    /** What it is for; of a line that takes another back, why. */
    detail: text('detail').notNull(),
    quantityThousandths: integer('quantity_thousandths').notNull(),
    unitCents: integer('unit_cents').notNull(),
    /** What the line adds to what is owed; negative for credits, payments and what takes a charge back. */
    amountCents: integer('amount_cents').notNull(),
    /** First and last day that it is for, in the office's zone; the same for one day. */
    fromDay: text('from_day').notNull(),
    untilDay: text('until_day').notNull(),
    source: text('source', { enum: ['hand', 'towbook'] }).notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
    /** The line that this one takes back; each at most once. */
    reverses: integer('reverses')
      .unique()
      .references((): AnySQLiteColumn => feeLines.id),
  },
  // With kind and amount beside it: the storage of every vehicle is summed when standings are worked out.
  (table) => [index('fee_lines_vehicle').on(table.vehicleId, table.kind, table.amountCents)],
);
