import { towTypes, type CaseEvent, type CaseFacts, type TowType } from '../../../../preload/contract/law';
import { isAtOrAfter, readWhen, type When } from '../counting/when';
import { adsOf, saleOf, type Ads } from './ads';
import type { Anchor } from './anchors';
import { withCorrections } from './corrections';
import { place, type Draft, type Placed } from './place';

const outcomes = ['complied', 'not_complied', 'fees_reduced'] as const;
type Outcome = (typeof outcomes)[number];
const disposals = ['released', 'sold', 'scrapped', 'transferred'] as const;
type Disposal = (typeof disposals)[number];

/** What the rules ask of a vehicle: its tow type, its facts, and its events in any order. */
export type CaseInput = Readonly<{ towType: TowType; facts: CaseFacts; events: readonly CaseEvent[] }>;

/** A case on one line: the moment of each thing that counts, and what those things say together. */
export type Timeline = Readonly<
  { [Name in Exclude<Anchor, 'windowEnded'>]: When | null } & Pick<Ads, 'newspaper' | 'advertised' | 'adElsewhere'> & {
      towType: TowType;
      facts: CaseFacts;
      /** The police hold the vehicle, or have not yet released one that needs their release. */
      held: boolean;
      /** Where the scheduled sale is held, as far as told. */
      salePlace: string | null;
      petitionOpen: boolean;
      /** The bond recorded with the petition. */
      bondCents: number;
      /** The court's last decision; `unknown` where it was recorded without its outcome. */
      outcome: Outcome | 'unknown' | null;
      disposal: Disposal | null;
      coversCosts: boolean;
      surplusCents: number;
    }
>;

/** Reads a case's events into a timeline. `seen` hears of every event's moment. */
export function timelineOf(input: CaseInput, seen: (when: When) => void = () => {}): Timeline {
  const draft: Draft = {};
  for (const event of withCorrections(input.events)) {
    const when = readWhen(event.at);
    if (when === null) continue;
    seen(when);
    place(draft, { when, event });
  }
  const { facts } = input;
  const towed = draft.towed?.when ?? readFact(facts.towedAt);
  const towType = chosenType(draft.typeChanged) ?? input.towType;
  const petitionFiled = draft.petitionFiled?.when ?? null;
  const decided = draft.decided?.when ?? null;
  const hearing = readFact(draft.petitionFiled?.event.data?.['hearingAt']);
  const policeReleased = draft.policeReleased?.when ?? null;
  const holdPlaced = draft.holdPlaced?.when ?? null;
  const scheduled = draft.saleScheduled ?? null;
  const sold = draft.sold ?? null;
  const disposed = draft.disposed ?? null;
  const needsRelease = towType === 'hold' || towType === 'crash';
  const heldAgain = holdPlaced !== null && (policeReleased === null || !endsHold(policeReleased, holdPlaced));
  return {
    towType,
    facts,
    towed,
    known: readFact(facts.knownAt),
    policeNotified: draft.policeNotified?.when ?? null,
    topWritten: draft.topWritten?.when ?? null,
    leinEntered: draft.leinEntered?.when ?? null,
    noticeMailed: draft.noticeMailed?.when ?? null,
    petitionFiled,
    hearingSet: hearing && petitionFiled,
    hearing,
    decided,
    heldSince: holdPlaced ?? towed,
    policeReleased,
    abandonmentReported: draft.abandonmentReported?.when ?? null,
    stateReleaseRequested: draft.stateReleaseRequested?.when ?? null,
    stateReleaseReceived: draft.stateReleaseReceived?.when ?? null,
    saleScheduled: scheduled?.when ?? null,
    sale: readFact(scheduled?.event.data?.['saleAt']),
    salePlace: scheduled && saleOf(scheduled).place,
    ...adsOf(draft),
    released: draft.released?.when ?? null,
    sold: sold?.when ?? null,
    scrapped: draft.scrapped?.when ?? null,
    transferred: draft.transferred?.when ?? null,
    disposed: disposed?.when ?? null,
    certificate: draft.scrapped?.event.data?.['certificate'] ? draft.scrapped.when : null,
    dispositionReported: draft.dispositionReported?.when ?? null,
    feeRemitted: draft.feeRemitted?.when ?? null,
    surplusRemitted: draft.surplusRemitted?.when ?? null,
    hearingPacket: draft.hearingPacket?.when ?? null,
    reviewed: draft.reviewed?.when ?? null,
    held: heldAgain || (needsRelease && policeReleased === null),
    bondCents: amountOf(draft.petitionFiled?.event.data?.['bondCents']),
    petitionOpen: petitionFiled !== null && (decided === null || !isAtOrAfter(decided, petitionFiled)),
    outcome: decided === null ? null : (outcomes.find((one) => one === draft.decided?.event.data?.['outcome']) ?? 'unknown'),
    disposal: disposals.find((one) => one === disposed?.event.type) ?? null,
    coversCosts: sold?.event.data?.['coversCosts'] !== false,
    surplusCents: amountOf(sold?.event.data?.['surplusCents']),
  };
}

/** A release at the very instant a hold was placed does not lift it: the cautious side. */
const endsHold = (released: When, placed: When) =>
  isAtOrAfter(released, placed) && (released.dateOnly || placed.dateOnly || released.instant > placed.instant);

const readFact = (value: unknown): When | null => (typeof value === 'string' ? readWhen(value) : null);
const amountOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
const chosenType = (changed: Placed | undefined): TowType | undefined => towTypes.find((type) => type === changed?.event.data?.['towType']);
