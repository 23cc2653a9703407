import { towTypes, type CaseEvent, type CaseFacts, type TowType } from '../../../../../preload/contract/law';
import { isAtOrAfter, readWhen, type When } from '../counting/when';
import type { Instant } from '../counting/zone';
import type { Law } from '../compile';
import type { TowTraits } from '../pack';
import { adsOf, saleOf, type Ads } from './ads';
import type { Anchor } from './anchors';
import { contestOf, type Contest } from './contest';
import { withCorrections } from './corrections';
import { custodyOf } from './custody';
import { first, place, type Draft, type Placed } from './place';
import { noRepeats, Repeated, type Repeats } from './repeats';

const disposals = ['released', 'sold', 'scrapped', 'transferred'] as const;
type Disposal = (typeof disposals)[number];

/** What the rules ask of a vehicle: its tow type, its facts, and its events in any order. */
export type CaseInput = Readonly<{ towType: TowType; facts: CaseFacts; events: readonly CaseEvent[] }>;

/** A case on one line: the moment of each thing that counts, and what those things say together. */
export type Timeline = Readonly<
  { [Name in Exclude<Anchor, 'windowEnded'>]: When | null } & Pick<Ads, 'newspaper' | 'advertised' | 'adElsewhere'> & {
      towType: TowType;
      traits: TowTraits;
      facts: CaseFacts;
      /** The police hold the vehicle, or have not yet released one that needs their release. */
      held: boolean;
      /** They placed a hold that no release has lifted. */
      holdOpen: boolean;
      /** Where the scheduled sale is held, as far as told. */
      salePlace: string | null;
      petitionOpen: boolean;
      /** The bond recorded with the petition. */
      bondCents: number;
      outcome: Contest['outcome'];
      ownerUnknown: boolean;
      /** A person confirmed an entry in the register made before its time. */
      earlyEntryConfirmed: boolean;
      repeats: Repeats;
      /** Decisions and releases of which it is not told what they answer: they answer nothing. */
      unclear: readonly Placed[];
      disposal: Disposal | null;
      /** Every release, sale, scrapping and transfer that is recorded. */
      disposals: readonly Placed[];
      coversCosts: boolean;
      surplusCents: number;
    }
>;

/** Hears of a moment, and says whether it has come. */
type Reached = (instant: Instant) => boolean;

/** The events as they stand at the horizon's now: corrected by what has been corrected by then. */
export const standingEvents = (events: readonly CaseEvent[], reached: Reached, { zone }: Law): readonly CaseEvent[] =>
  withCorrections(events, (correction) => {
    const when = readWhen(correction.at, zone);
    return when === null || reached(when.instant);
  });

/** Reads a case's events as they stand into a timeline. What lies after now has not happened: it is left out. */
export function timelineOf(input: CaseInput, standing: readonly CaseEvent[], reached: Reached, law: Law): Timeline {
  const draft: Draft = {};
  for (const event of standing) {
    const when = readWhen(event.at, law.zone);
    if (when !== null && reached(when.instant)) place(draft, { when, event });
  }
  const { facts } = input;
  const towed = draft.towed?.when ?? readFact(facts.towedAt, law);
  const towType = chosenType(draft.typeChanged) ?? input.towType;
  const traits = law.traits[towType];
  const repeated = new Repeated();
  const contest = contestOf(draft);
  const custody = custodyOf(draft);
  const policeReleased = repeated.note('policeReleased', custody.released);
  const reports = draft.reports?.filter(({ when }) => policeReleased === null || when.day >= policeReleased.day);
  if (contest.alike.length > 0) repeated.doubt('contested', contest.alike);
  const scheduled = draft.saleScheduled ?? null;
  const sold = draft.sold ?? null;
  const disposed = draft.disposed ?? null;
  return {
    towType,
    traits,
    facts,
    towed,
    known: readFact(facts.knownAt, law),
    policeNotified: draft.policeNotified?.when ?? null,
    policeToldInWriting: draft.policeToldInWriting?.when ?? null,
    registerEntered: repeated.first('registerEntered', draft.registerEntered),
    noticeMailed: repeated.first('noticeMailed', draft.noticeMailed),
    petitionFiled: contest.petitionFiled,
    contested: contest.contested,
    hearingSet: contest.hearingSet,
    hearing: contest.hearing,
    decided: contest.decided,
    answered: contest.answered,
    heldSince: custody.openSince ?? towed,
    policeReleased,
    abandonmentReported: repeated.first('abandonmentReported', reports),
    stateReleaseRequested: draft.stateReleaseRequested?.when ?? null,
    stateReleaseReceived: releaseFor(traits, draft, law)?.when ?? null,
    saleScheduled: scheduled?.when ?? null,
    sale: readFact(scheduled?.event.data?.['saleAt'], law),
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
    held: custody.holdOpen || (traits.policeRelease !== 'not_needed' && custody.released.length === 0),
    holdOpen: custody.holdOpen,
    bondCents: contest.bondCents,
    petitionOpen: contest.petitionOpen,
    outcome: contest.outcome,
    ownerUnknown: isOwnerUnknown(draft, facts),
    earlyEntryConfirmed: draft.earlyEntryConfirmed !== undefined,
    repeats: repeated.found ?? noRepeats,
    unclear: custody.unclear.length + contest.unclear.length === 0 ? nothing : [...custody.unclear, ...contest.unclear],
    disposal: disposals.find((one) => one === disposed?.event.type) ?? null,
    disposals: draft.disposals ?? nothing,
    coversCosts: sold?.event.data?.['coversCosts'] !== false,
    surplusCents: amountOf(sold?.event.data?.['surplusCents']),
  };
}

/** The first release for disposition whose form is the one for this kind of tow; one whose form is not told is none. */
const releaseFor = ({ sale }: TowTraits, { stateReleases = [] }: Draft, { pack }: Law): Placed | undefined =>
  stateReleases
    .filter(({ event }) => pack.releaseForms[String(event.data?.['form'])]?.sale === sale)
    .reduce<Placed | undefined>(first, undefined);

const nothing: readonly Placed[] = [];

/** The latest moment of a fact that is recorded twice: what must not happen before it waits for that one. */
export const latestOf = (line: Timeline, anchor: Exclude<Anchor, 'windowEnded'>): When | null =>
  (line.repeats === noRepeats ? null : line.repeats[anchor]?.at(-1)) ?? line[anchor];

/** Found out later counts only where it was certainly later: the longer notice is the cautious side. */
function isOwnerUnknown({ ownerUnknown, ownerKnown }: Draft, facts: CaseFacts): boolean {
  if (ownerUnknown === undefined) return facts.ownerKnown === false && ownerKnown === undefined;
  return ownerKnown === undefined || isAtOrAfter(ownerUnknown.when, ownerKnown.when);
}

const readFact = (value: unknown, { zone }: Law): When | null => (typeof value === 'string' ? readWhen(value, zone) : null);
const amountOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
const chosenType = (changed: Placed | undefined): TowType | undefined => towTypes.find((type) => type === changed?.event.data?.['towType']);
