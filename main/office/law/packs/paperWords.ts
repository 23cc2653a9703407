import type { z } from 'zod';
import type { evidenceMark } from '../../../../preload/contract/law';
import type { WordedKind } from '../../../../preload/contract/notices';

/** What a document says besides the facts of the case. `{citation}` in a text becomes the citation. */
export type PaperWords = Readonly<{
  title: string;
  lead: string;
  citation: string;
  /** How well the citation is known; the office may correct it. */
  mark: z.infer<typeof evidenceMark>;
  footnote: string;
  /** What the one who changes the citation should know. */
  note?: string;
}>;

/** The words of every kind of document, as a state's law has them. */
export type PapersInWords = Readonly<Record<WordedKind, PaperWords>>;
