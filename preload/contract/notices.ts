import { z } from 'zod';
import { evidenceMark } from './law';
import { sheetKinds, type SheetKind } from './sheets';
import { givenMoment, id, moment, operation, page, text, version } from './common';

/** Every document about one vehicle, in the order in which they are listed, and how the office calls it. */
export const noticeTitles = {
  TOP: 'TOP notice',
  ABANDONMENT_REPORT: 'Abandonment report',
  TR52LR: 'TR-52LR data sheet',
  RELEASE: 'Release notice',
  OWNER_LETTER: 'Owner letter',
  LIENHOLDER_LETTER: 'Lienholder letter',
  AUCTION_NOTICE: 'Auction notice',
  SCRAP_PACK: 'Scrap pack',
  PROCEEDS: 'Distribution sheet',
  HEARING: 'Compliance sheet',
} as const;
export type NoticeKind = keyof typeof noticeTitles;
export const noticeKinds = Object.keys(noticeTitles) as readonly NoticeKind[];
export const noticeKind = z.enum(noticeKinds);

/** Documents about one vehicle, and those about many: each has a wording. */
export const worded = z.enum([...noticeKinds, ...sheetKinds]);
export type WordedKind = z.infer<typeof worded>;

/** The texts of a document; `{citation}` in one of them becomes the citation. */
const texts = z.object({ title: text(4000), lead: text(4000), citation: text(300), footnote: text(4000), signatory: text(300) });

/** How the office calls each document about many vehicles. */
export const sheetTitles: Readonly<Record<SheetKind, string>> = {
  NEWSPAPER_AD: 'Newspaper ad',
  AUCTION_LIST: 'Auction list',
  MORNING_LIST: 'Morning list',
};

export const noticeState = z.enum(['prepared', 'queued', 'sent', 'failed', 'unknown', 'superseded']);

/** A document as made: its bytes never change; another version is another row. */
export const notice = z.object({
  id,
  vehicleId: id,
  kind: noticeKind,
  noticeVersion: z.int(),
  title: z.string(),
  fileName: z.string(),
  pages: z.int(),
  size: z.int(),
  sha256: z.string(),
  state: noticeState,
  createdAt: moment,
  createdBy: z.string(),
  recipient: z.string().nullable(),
  vehicle: z.object({
    description: z.string(),
    callNumber: z.string().nullable(),
    complaintNumber: z.string().nullable(),
    agencyName: z.string().nullable(),
  }),
});
export type Notice = z.infer<typeof notice>;

export const outboxState = z.enum(['queued', 'claimed', 'sent', 'failed', 'unknown', 'cancelled']);
export const outboxRow = z.object({
  id,
  version,
  noticeId: id.nullable(),
  vehicleId: id.nullable(),
  purpose: z.string(),
  recipient: z.string(),
  subject: z.string(),
  state: outboxState,
  attempts: z.int(),
  queuedAt: moment,
  nextAttemptAt: moment.nullable(),
  /** Until then it can be taken back: the hold delay is running. */
  heldUntil: moment.nullable(),
  sentAt: moment.nullable(),
  messageId: z.string(),
  /** All documents in the message; the first is `noticeId`. */
  noticeIds: z.array(id),
  /** The mail server's last answer, or what went wrong, in plain words. */
  answer: z.string().nullable(),
});
export type OutboxRow = z.infer<typeof outboxRow>;

export const mailPause = z.object({ domain: z.string(), until: moment, reason: z.string(), at: moment, by: z.string() });
export type MailPause = z.infer<typeof mailPause>;

