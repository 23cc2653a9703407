import type { z } from 'zod';
import type { evidenceMark } from '../../preload/contract/law';
import type { FieldSource } from '../../preload/contract/vehicles';

/** The colour that a word may have; the word alone says what is meant. */
export type Tone = 'overdue' | 'today' | 'soon' | 'wait' | 'done';

export const sourceWords: Readonly<Record<FieldSource, string>> = {
  hand: 'typed by hand',
  towbook: 'from TowBook',
  legacy: 'from the old program',
  system: 'set by the program',
};

/** How far a rule's text was checked. */
export const markWords: Readonly<Record<z.infer<typeof evidenceMark>, string>> = {
  S: 'Official text read',
  'S/K': 'Partly read, partly from memory',
  S2: 'Secondary source',
  K: 'From memory, not verified',
  office: 'A rule of the office',
};
