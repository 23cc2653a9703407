import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

const flag = (name: string) => integer(name, { mode: 'boolean' });
const json = <Value>(name: string) => text(name, { mode: 'json' }).$type<Value>();

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

export const staff = sqliteTable('staff', {
  id: integer('id').primaryKey(),
  name: text('name').notNull().unique(),
  role: text('role', { enum: ['viewer', 'clerk', 'manager', 'admin'] }).notNull(),
  active: flag('active').notNull().default(true),
  createdAt: text('created_at').notNull(),
});

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
    /** The rules it was assessed by: pack version and overrides. */
    rulesKey: text('rules_key'),
  },
  (table) => [
    index('vehicles_stock').on(table.stockNumber),
    index('vehicles_plate_key').on(table.plateKey),
    index('vehicles_vin_key').on(table.vinKey),
    index('vehicles_wake').on(table.wakeAt),
    index('vehicles_assessed').on(table.assessedAt),
    index('vehicles_rules').on(table.rulesKey),
    index('vehicles_by_urgency').on(table.inYard, table.levelRank, table.nextDueAt, table.id),
    index('vehicles_by_description').on(table.inYard, table.description, table.id),
    index('vehicles_by_plate').on(table.inYard, table.plateKey, table.id),
    index('vehicles_by_next').on(table.inYard, table.nextVerb, table.id),
    index('vehicles_by_tow').on(table.inYard, table.towedAt, table.id),
    index('vehicles_by_agency').on(table.inYard, table.agencyName, table.id),
    index('vehicles_agency').on(table.agencyId),
    index('vehicles_by_call').on(table.inYard, table.callNumber, table.id),
    index('vehicles_by_complaint').on(table.inYard, table.complaintNumber, table.id),
    index('vehicles_by_status').on(table.inYard, table.status, table.id),
    index('vehicles_by_type').on(table.inYard, table.towType, table.id),
    index('vehicles_standing').on(table.inYard, table.levelRank, table.waitsOn, table.saleAllowed),
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
  (table) => [index('events_vehicle').on(table.vehicleId, table.id), index('events_run').on(table.importRunId)],
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
    index('queue_by_rank').on(table.rank, table.dueAt, table.vehicleId),
    index('queue_by_level').on(table.levelRank, table.dueAt),
    index('queue_by_due').on(table.dueAt, table.levelRank),
    index('queue_by_rule').on(table.rule, table.levelRank),
  ],
);

export const complaintSequences = sqliteTable('complaint_sequences', {
  year: integer('year').primaryKey(),
  last: integer('last').notNull(),
});

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

/** Bytes by their own hash: documents and evidence. */
export const blobs = sqliteTable('blobs', {
  sha256: text('sha256').primaryKey(),
  mediaType: text('media_type').notNull(),
  size: integer('size').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
});

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
  (table) => [index('mail_pieces_notice').on(table.noticeId), index('mail_pieces_state').on(table.state, table.id)],
);

/** What the carrier said of a piece, in order. Append-only. */
export const mailScans = sqliteTable(
  'mail_scans',
  {
    id: integer('id').primaryKey(),
    pieceId: integer('piece_id')
      .notNull()
      .references(() => mailPieces.id),
    state: text('state').notNull(),
    at: text('at').notNull(),
    detail: text('detail').notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (table) => [index('mail_scans_piece').on(table.pieceId, table.id)],
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
