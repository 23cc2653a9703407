import type { Agency } from '../../../preload/contract/agencies';
import type { Assessment, CaseEvent, EventType } from '../../../preload/contract/law';
import type { Party } from '../../../preload/contract/parties';
import type { Claims } from '../fees/sums';
import type { VehicleRow } from '../vehicles/vehicles';
import type { Letterhead } from '../paper/Page';
import type { PaperWords } from '../law/engine/papers';

export type Photo = Readonly<{ title: string; sha256: string; mediaType: string }>;

/** Everything a document about one vehicle may be made of. */
export type DocumentCase = Readonly<{
  row: VehicleRow;
  agency: Agency | undefined;
  letterhead: Letterhead;
  /** As they stand after corrections, in the order they happened. */
  events: readonly CaseEvent[];
  assessment: Assessment;
  photos: readonly Photo[];
  /** What is to be paid out of the proceeds of a sale on a day; null where no charge is known. */
  claims: (day: string) => Claims | null;
  /** Owner or lienholder, for the letters alone. */
  party: Party | null;
  words: PaperWords;
  /** How many photographs the rule in force asks for before a vehicle is scrapped. */
  photographsNeeded: () => number;
  now: string;
}>;

/** The last event of a type; undefined when there is none. */
export const lastOf = (file: Pick<DocumentCase, 'events'>, type: EventType): CaseEvent | undefined =>
  file.events.filter((event) => event.type === type).at(-1);

/** A text an event carries, or null. */
export function told(event: CaseEvent | undefined, name: string): string | null {
  const value = event?.data?.[name];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Cents an event carries, or null. */
export function centsOf(event: CaseEvent | undefined, name: string): number | null {
  const value = event?.data?.[name];
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}
