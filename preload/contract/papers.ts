import { z } from 'zod';
import { id, operation, text } from './common';

const printed = z.object({
  fileName: z.string(),
  mediaType: z.literal('application/pdf'),
  pages: z.int(),
  base64: z.string(),
  /** True when the system's print dialog was asked for and the person printed. */
  printed: z.boolean(),
});
const given = {
  /** Opens the system's print dialog with what was made. */
  print: z.boolean().default(false),
  toFile: z.string().max(1000).optional(),
};

export const labelSheet = z.enum(['5160', '5163']);
export type LabelSheetName = z.infer<typeof labelSheet>;

/** Labels across and down a sheet. */
export const labelPlaces: Readonly<Record<LabelSheetName, Readonly<{ columns: number; rows: number }>>> = {
  '5160': { columns: 3, rows: 10 },
  '5163': { columns: 2, rows: 5 },
};

/** Millimetres by which an address is moved right and down into the window of an envelope. */
export const windowOffset = z.object({ x: z.number().min(-20).max(20), y: z.number().min(-20).max(20) });

/** Papers that accompany documents and are not kept. */
export const papers = {
  /**
   * Whom these documents and agencies are addressed to. The owner or lienholder of a letter is written to the access log; any other
   * document goes to its police agency.
   */
  'papers.addresses': operation(
    'clerk',
    'changes',
    z.object({ noticeIds: z.array(id).max(500).default([]), agencyIds: z.array(id).max(500).default([]) }),
    z.object({
      /** Name and postal address, one part a line, each for what it was asked. */
      rows: z.array(z.object({ address: z.string(), what: z.string() })),
      /** What has no address, why, and where it is entered. */
      missing: z.array(z.object({ what: z.string(), message: z.string(), vehicleId: id.nullable(), agencyId: id.nullable() })),
    }),
  ),
  /** Adhesive labels: 5160 has 3 by 10, 5163 has 2 by 5 on a Letter sheet; `startAt` is the first free label, from 1. */
  'papers.labels': operation(
    'clerk',
    'reads',
    z.object({
      sheet: labelSheet,
      startAt: z.int().min(1).max(30).default(1),
      /** Name and address, one part a line. */
      addresses: z.array(text(600).min(1)).min(1).max(600),
      ...given,
    }),
    printed,
  ),
  /** A page with the window of a #10 envelope drawn on it, to find the offsets of this printer; those of the settings, or others that are tried. */
  'papers.alignment': operation('clerk', 'reads', z.object({ offset: windowOffset.optional(), ...given }), printed),
  /** A cover for sending a document by fax, and with it the document where that is asked. */
  'papers.faxCover': operation(
    'clerk',
    'reads',
    z.object({
      noticeId: id,
      to: text(120).default(''),
      number: text(40).default(''),
      note: text(600).default(''),
      withDocument: z.boolean().default(false),
      ...given,
    }),
    printed,
  ),
  /** What to say on the telephone, with room for name, badge and time. */
  'papers.callScript': operation('clerk', 'reads', z.object({ noticeId: id, ...given }), printed),
} as const;
