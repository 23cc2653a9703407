import { z } from 'zod';
import { cents, givenDay, givenMomentOrDay, id, moment, operation, page, text, version } from './common';
import { carried, smallFile, upload } from './files';
import { evidenceMark } from './law';
import { noticeKind } from './notices';
import { partyPurpose } from './parties';

export const mailServices = ['certified', 'certified_return_receipt', 'certified_electronic_receipt', 'first_class'] as const;
export const mailService = z.enum(mailServices);
export type MailService = z.infer<typeof mailService>;

export const pieceStates = ['prepared', 'accepted', 'attempted', 'delivered', 'unclaimed', 'returned'] as const;
export const pieceState = z.enum(pieceStates);
export type PieceState = z.infer<typeof pieceState>;
/** What the carrier can say of a piece. */
export const scanState = pieceState.exclude(['prepared']);
export type ScanState = z.infer<typeof scanState>;

/** What the carrier said of a piece, with the files that show it: the stamped receipt, the card that came back. */
export const mailScan = z.object({
  id,
  state: scanState,
  /** A moment, or the day of a stamp that names no time. */
  at: givenMomentOrDay,
  detail: z.string(),
  recordedAt: moment,
  recordedBy: z.string(),
  /** In the order in which they were added. */
  evidenceIds: z.array(id),
  /** Set where somebody took it back: it counts no more and stays to be seen. */
  takenBack: z.object({ at: moment, by: z.string(), reason: z.string() }).nullable(),
});
export type MailScan = z.infer<typeof mailScan>;

/** A letter handed to the Postal Service under an article number. To whom it is addressed is shown by `pieces.addressees` alone. */
export const mailPiece = z.object({
  id,
  version,
  noticeId: id,
  vehicleId: id,
  articleNumber: z.string(),
  service: mailService,
  state: pieceState,
  /** What it costs by the price table of the day it was accepted, or prepared while it was not; null when the table has no price for it. */
  priceCents: cents.nullable(),
  createdAt: moment,
  createdBy: z.string(),
  /** The file of its newest scan that has one. */
  evidenceId: id.nullable(),
  scans: z.array(mailScan),
  notice: z.object({
    kind: noticeKind,
    noticeVersion: z.int(),
    /** Owner, Lienholder, or the agency: names no person. */
    recipient: z.string().nullable(),
  }),
  vehicle: z.object({ description: z.string(), callNumber: z.string().nullable(), complaintNumber: z.string().nullable() }),
});
export type MailPiece = z.infer<typeof mailPiece>;

/** A firm mailing sheet as printed, its pieces as they stand now, and the scan of the one that the Postal Service stamped. */
export const mailSheet = z.object({
  id,
  fileName: z.string(),
  pages: z.int(),
  totalCents: cents,
  sha256: z.string(),
  madeAt: moment,
  madeBy: z.string(),
  pieces: z.array(z.object({ id, version, articleNumber: z.string(), state: pieceState })),
  stamped: z.object({ fileName: z.string(), mediaType: z.string(), sha256: z.string(), at: moment, by: z.string() }).nullable(),
});
export type MailSheet = z.infer<typeof mailSheet>;

export const mailPrice = z.object({
  /** The first day on which it holds. */
  from: givenDay,
  service: mailService,
  postageCents: cents.min(0),
  feeCents: cents.min(0),
  receiptCents: cents.min(0),
});
export type MailPrice = z.infer<typeof mailPrice>;

/** The price table of an office: a service has one price a day. */
export const mailPriceList = z
  .array(mailPrice)
  .max(200)
  .refine((prices) => new Set(prices.map(({ from, service }) => `${service} ${from}`)).size === prices.length, {
    message: 'A service has two prices from the same day',
  });

const markedPrice = mailPrice.extend({
  /** How well it is known: `office` for one that the office entered. */
  mark: evidenceMark,
});
export type MarkedPrice = z.infer<typeof markedPrice>;

const printed = { fileName: z.string(), mediaType: z.literal('application/pdf'), base64: z.string() };
const toFile = z.string().max(1000).optional();
const which = z.object({ id, expectedVersion: version });
const said = {
  state: scanState,
  at: givenMomentOrDay,
  detail: text(300).default(''),
  /** Why it is kept although it does not fit what was recorded before. */
  despite: text(300).default(''),
};

