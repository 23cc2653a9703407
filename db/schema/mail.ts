import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { notices } from './notices';
import { blobs } from './office';
import { evidence, vehicles } from './vehicles';

/** Accountable mail: one row an article number. */
export const mailPieces = sqliteTable(
  'mail_pieces',
  {
    id: integer('id').primaryKey(),
    version: integer('version').notNull().default(1),
    noticeId: integer('notice_id')
      .notNull()
      .references(() => notices.id),
    articleNumber: text('article_number').notNull().unique(),
    service: text('service').notNull(),
    addressee: text('addressee').notNull(),
    state: text('state', { enum: ['prepared', 'accepted', 'delivered', 'attempted', 'unclaimed', 'returned'] }).notNull(),
    priceCents: integer('price_cents'),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    evidenceId: integer('evidence_id').references(() => evidence.id),
  },
  (table) => [
    index('mail_pieces_notice').on(table.noticeId),
    index('mail_pieces_state').on(table.state, table.id),
    index('mail_pieces_ending').on(sql`substr(${table.articleNumber}, -4)`),
  ],
);

/** What the carrier said of a piece, in the order of recording. Append-only: a line that was wrong is taken back by a line of its own. */
export const mailScans = sqliteTable(
  'mail_scans',
  {
    id: integer('id').primaryKey(),
    pieceId: integer('piece_id')
      .notNull()
      .references(() => mailPieces.id),
    state: text('state').notNull(),
    /** A moment, or the day of a stamp that names no time. */
    at: text('at').notNull(),
    detail: text('detail').notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
    /** The file given with the line; those that came later stand in `mail_scan_files`. */
    evidenceId: integer('evidence_id').references(() => evidence.id),
    /** The line that this one takes back; `detail` then says why. */
    takesBack: integer('takes_back').references((): AnySQLiteColumn => mailScans.id),
  },
  (table) => [index('mail_scans_piece').on(table.pieceId, table.id)],
);

/** Files that came after what they show was recorded, such as the card of a letter known to be delivered. Append-only. */
export const mailScanFiles = sqliteTable(
  'mail_scan_files',
  {
    scanId: integer('scan_id')
      .notNull()
      .references(() => mailScans.id),
    evidenceId: integer('evidence_id')
      .notNull()
      .references(() => evidence.id),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.scanId, table.evidenceId] })],
);

/** Firm mailing sheets as printed, and the scan of the one that the Postal Service stamped. They name several addressees, so they belong to no vehicle. */
export const mailSheets = sqliteTable('mail_sheets', {
  id: integer('id').primaryKey(),
  fileName: text('file_name').notNull(),
  pages: integer('pages').notNull(),
  totalCents: integer('total_cents').notNull(),
  sha256: text('sha256')
    .notNull()
    .references(() => blobs.sha256),
  contentKey: text('content_key').notNull(),
  madeAt: text('made_at').notNull(),
  madeBy: text('made_by').notNull(),
  stampedSha256: text('stamped_sha256').references(() => blobs.sha256),
  stampedName: text('stamped_name'),
  stampedAt: text('stamped_at'),
  stampedBy: text('stamped_by'),
});

/** What stands on a sheet. The piece is null where its number was freed after the sheet was printed. */
export const mailSheetPieces = sqliteTable(
  'mail_sheet_pieces',
  {
    sheetId: integer('sheet_id')
      .notNull()
      .references(() => mailSheets.id),
    articleNumber: text('article_number').notNull(),
    vehicleId: integer('vehicle_id')
      .notNull()
      .references(() => vehicles.id),
    pieceId: integer('piece_id').references(() => mailPieces.id),
  },
  (table) => [primaryKey({ columns: [table.sheetId, table.articleNumber] }), index('mail_sheet_pieces_piece').on(table.pieceId)],
);
