import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flag, json } from './columns';
import { importRuns } from './importRuns';
import { blobs } from './office';

export const agencies = sqliteTable('agencies', {
  id: integer('id').primaryKey(),
  version: integer('version').notNull().default(1),
  name: text('name').notNull().unique(),
  kind: text('kind', { enum: ['police', 'unknown', 'out_of_county'] })
    .notNull()
    .default('police'),
  email: text('email'),
  phone: text('phone'),
  fax: text('fax'),
  address: text('address'),
  hours: text('hours'),
  preferredMethod: text('preferred_method', { enum: ['email', 'fax', 'phone', 'mail', 'hand', 'portal'] }),
  secondMethod: text('second_method', { enum: ['email', 'fax', 'phone', 'mail', 'hand', 'portal'] }),
  notes: text('notes'),
  active: flag('active').notNull().default(true),
});

/** Every spelling of an agency, its own name among them, under a key without case, spaces and punctuation. */
export const agencyAliases = sqliteTable(
  'agency_aliases',
  {
    key: text('key').primaryKey(),
    alias: text('alias').notNull(),
    agencyId: integer('agency_id')
      .notNull()
      .references(() => agencies.id),
  },
  (table) => [index('agency_aliases_agency').on(table.agencyId)],
);

export const vehicles = sqliteTable(
  'vehicles',
  {
    id: integer('id').primaryKey(),
    version: integer('version').notNull().default(1),
    callNumber: text('call_number').unique(),
    stockNumber: text('stock_number'),
    invoiceNumber: text('invoice_number'),
    complaintNumber: text('complaint_number').unique(),
    caseNumber: text('case_number'),
    vin: text('vin'),
    modelYear: integer('model_year'),
    make: text('make'),
    model: text('model'),
    color: text('color'),
    bodyType: text('body_type'),
    plate: text('plate'),
    plateState: text('plate_state'),
    plateExpires: text('plate_expires'),
    towedFrom: text('towed_from'),
    requestedBy: text('requested_by'),
    reason: text('reason'),
    account: text('account'),
    driver: text('driver'),
    officerName: text('officer_name'),
    storageLot: text('storage_lot'),
    hasKeys: flag('has_keys'),
    inoperable: flag('inoperable'),
    damageExceedsValue: flag('damage_exceeds_value'),
    ownerIsIndividual: flag('owner_is_individual'),
    isCommercial: flag('is_commercial'),
    balanceCents: integer('balance_cents'),
    notes: text('notes'),
    /** Field name -> source, for fields that have a value. */
    sources: json<Readonly<Record<string, 'hand' | 'towbook' | 'legacy' | 'system'>>>('sources').notNull(),
    agencyId: integer('agency_id').references(() => agencies.id),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    updatedAt: text('updated_at').notNull(),

    /** Derived from the fields, for sorting and comparison. */
    description: text('description').notNull(),
    agencyName: text('agency_name'),
    plateKey: text('plate_key'),
    vinKey: text('vin_key'),

    /** Derived from the events, rewritten in the transaction that adds one. */
    towType: text('tow_type').notNull(),
    towedAt: text('towed_at'),
    status: text('status').notNull().default('new'),
    levelRank: integer('level_rank').notNull().default(9),
    inYard: flag('in_yard').notNull().default(true),
    nextRule: text('next_rule'),
    nextVerb: text('next_verb'),
    nextDueAt: text('next_due_at'),
    waitsOn: text('waits_on'),
    saleAllowed: flag('sale_allowed').notNull().default(false),
    /** When the standing changes by itself; null never. */
    wakeAt: text('wake_at'),
    assessedAt: text('assessed_at'),
    /** The rules it was assessed by when it last differed; null marks it for a new look. */
    rulesKey: text('rules_key'),
  },
  (table) => [
    index('vehicles_stock').on(table.stockNumber),
    index('vehicles_plate_key').on(table.plateKey),
    index('vehicles_vin_key').on(table.vinKey),
    index('vehicles_wake').on(table.wakeAt),
    index('vehicles_assessed').on(table.assessedAt),
    index('vehicles_marked')
      .on(table.id)
      .where(sql`rules_key IS NULL`),
    // With what the counts of the views read beside it.
    index('vehicles_by_urgency').on(table.inYard, table.levelRank, table.nextDueAt, table.id, table.waitsOn, table.saleAllowed),
    // Plate and call number beside it, so that one or two typed letters are looked for without reading the rows.
    index('vehicles_by_description').on(table.inYard, table.description, table.id, table.plateKey, table.callNumber),
    index('vehicles_by_plate').on(table.inYard, table.plateKey, table.id),
    index('vehicles_by_next').on(table.inYard, table.nextVerb, table.id),
    index('vehicles_by_tow').on(table.inYard, table.towedAt, table.id),
    index('vehicles_by_agency').on(table.inYard, table.agencyName, table.id),
    index('vehicles_agency').on(table.agencyId),
    index('vehicles_by_call').on(table.inYard, table.callNumber, table.id),
    index('vehicles_by_complaint').on(table.inYard, table.complaintNumber, table.id),
    index('vehicles_by_status').on(table.inYard, table.status, table.id),
    index('vehicles_by_type').on(table.inYard, table.towType, table.id),
  ],
);

