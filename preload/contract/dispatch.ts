import { z } from 'zod';
import { givenMoment, id, moment, momentOrDay, operation, text } from './common';
import { mailPiece, pieceState } from './mailPieces';
import { notice, noticeKind, noticeState, outboxState } from './notices';

export const dispatchMethod = z.enum(['fax', 'phone', 'mail', 'hand', 'portal']);

/** A document handed over outside the program, with what proves it. */
export const dispatch = z.object({
  id,
  noticeId: id,
  method: dispatchMethod,
  recipient: z.string(),
  at: moment,
  recordedAt: moment,
  recordedBy: z.string(),
  /** Person and badge, confirmation number, article number. */
  detail: z.record(z.string(), z.string()),
  evidenceId: id.nullable(),
});
export type Dispatch = z.infer<typeof dispatch>;

/** One way a document reached somebody, or tried to. */
export const proofLine = z.object({
  how: z.enum(['email', 'fax', 'phone', 'mail', 'hand', 'portal']),
  to: z.string(),
  at: momentOrDay.nullable(),
  by: z.string(),
  state: z.union([outboxState, pieceState, z.literal('recorded')]),
  /** The mail server's answer, the confirmation, the name and badge. */
  shownBy: z.string(),
  messageId: z.string().nullable(),
  evidenceId: id.nullable(),
  /** The letter under its article number, where it went by certified mail. */
  piece: mailPiece.nullable(),
});

const batchItem = z.object({
  vehicleId: id,
  description: z.string(),
  outcome: z.enum(['made', 'unchanged', 'failed']),
  notice: notice.nullable(),
  queued: z.int(),
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
});
const batchOf = z.object({
  kind: noticeKind.default('TOP'),
  vehicleIds: z.array(id).max(500).default([]),
  /** All vehicles whose step asks for this document now, besides those named. */
  due: z.boolean().default(false),
});

export const dispatches = {
  /** Records that the document was handed over by fax, telephone, mail, hand or portal, and the event that follows from it. */
  'notices.record': operation(
    'clerk',
    'changes',
    z.object({
      id,
      method: dispatchMethod,
      recipient: text(200).min(1),
      at: givenMoment,
      detail: z.record(z.string().max(40), text(300)).default({}),
      evidenceId: id.optional(),
    }),
    dispatch,
  ),
  'notices.proof': operation(
    'viewer',
    'reads',
    z.object({ vehicleId: id }),
    z.object({ rows: z.array(z.object({ notice, lines: z.array(proofLine) })) }),
  ),
  /** What a batch would do, vehicle by vehicle; changes nothing. */
  'notices.review': operation(
    'clerk',
    'reads',
    batchOf,
    z.object({
      rows: z.array(
        z.object({
          vehicleId: id,
          description: z.string(),
          callNumber: z.string().nullable(),
          complaintNumber: z.string().nullable(),
          state: z.enum(['ready', 'made', 'blocked']),
          noticeId: id.nullable(),
          noticeState: noticeState.nullable(),
          recipients: z.array(z.string()),
          problem: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** Makes, and where asked queues, the document for many vehicles. Repeating it makes and sends nothing twice. */
  'notices.makeMany': operation(
    'clerk',
    'changes',
    batchOf.extend({
      send: z.boolean().default(false),
      hold: z.boolean().default(false),
      /** One message a recipient with all its documents, rather than one a document. */
      together: z.boolean().default(false),
      message: text(4000).default(''),
    }),
    z.object({ items: z.array(batchItem), made: z.int(), unchanged: z.int(), failed: z.int(), messages: z.int() }),
  ),
  /** Stored documents joined into one PDF in the order given; `print` opens the system's dialog. */
  'notices.printMany': operation(
    'clerk',
    'reads',
    z.object({ ids: z.array(id).min(1).max(500), print: z.boolean().default(false), toFile: z.string().max(1000).optional() }),
    z.object({ fileName: z.string(), mediaType: z.literal('application/pdf'), pages: z.int(), base64: z.string(), printed: z.boolean() }),
  ),
} as const;
