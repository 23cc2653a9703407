import type { ParsedInput } from '../../../../preload/contract';
import type { QueueRow } from '../../../../preload/contract/vehicles';
import type { Letterhead } from '../../paper/Page';
import type { VehicleRow } from '../../vehicles/vehicles';
import type { PaperWords } from '../../law/engine/papers';
import type { ListContent } from './pages';

/** What a list says: its rows, and its text to paste where it has one. */
export type ListText = Readonly<{ content: ListContent; plainText: string }>;
/** A list as it would be made now, with the vehicles on it and the day it is for (`MM/DD/YYYY`). */
export type Drawn = ListText & Readonly<{ vehicleIds: readonly number[]; date: string }>;

/** What lists are drawn from. */
export type ListSource = Readonly<{
  letterhead: Letterhead;
  words: PaperWords;
  now: string;
  vehicle: (id: number) => VehicleRow;
  /** What is still to be paid on a vehicle, in cents; null where no charge is known. */
  owed: (row: VehicleRow) => number | null;
  /** Open steps, the most urgent first. */
  urgent: (now: string) => readonly QueueRow[];
}>;

/** A made-up case of several vehicles, for previews. */
export type ListSample = Readonly<{ letterhead: Letterhead; words: PaperWords; rows: readonly VehicleRow[] }>;

/** A kind of document about many vehicles: all that is known of it. */
export type ListKind = Readonly<{
  /** How the office calls it. */
  title: string;
  /** Its wording as delivered. */
  usual: PaperWords;
  /** Throws BAD_INPUT, which names what is missing. */
  draw: (wish: ParsedInput<'sheets.prepare'>, source: ListSource) => Drawn;
  sample: (sample: ListSample) => ListText;
}>;