export const notices = {
  'notices.list': operation(
    'viewer',
    'reads',
    z.object({
      id: id.optional(),
      vehicleId: id.optional(),
      state: z.array(noticeState).default([]),
      kind: z.array(noticeKind).default([]),
      ...page,
    }),
    z.object({
      rows: z.array(notice),
      total: z.int(),
      /** Vehicles whose notice of a kind is due and not yet made. */
      due: z.array(z.object({ vehicleId: id, kind: noticeKind, description: z.string(), dueAt: moment.nullable() })),
      /** What can be made of the vehicle asked for; those that an open step asks for come first. Empty where none is asked for. */
      offered: z.array(z.object({ kind: noticeKind, isAsked: z.boolean() })),
    }),
  ),
  /** Makes the document as it stands now. The same content answers the version that is there. */
  'notices.prepare': operation('clerk', 'changes', z.object({ vehicleId: id, kind: noticeKind.default('TOP') }), notice),
  /** The wording of each document as delivered. */
  'notices.wordings': operation(
    'viewer',
    'reads',
    z.object({}),
    z.object({
      rows: z.array(
        z.object({
          kind: worded,
          title: z.string(),
          usual: texts.omit({ signatory: true }),
          /** How well the usual citation is known, and what is to be known about it. */
          mark: evidenceMark,
          note: z.string(),
          /** The document is signed. */
          isSigned: z.boolean(),
        }),
      ),
    }),
  ),
  /** A document as it would look with this wording and these settings, of a made-up case; nothing is kept. */
  'notices.preview': operation(
    'viewer',
    'reads',
    z.object({
      kind: worded,
      wording: texts.partial().default({}),
      /** Settings that are tried, by their key, such as `office.phone`. */
      values: z.record(z.string(), z.unknown()).default({}),
      toFile: z.string().max(1000).optional(),
    }),
    z.object({
      mediaType: z.literal('application/pdf'),
      fileName: z.string(),
      pages: z.int(),
      base64: z.string(),
      /** The wording that counts, and how well its citation is known. */
      wording: texts.omit({ signatory: true }).extend({ mark: evidenceMark }),
      /** The text for the newspaper's form; empty where the document has none. */
      plainText: z.string(),
    }),
  ),
  /** The stored bytes; `toFile` writes them to that path too (not through the window). */
  'notices.pdf': operation(
    'viewer',
    'reads',
    z.object({ id, toFile: z.string().max(1000).optional() }),
    z.object({ fileName: z.string(), mediaType: z.literal('application/pdf'), sha256: z.string(), base64: z.string() }),
  ),
  /** Queues one message per recipient; with no recipient, to the agency's address. */
  'notices.send': operation(
    'clerk',
    'changes',
    z.object({
      id,
      to: z.array(z.email()).max(20).default([]),
      message: text(4000).default(''),
      /** Waits for the hold delay of the settings, in which `outbox.cancel` takes it back. */
      hold: z.boolean().default(false),
    }),
    z.object({ messages: z.array(outboxRow) }),
  ),
  /** To which addresses `notices.send` would send these documents when none is given; `problem` says why to none. */
  'notices.recipients': operation(
    'viewer',
    'reads',
    z.object({ ids: z.array(id).min(1).max(500) }),
    z.object({ rows: z.array(z.object({ id, to: z.array(z.string()), byFax: z.boolean(), problem: z.string().nullable() })) }),
  ),
  /** Opens the system's print dialog with the stored bytes. */
  'notices.print': operation('clerk', 'reads', z.object({ id }), z.object({ printed: z.boolean(), message: z.string() })),
} as const;

export const outbox = {
  'outbox.list': operation(
    'viewer',
    'reads',
    z.object({ state: z.array(outboxState).default([]), vehicleId: id.optional(), ...page }),
    z.object({ rows: z.array(outboxRow), total: z.int(), counts: z.record(outboxState, z.int()) }),
  ),
  'outbox.retry': operation('clerk', 'changes', z.object({ id, expectedVersion: version }), outboxRow),
  'outbox.cancel': operation('clerk', 'changes', z.object({ id, expectedVersion: version }), outboxRow),
  /** A person settles a message of unknown fate. */
  'outbox.settle': operation(
    'clerk',
    'changes',
    z.object({ id, expectedVersion: version, arrived: z.boolean(), reason: text(500).min(1) }),
    outboxRow,
  ),
  /** Sends the same documents to another address as a new message; one that waits or failed is cancelled. */
  'outbox.resend': operation('clerk', 'changes', z.object({ id, expectedVersion: version, to: z.email() }), outboxRow),
  /** Mail to a domain waits until a moment; no moment ends the pause. */
  'outbox.pause': operation(
    'clerk',
    'changes',
    z.object({ domain: text(253).min(1), until: givenMoment.nullable(), reason: text(300).default('') }),
    z.object({ pauses: z.array(mailPause) }),
  ),
  'outbox.pauses': operation('viewer', 'reads', z.object({}), z.object({ pauses: z.array(mailPause) })),
  /** Sends one message to the office itself, or checks the log-in when no address is given. */
  'outbox.test': operation(
    'manager',
    'changes',
    z.object({ to: z.email().optional() }),
    z.object({ ok: z.boolean(), code: z.string(), message: z.string() }),
  ),
  /** Sends what is due now, also in quiet hours. */
  'outbox.process': operation(
    'clerk',
    'changes',
    z.object({}),
    z.object({ sent: z.int(), failed: z.int(), unknown: z.int(), waiting: z.int() }),
  ),
} as const;