/** What happened to a vehicle. Append-only: triggers refuse UPDATE and DELETE. */
export const events = sqliteTable(
  'events',
  {
    id: integer('id').primaryKey(),
    vehicleId: integer('vehicle_id')
      .notNull()
      .references(() => vehicles.id),
    type: text('type').notNull(),
    at: text('at').notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
    source: text('source', { enum: ['hand', 'towbook', 'legacy', 'system'] }).notNull(),
    data: json<Readonly<Record<string, unknown>>>('data').notNull(),
    note: text('note'),
    warnings: json<readonly string[]>('warnings').notNull(),
    importRunId: integer('import_run_id').references(() => importRuns.id),
  },
  (table) => [
    index('events_vehicle').on(table.vehicleId, table.id),
    index('events_run').on(table.importRunId),
    // All that a vehicle's standing is read from, without the bare notes that a long file is full of.
    index('events_telling')
      .on(table.vehicleId, table.id, table.type, table.at, table.recordedAt, table.data, table.source)
      .where(sql`type <> 'note' OR data <> '{}'`),
  ],
);

/** Old and new value of every changed field. Append-only. */
export const vehicleChanges = sqliteTable(
  'vehicle_changes',
  {
    id: integer('id').primaryKey(),
    vehicleId: integer('vehicle_id')
      .notNull()
      .references(() => vehicles.id),
    at: text('at').notNull(),
    by: text('by').notNull(),
    source: text('source', { enum: ['hand', 'towbook', 'legacy', 'system'] }).notNull(),
    field: text('field').notNull(),
    before: text('before'),
    after: text('after'),
    importRunId: integer('import_run_id').references(() => importRuns.id),
  },
  (table) => [index('vehicle_changes_vehicle').on(table.vehicleId, table.id), index('vehicle_changes_run').on(table.importRunId)],
);

/** Log lines of an earlier program, kept as they were. Append-only. */
export const history = sqliteTable(
  'history',
  {
    id: integer('id').primaryKey(),
    vehicleId: integer('vehicle_id').references(() => vehicles.id),
    at: text('at'),
    by: text('by'),
    action: text('action').notNull(),
    details: text('details').notNull(),
    origin: text('origin').notNull(),
    /** Identifies the line at its origin, so that a second import adds nothing. */
    originKey: text('origin_key').unique(),
  },
  (table) => [index('history_vehicle').on(table.vehicleId, table.id)],
);

/** Open steps of all vehicles, for the queue; derived, rewritten with the vehicle's standing. */
export const queue = sqliteTable(
  'queue',
  {
    vehicleId: integer('vehicle_id')
      .notNull()
      .references(() => vehicles.id),
    rule: text('rule').notNull(),
    levelRank: integer('level_rank').notNull(),
    /** Order among all rows: level, then legal deadlines before what blocks a release, money, paperwork and data. */
    rank: integer('rank').notNull().default(0),
    opensAt: text('opens_at'),
    dueAt: text('due_at'),
  },
  (table) => [
    primaryKey({ columns: [table.vehicleId, table.rule] }),
    index('queue_by_order').on(table.levelRank, table.rank, sql`due_at IS NULL`, table.dueAt, table.vehicleId, table.rule),
    index('queue_by_due').on(table.dueAt, table.levelRank),
    index('queue_by_rule').on(table.rule, table.levelRank, table.dueAt, table.vehicleId),
  ],
);

export const complaintSequences = sqliteTable('complaint_sequences', {
  year: integer('year').primaryKey(),
  last: integer('last').notNull(),
});

/** Owners and secured parties: shown only for a purpose, and every look is written down. */
export const parties = sqliteTable(
  'parties',
  {
    id: integer('id').primaryKey(),
    version: integer('version').notNull().default(1),
    vehicleId: integer('vehicle_id')
      .notNull()
      .references(() => vehicles.id),
    role: text('role', { enum: ['owner', 'lienholder'] }).notNull(),
    name: text('name').notNull(),
    /** Lines of the postal address. */
    address: text('address').notNull(),
    phone: text('phone'),
    email: text('email'),
    /** Where the office has it from. */
    origin: text('origin'),
    updatedAt: text('updated_at').notNull(),
    updatedBy: text('updated_by').notNull(),
    removedAt: text('removed_at'),
  },
  (table) => [index('parties_vehicle').on(table.vehicleId)],
);

/** Who looked at owner data, when and for what (18 USC 2721(c)). Append-only. */
export const partyAccess = sqliteTable(
  'party_access',
  {
    id: integer('id').primaryKey(),
    vehicleId: integer('vehicle_id')
      .notNull()
      .references(() => vehicles.id),
    at: text('at').notNull(),
    by: text('by').notNull(),
    purpose: text('purpose').notNull(),
  },
  (table) => [index('party_access_vehicle').on(table.vehicleId, table.id)],
);

/** Files that prove something: photographs, receipts, confirmation pages. Append-only but for `removed_at`. */
export const evidence = sqliteTable(
  'evidence',
  {
    id: integer('id').primaryKey(),
    vehicleId: integer('vehicle_id')
      .notNull()
      .references(() => vehicles.id),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => blobs.sha256),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by').notNull(),
    removedAt: text('removed_at'),
  },
  (table) => [index('evidence_vehicle').on(table.vehicleId, table.id)],
);

/** Rows of the queue put off by a person, with the reason; never past a legal due time. */
export const snoozes = sqliteTable(
  'snoozes',
  {
    vehicleId: integer('vehicle_id')
      .notNull()
      .references(() => vehicles.id),
    rule: text('rule').notNull(),
    until: text('until').notNull(),
    reason: text('reason').notNull(),
    by: text('by').notNull(),
    at: text('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.vehicleId, table.rule] }), index('snoozes_until').on(table.until)],
);
