import type { Words } from '../documents/words';
import type { Letterhead } from './Sheet';

/** What every page of a document carries besides its own content. */
export type Stamp = Readonly<{ letterhead: Letterhead; words: Words; preparedOn: string; reference: string }>;
