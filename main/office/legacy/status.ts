import type { EventType } from '../../../preload/contract/law';

/** Where the old program had a vehicle. */
export type LegacyStatus =
  | 'new'
  | 'top'
  | 'tr52'
  | 'tr208'
  | 'decision'
  | 'auction'
  | 'scrap'
  | 'release'
  | 'released'
  | 'sold'
  | 'scrapped'
  | 'transferred';

const names: Readonly<Record<string, LegacyStatus>> = {
  new: 'new',
  active: 'new',
  topgenerated: 'top',
  topsent: 'top',
  topready: 'top',
  tr52ready: 'tr52',
  tr52received: 'tr52',
  tr208ready: 'tr208',
  tr208received: 'tr208',
  readyfordisposition: 'decision',
  readydisposition: 'decision',
  decisionpending: 'decision',
  pendingdecision: 'decision',
  readyforauction: 'auction',
  readyauction: 'auction',
  readyforscrap: 'scrap',
  readyscrap: 'scrap',
  scheduledforrelease: 'release',
  scheduledrelease: 'release',
  paperworkreceived: 'release',
  released: 'released',
  auctioned: 'sold',
  sold: 'sold',
  scrapped: 'scrapped',
  transferred: 'transferred',
};

/** Which of the old program's statuses a text means, whatever its case, blanks and underscores; null for any other text. */
export function readStatus(text: string | null): LegacyStatus | null {
  return names[(text ?? '').toLowerCase().replaceAll(/[^a-z0-9]/g, '')] ?? null;
}

export type Disposal = Extract<EventType, 'released' | 'sold' | 'scrapped' | 'transferred'>;

const reasons: readonly (readonly [RegExp, Disposal])[] = [
  [/auction|sold/i, 'sold'],
  [/scrap|junk/i, 'scrapped'],
  [/transfer|title|lieu/i, 'transferred'],
  [/redeem|owner|release|insurance|lien/i, 'released'],
];

/** How a vehicle left by its release reason; null where the reason does not say. */
export function readReleaseReason(text: string | null): Disposal | null {
  return reasons.find(([pattern]) => pattern.test(text ?? ''))?.[1] ?? null;
}

export const isDisposal = (status: LegacyStatus | null): status is Disposal =>
  status === 'released' || status === 'sold' || status === 'scrapped' || status === 'transferred';

/** What becomes of each status, for a person. */
export const statusBecomes: Readonly<Record<LegacyStatus, string>> = {
  new: 'a tow',
  top: 'police told of the tow',
  tr52: 'police told, TR-52L received',
  tr208: 'police told, scrap release form received',
  decision: 'a note',
  auction: 'a sale scheduled, or a note where it has no date',
  scrap: 'a note',
  release: 'a note',
  released: 'released',
  sold: 'sold',
  scrapped: 'scrapped',
  transferred: 'transferred',
};