export const mailPieces = {
  /** To whom letters would go by certified mail, from what is known of their recipients. Every look is written to the access log. */
  'pieces.drafts': operation(
    'clerk',
    'changes',
    z.object({ noticeIds: z.array(id).min(1).max(300), purpose: partyPurpose }),
    z.object({
      rows: z.array(
        z.object({
          noticeId: id,
          vehicleId: id,
          notice: mailPiece.shape.notice,
          vehicle: mailPiece.shape.vehicle,
          /** Name and address, one part a line; empty where they are not known. */
          addressee: z.string(),
          /** True when the address was changed after the letter was made: the two may differ. */
          isNewer: z.boolean(),
          /** How many pieces the notice has already. */
          pieces: z.int(),
        }),
      ),
    }),
  ),
  /** Takes a typed or scanned article number and checks its digit; numbers are never made up. Without an addressee it goes to the recipient as known. */
  'pieces.add': operation(
    'clerk',
    'changes',
    z.object({
      noticeId: id,
      articleNumber: text(60).min(1),
      service: mailService.default('certified_return_receipt'),
      addressee: text(600).min(1).optional(),
    }),
    mailPiece,
  ),
  /** Frees an article number that was put on the wrong letter, as long as the carrier has said nothing of it. */
  'pieces.remove': operation('clerk', 'changes', which, z.object({})),
  /**
   * Records what the carrier said. The first word of the Postal Service shows that the document was mailed, and the event that follows
   * from it is recorded. What does not fit the order is refused (OUT_OF_ORDER) unless `despite` says why it is kept.
   */
  'pieces.track': operation('clerk', 'changes', which.extend({ ...said, evidenceId: id.optional() }), mailPiece),
  /** Records the same of several pieces: of all or, when one of them is refused, of none. */
  'pieces.trackMany': operation(
    'clerk',
    'changes',
    z.object({ pieces: z.array(which).min(1).max(300), ...said }),
    z.object({ pieces: z.array(mailPiece) }),
  ),
  /** Adds a file to what the carrier said, such as the card that came after the delivery was known. */
  'pieces.addFile': operation('clerk', 'changes', which.extend({ scanId: id, evidenceId: id }), mailPiece),
  /** Takes back what was recorded of the carrier by mistake; both stay to be seen. */
  'pieces.takeBack': operation('clerk', 'changes', which.extend({ scanId: id, reason: text(300).min(1) }), mailPiece),
  'pieces.list': operation(
    'viewer',
    'reads',
    z.object({
      id: id.optional(),
      state: z.array(pieceState).default([]),
      /** An article number, its beginning, or its last digits; blanks and a scanner's prefix do not count. */
      search: text(60).default(''),
      noticeId: id.optional(),
      vehicleId: id.optional(),
      sheetId: id.optional(),
      ...page,
    }),
    z.object({ rows: z.array(mailPiece), total: z.int(), counts: z.record(pieceState, z.int()) }),
  ),
  /** Name and address on pieces. Every look is written to the access log of their vehicles. */
  'pieces.addressees': operation(
    'clerk',
    'changes',
    z.object({ ids: z.array(id).min(1).max(300), purpose: partyPurpose }),
    z.object({ addressees: z.array(z.object({ id, addressee: z.string() })) }),
  ),
  /** Makes and keeps a firm mailing sheet for these pieces, in the manner of PS Form 3877. The same pieces on the same day answer the sheet that is there. */
  'pieces.sheet': operation('clerk', 'changes', z.object({ ids: z.array(id).min(1).max(300), toFile }), mailSheet.extend({ ...printed })),
  'pieces.sheets': operation(
    'clerk',
    'reads',
    z.object({
      id: id.optional(),
      /** Only sheets with pieces of which the Postal Service has said nothing yet. */
      open: z.boolean().default(false),
      ...page,
    }),
    z.object({ rows: z.array(mailSheet), total: z.int() }),
  ),
  /** A sheet's stored bytes, or those of the scan of the stamped one. */
  'pieces.sheetFile': operation(
    'clerk',
    'reads',
    z.object({ id, stamped: z.boolean().default(false), toFile }),
    z.object({ fileName: z.string(), mediaType: z.string(), sha256: z.string(), ...carried }),
  ),
  /** Opens the system's print dialog with the stored bytes of a sheet. */
  'pieces.printSheet': operation('clerk', 'reads', z.object({ id }), z.object({ printed: z.boolean(), message: z.string() })),
  /** Keeps the scan of the stamped sheet with the sheet; it names several addressees, so it goes to no vehicle. */
  'pieces.stampSheet': operation(
    'clerk',
    'changes',
    z.object({ id, fileName: text(200).min(1), base64: smallFile.optional(), upload: upload.optional() }),
    mailSheet,
  ),
  /** The price of each service on a day, and the whole table. */
  'pieces.prices': operation(
    'viewer',
    'reads',
    z.object({ on: givenDay.optional() }),
    z.object({ prices: z.array(markedPrice), table: z.array(markedPrice), isOwn: z.boolean() }),
  ),
} as const;
