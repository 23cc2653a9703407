import type { Words } from './words';
import type { Letterhead } from '../paper/Sheet';

/** What every page of a document carries besides its own content. */
export type Stamp = Readonly<{ letterhead: Letterhead; words: Words; preparedOn: string; reference: string }>;
