import { z } from 'zod';
import { evidenceMark } from '../../../../preload/contract/law';
import { worded } from '../../../../preload/contract/notices';

/** What a document says besides the facts of the case. `{citation}` in a text becomes the citation. */
const paperWords = z.strictObject({
  title: z.string().min(1),
  lead: z.string().min(1),
  /** Empty where no law asks for the document. */
  citation: z.string(),
  /** How well the citation is known; the office may correct it. */
  mark: evidenceMark,
  footnote: z.string().min(1),
  /** What the one who changes the citation should know. */
  note: z.string().min(1).optional(),
});
export type PaperWords = Readonly<z.output<typeof paperWords>>;

/** The words of every kind of document, as a state's law has them. */
export const papersInWords = z.record(worded, paperWords);
