import { index, integer, primaryKey, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { json } from './columns';
import { blobs } from './office';
import { vehicles, evidence } from './vehicles';

export const notices = sqliteTable(
  'notices',
  {
    id: integer('id').primaryKey(),
    vehicleId: integer('vehicle_id')
      .notNull()
      .references(() => vehicles.id),
    kind: text('kind').notNull(),
    noticeVersion: integer('notice_version').notNull(),
    title: text('title').notNull(),
    fileName: text('file_name').notNull(),
    pages: integer('pages').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => blobs.sha256),
    /** Hash of what the document says and of its design: the same content makes no second version. */
    contentKey: text('content_key').notNull(),
    recipient: text('recipient'),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    /** Derived from the newer versions and the messages, in the transaction that changes one of them. */
    state: text('state', { enum: ['prepared', 'queued', 'sent', 'failed', 'unknown', 'superseded'] })
      .notNull()
      .default('prepared'),
  },
  (table) => [
    uniqueIndex('notices_version').on(table.vehicleId, table.kind, table.noticeVersion),
    index('notices_state').on(table.state, table.id),
  ],
);

/** One row a recipient and purpose. queued -> claimed -> sent | failed | unknown. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer('id').primaryKey(),
    version: integer('version').notNull().default(1),
    noticeId: integer('notice_id').references(() => notices.id),
    sheetId: integer('sheet_id').references((): AnySQLiteColumn => sheets.id),
    vehicleId: integer('vehicle_id').references(() => vehicles.id),
    /** The recipient's domain, for pauses. */
    domain: text('domain').notNull().default(''),
    purpose: text('purpose').notNull(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    state: text('state', { enum: ['queued', 'claimed', 'sent', 'failed', 'unknown', 'cancelled'] }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    queuedAt: text('queued_at').notNull(),
    queuedBy: text('queued_by').notNull(),
    nextAttemptAt: text('next_attempt_at'),
    claimedAt: text('claimed_at'),
    /** When the message's body began to leave: without an answer after that, nobody knows whether it arrived. */
    handedAt: text('handed_at'),
    sentAt: text('sent_at'),
    messageId: text('message_id').notNull().unique(),
    answer: text('answer'),
  },
  (table) => [
    index('outbox_due').on(table.state, table.nextAttemptAt),
    index('outbox_vehicle').on(table.vehicleId),
    index('outbox_notice').on(table.noticeId),
  ],
);

/** A document handed over outside the program: by fax, mail, telephone, hand or portal. Append-only. */
export const dispatches = sqliteTable(
  'dispatches',
  {
    id: integer('id').primaryKey(),
    noticeId: integer('notice_id')
      .notNull()
      .references(() => notices.id),
    method: text('method', { enum: ['fax', 'phone', 'mail', 'hand', 'portal'] }).notNull(),
    recipient: text('recipient').notNull(),
    at: text('at').notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
    /** Person and badge, confirmation number, and what else proves it. */
    detail: json<Readonly<Record<string, string>>>('detail').notNull(),
    evidenceId: integer('evidence_id').references(() => evidence.id),
  },
  (table) => [index('dispatches_notice').on(table.noticeId)],
);

/** A document about many vehicles: an ad, an auction list, a morning list. */
export const sheets = sqliteTable('sheets', {
  id: integer('id').primaryKey(),
  kind: text('kind').notNull(),
  title: text('title').notNull(),
  fileName: text('file_name').notNull(),
  pages: integer('pages').notNull(),
  sha256: text('sha256')
    .notNull()
    .references(() => blobs.sha256),
  contentKey: text('content_key').notNull(),
  /** The text to paste, where the document has one. */
  plainText: text('plain_text').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
});

export const sheetVehicles = sqliteTable(
  'sheet_vehicles',
  {
    sheetId: integer('sheet_id')
      .notNull()
      .references(() => sheets.id),
    vehicleId: integer('vehicle_id')
      .notNull()
      .references(() => vehicles.id),
  },
  (table) => [primaryKey({ columns: [table.sheetId, table.vehicleId] }), index('sheet_vehicles_vehicle').on(table.vehicleId)],
);

/** Further documents in one message. */
export const outboxNotices = sqliteTable(
  'outbox_notices',
  {
    outboxId: integer('outbox_id')
      .notNull()
      .references(() => outbox.id),
    noticeId: integer('notice_id')
      .notNull()
      .references(() => notices.id),
  },
  (table) => [primaryKey({ columns: [table.outboxId, table.noticeId] }), index('outbox_notices_notice').on(table.noticeId)],
);

/** Mail to these domains waits until then. */
export const mailPauses = sqliteTable('mail_pauses', {
  domain: text('domain').primaryKey(),
  until: text('until').notNull(),
  reason: text('reason').notNull(),
  at: text('at').notNull(),
  by: text('by').notNull(),
});
