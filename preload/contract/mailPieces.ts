import { z } from 'zod';
import { cents, day, id, moment, operation, page, text, version } from './common';

export const mailServices = ['certified', 'certified_return_receipt', 'certified_electronic_receipt', 'first_class'] as const;
export const mailService = z.enum(mailServices);
export type MailService = z.infer<typeof mailService>;

export const pieceState = z.enum(['prepared', 'accepted', 'delivered', 'attempted', 'unclaimed', 'returned']);
export type PieceState = z.infer<typeof pieceState>;

/** A letter handed to the Postal Service under an article number. */
export const mailPiece = z.object({
  id,
  version,
  noticeId: id,
  vehicleId: id,
  articleNumber: z.string(),
  service: mailService,
  addressee: z.string(),
  state: pieceState,
  /** What it cost by the price table of the day it was prepared; null when the table has no price for it. */
  priceCents: cents.nullable(),
  createdAt: moment,
  createdBy: z.string(),
  evidenceId: id.nullable(),
  scans: z.array(z.object({ state: pieceState, at: moment, detail: z.string(), recordedAt: moment, recordedBy: z.string() })),
});
export type MailPiece = z.infer<typeof mailPiece>;

export const mailPrice = z.object({
  /** The first day on which it holds. */
  from: day,
  service: mailService,
  postageCents: cents.min(0),
  feeCents: cents.min(0),
  receiptCents: cents.min(0),
});
export type MailPrice = z.infer<typeof mailPrice>;

export const mailPieces = {
  /** Takes a typed or scanned article number and checks its digit; numbers are never made up. */
  'pieces.add': operation(
    'clerk',
    'changes',
    z.object({
      noticeId: id,
      articleNumber: text(60).min(1),
      service: mailService.default('certified_return_receipt'),
      addressee: text(600).min(1),
    }),
    mailPiece,
  ),
  /** Records what the carrier says. Acceptance by the Postal Service records that the document was mailed. */
  'pieces.track': operation(
    'clerk',
    'changes',
    z.object({
      id,
      expectedVersion: version,
      state: pieceState.exclude(['prepared']),
      at: moment,
      detail: text(300).default(''),
      evidenceId: id.optional(),
    }),
    mailPiece,
  ),
  'pieces.list': operation(
    'clerk',
    'reads',
    z.object({ state: z.array(pieceState).default([]), noticeId: id.optional(), vehicleId: id.optional(), ...page }),
    z.object({ rows: z.array(mailPiece), total: z.int() }),
  ),
  /** A firm mailing sheet for these pieces, in the manner of PS Form 3877. */
  'pieces.sheet': operation(
    'clerk',
    'reads',
    z.object({ ids: z.array(id).min(1).max(300), toFile: z.string().max(1000).optional() }),
    z.object({ fileName: z.string(), mediaType: z.literal('application/pdf'), pages: z.int(), totalCents: cents, base64: z.string() }),
  ),
  'pieces.prices': operation('viewer', 'reads', z.object({ on: day.optional() }), z.object({ prices: z.array(mailPrice) })),
} as const;
