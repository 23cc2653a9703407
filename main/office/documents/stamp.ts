import type { PaperWords } from '../law/packs/paperWords';
import type { Letterhead } from '../paper/Sheet';

/** What every page of a document carries besides its own content. */
export type Stamp = Readonly<{ letterhead: Letterhead; words: PaperWords; preparedOn: string; reference: string }>;
