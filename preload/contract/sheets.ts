import { z } from 'zod';
import { cents, givenMoment, id, moment, operation, page, text } from './common';

export const sheetKinds = ['NEWSPAPER_AD', 'AUCTION_LIST', 'MORNING_LIST'] as const;
export const sheetKind = z.enum(sheetKinds);
export type SheetKind = z.infer<typeof sheetKind>;

/** A document about many vehicles. */
export const sheet = z.object({
  id,
  kind: sheetKind,
  title: z.string(),
  fileName: z.string(),
  pages: z.int(),
  size: z.int(),
  sha256: z.string(),
  vehicleIds: z.array(id),
  /** The text to paste into the newspaper's form; empty where the document has none. */
  plainText: z.string(),
  createdAt: moment,
  createdBy: z.string(),
});
export type Sheet = z.infer<typeof sheet>;

export const sheets = {
  'sheets.prepare': operation(
    'clerk',
    'changes',
    z.object({
      kind: sheetKind,
      /** The morning list takes none: it lists what is due. */
      vehicleIds: z.array(id).max(500).default([]),
      saleAt: givenMoment.optional(),
      place: text(200).default(''),
    }),
    sheet.extend({
      /** What the ad would cost: the lines of the plain text at the line price of the settings. */
      estimate: z.object({ lines: z.int(), linePriceCents: cents, priceCents: cents }).nullable(),
    }),
  ),
  'sheets.list': operation(
    'viewer',
    'reads',
    z.object({ kind: sheetKind.optional(), ...page }),
    z.object({ rows: z.array(sheet), total: z.int() }),
  ),
  'sheets.pdf': operation(
    'viewer',
    'reads',
    z.object({ id, toFile: z.string().max(1000).optional() }),
    z.object({ fileName: z.string(), mediaType: z.literal('application/pdf'), sha256: z.string(), base64: z.string() }),
  ),
} as const;
