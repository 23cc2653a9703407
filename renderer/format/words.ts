import type { z } from 'zod';
import type { evidenceMark, Status, TowType } from '../../preload/contract/law';
import type { FieldSource } from '../../preload/contract/vehicles';

/** The colour that a word may have; the word alone says what is meant. */
export type Tone = 'overdue' | 'today' | 'soon' | 'wait' | 'done';

export const statusWords: Readonly<Record<Status, string>> = {
  new: 'New',
  police_told: 'Police told',
  impounded: 'Impounded',
  on_hold: 'On hold',
  police_released: 'Released by police',
  abandonment_reported: 'Abandonment reported',
  register_entered: 'LEIN entered',
  notice_mailed: 'Notice mailed',
  contested: 'Contested',
  redemption_over: 'Redemption over',
  ready_for_disposition: 'Ready for disposition',
  sale_scheduled: 'Sale scheduled',
  released: 'Released',
  sold: 'Sold',
  scrapped: 'Scrapped',
  transferred: 'Transferred',
};

export const towTypeWords: Readonly<Record<TowType, string>> = {
  private_property: 'Private property',
  public_abandoned: 'Public, abandoned',
  police_impound: 'Police impound',
  crash: 'Crash',
  hold: 'Police hold',
  scrap_registered: 'Scrap, registered',
  scrap_unregistered: 'Scrap, unregistered',
  owner_request: 'Owner request',
};

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
