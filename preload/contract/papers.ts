import { z } from 'zod';
import { id, operation, text } from './common';

const printed = z.object({ fileName: z.string(), mediaType: z.literal('application/pdf'), pages: z.int(), base64: z.string() });
const toFile = z.string().max(1000).optional();

/** Papers that accompany documents and are not kept. */
export const papers = {
  /** Adhesive labels: 5160 has 3 by 10, 5163 has 2 by 5 on a Letter sheet; `startAt` is the first free label, from 1. */
  'papers.labels': operation(
    'clerk',
    'reads',
    z.object({
      sheet: z.enum(['5160', '5163']),
      startAt: z.int().min(1).max(30).default(1),
      /** Name and address, one part a line. */
      addresses: z.array(text(600).min(1)).min(1).max(600),
      toFile,
    }),
    printed,
  ),
  /** A page with the window of a #10 envelope drawn on it, to find the offsets of this printer. */
  'papers.alignment': operation('clerk', 'reads', z.object({ toFile }), printed),
  /** A cover for sending a document by fax. */
  'papers.faxCover': operation(
    'clerk',
    'reads',
    z.object({ noticeId: id, to: text(120).default(''), number: text(40).default(''), note: text(600).default(''), toFile }),
    printed,
  ),
  /** What to say on the telephone, with room for name, badge and time. */
  'papers.callScript': operation('clerk', 'reads', z.object({ noticeId: id, toFile }), printed),
} as const;
