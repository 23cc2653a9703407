import type { EventType } from '../../../../../preload/contract/law';
import { writtenMethods } from '../../../../../preload/contract/events';
import type { CaseEvent } from '../../../../../preload/contract/law';
import { assertNever } from '../assertNever';
import type { When } from '../counting/when';

export type Placed = Readonly<{ when: When; event: CaseEvent }>;

/** The event that counts of each type, as they are being read. */
export type Draft = {
  towed?: Placed;
  typeChanged?: Placed;
  policeNotified?: Placed;
  policeToldInWriting?: Placed;
  registerEntered?: Placed[];
  noticeMailed?: Placed[];
  petitions?: Placed[];
  hearings?: Placed[];
  decisions?: Placed[];
  holds?: Placed[];
  releases?: Placed[];
  reports?: Placed[];
  ownerUnknown?: Placed;
  ownerKnown?: Placed;
  stateReleaseRequested?: Placed;
  stateReleases?: Placed[];
  saleScheduled?: Placed;
  schedules?: Placed[];
  ads?: Placed[];
  adHandIns?: Placed[];
  adProofs?: Placed[];
  released?: Placed;
  sold?: Placed;
  scrapped?: Placed;
  transferred?: Placed;
  disposed?: Placed;
  disposals?: Placed[];
  dispositionReported?: Placed;
  feeRemitted?: Placed;
  surplusRemitted?: Placed;
  hearingPacket?: Placed;
  reviewed?: Placed;
  earlyEntryConfirmed?: Placed;
};

/** Events of which each counts for itself, and where they are gathered. */
const listOf = {
  register_entered: 'registerEntered',
  state_notice_mailed: 'noticeMailed',
  petition_filed: 'petitions',
  hearing_set: 'hearings',
  hearing_decided: 'decisions',
  hold_placed: 'holds',
  police_released: 'releases',
  abandonment_reported: 'reports',
  state_release_received: 'stateReleases',
  ad_published: 'ads',
} as const satisfies Partial<Record<EventType, keyof Draft>>;

/** Puts one event where it counts: the first of those that fulfil a duty, the last of those that change where the case stands. */
export function place(draft: Draft, placed: Placed): void {
  const { event } = placed;
  switch (event.type) {
    case 'towed':
      draft.towed = first(draft.towed, placed);
      return;
    case 'type_changed':
      draft.typeChanged = last(draft.typeChanged, placed);
      return;
    case 'police_notified':
      draft.policeNotified = first(draft.policeNotified, placed);
      if (event.data?.['written'] === true || writtenMethods.some((method) => method === event.data?.['how']))
        draft.policeToldInWriting = first(draft.policeToldInWriting, placed);
      return;
    case 'register_entered':
    case 'state_notice_mailed':
    case 'petition_filed':
    case 'hearing_set':
    case 'hearing_decided':
    case 'hold_placed':
    case 'police_released':
    case 'abandonment_reported':
    case 'state_release_received':
    case 'ad_published':
      (draft[listOf[event.type]] ??= []).push(placed);
      return;
    case 'owner_searched':
      if (event.data?.['owner'] === 'unknown') draft.ownerUnknown = last(draft.ownerUnknown, placed);
      else draft.ownerKnown = last(draft.ownerKnown, placed);
      return;
    case 'state_release_requested':
      draft.stateReleaseRequested = first(draft.stateReleaseRequested, placed);
      return;
    case 'sale_scheduled':
      draft.saleScheduled = last(draft.saleScheduled, placed);
      (draft.schedules ??= []).push(placed);
      return;
    case 'released':
    case 'sold':
    case 'scrapped':
    case 'transferred':
      draft[event.type] = last(draft[event.type], placed);
      draft.disposed = last(draft.disposed, placed);
      (draft.disposals ??= []).push(placed);
      return;
    case 'disposition_reported':
      draft.dispositionReported = first(draft.dispositionReported, placed);
      return;
    case 'fee_remitted':
      if (event.data?.['what'] === 'surplus') draft.surplusRemitted = first(draft.surplusRemitted, placed);
      else draft.feeRemitted = first(draft.feeRemitted, placed);
      return;
    case 'note':
      placeNote(draft, placed);
      return;
    case 'corrected':
      return;
    default:
      assertNever(event.type);
  }
}

function placeNote(draft: Draft, placed: Placed): void {
  const about = placed.event.data?.['about'];
  if (about === 'proof_of_publication') (draft.adProofs ??= []).push(placed);
  else if (about === 'ad_handed_in') (draft.adHandIns ??= []).push(placed);
  else if (about === 'reviewed') draft.reviewed = last(draft.reviewed, placed);
  else if (about === 'hearing_packet') draft.hearingPacket = last(draft.hearingPacket, placed);
  else if (about === 'early_entry') draft.earlyEntryConfirmed = first(draft.earlyEntryConfirmed, placed);
}

export const first = (known: Placed | undefined, placed: Placed) => (known === undefined || inTime(placed, known) < 0 ? placed : known);
export const last = (known: Placed | undefined, placed: Placed) => (known === undefined || inTime(placed, known) > 0 ? placed : known);

/** By when it happened; of two at one instant by what they say, so that the order of recording decides nothing. */
export function inTime(one: Placed, other: Placed): number {
  const difference = one.when.instant - other.when.instant;
  if (difference !== 0 || one === other) return difference;
  const text = (placed: Placed) => `${placed.event.type} ${JSON.stringify(placed.event.data ?? {})} ${placed.event.id ?? ''}`;
  return text(one) < text(other) ? -1 : 1;
}
