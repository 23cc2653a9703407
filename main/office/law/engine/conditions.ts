import { plateOrigin } from './plate';
import type { GateNumbers, Law } from './compile';
import type { ConditionName } from './conditionNames';
import { isEnteredTooEarly, isOldEnough, type SaleState } from './assess/gates';
import type { Horizon } from './assess/horizon';
import { noRepeats } from './timeline/repeats';
import type { Timeline } from './timeline/timeline';

export type CaseState = Readonly<{
  law: Law;
  line: Timeline;
  sale: SaleState;
  numbers: GateNumbers;
  horizon: Horizon;
  /** Recorded acts that were not allowed at their own moment. */
  unlawful: readonly string[];
  /** Some step before this one is open or will open. */
  somethingOpen: boolean;
}>;

/** Decisions after which the vehicle may be redeemed, and then sold. */
const letsRedeem: ReadonlySet<Timeline['outcome']> = new Set(['complied', 'fees_reduced', 'dismissed', 'withdrawn']);

/** What each predicate of a rule asks. */
export const conditions: Readonly<Record<ConditionName, (state: CaseState) => boolean>> = {
  held: ({ line }) => line.held,
  not_entered: ({ line }) => line.registerEntered === null,
  plate_of_state: ({ line, law }) => plateOrigin(line.facts.plateState, law.pack.plates) !== 'elsewhere',
  owner_unknown: ({ line }) => line.ownerUnknown,
  petition_filed: ({ line }) => line.petitionFiled !== null,
  owner_not_unknown: ({ line }) => !line.ownerUnknown,
  no_open_petition: ({ line }) => !line.petitionOpen,
  no_petition: ({ line }) => line.petitionFiled === null && line.decided === null,
  decision_lets_redeem: ({ line }) => !line.petitionOpen && line.outcome !== null && letsRedeem.has(line.outcome),
  court_ordered_release: ({ line }) => line.outcome === 'not_complied' && !line.petitionOpen,
  state_released: ({ line }) => line.stateReleaseReceived !== null,
  sale_scheduled: ({ line }) => line.sale !== null,
  ad_handed_in: ({ line }) => line.adHandedIn !== null,
  ad_published: ({ line }) => line.adPublished !== null,
  sale_too_early: ({ line, sale }) => line.sale !== null && (sale.safe === null || line.sale.instant < sale.safe),
  report_due: ({ line }) => line.disposal !== null && (line.disposal !== 'released' || line.registerEntered !== null),
  remittance_due: ({ line }) =>
    (line.disposal === 'released' && line.registerEntered !== null && line.outcome !== 'not_complied') ||
    (line.disposal === 'sold' && line.coversCosts),
  fee_not_by_court: ({ line }) => line.disposal !== 'released' || (line.outcome !== 'complied' && line.outcome !== 'fees_reduced'),
  bond_missing: ({ line, numbers }) => line.petitionOpen && line.bondCents < numbers.bondDollars * 100,
  storage_near_cap: ({ line, numbers }) => {
    const cents = cappedStorage(line);
    return cents >= numbers.storageWarnDollars * 100 && cents < numbers.storageCapDollars * 100;
  },
  storage_at_cap: ({ line, numbers }) => cappedStorage(line) >= numbers.storageCapDollars * 100,
  surplus_left: ({ line }) => line.disposal === 'sold' && line.surplusCents > 0,
  photographs_missing: ({ line, numbers }) => (line.facts.photographs ?? 0) < numbers.scrapPhotographs,
  scrap_doubtful: ({ law, line, numbers, horizon }) =>
    !isOldEnough(line, numbers, horizon, law.zone) || (line.facts.inoperable !== true && line.facts.damageExceedsValue !== true),
  tow_unknown: ({ line }) => line.towed === null,
  vin_doubtful: ({ line }) => (line.facts.vinProblem ?? null) !== null,
  plate_missing: ({ line }) => line.facts.plateMissing === true,
  agency_unknown: ({ line }) => line.facts.agencyName === null,
  agency_unreachable: ({ line }) => line.facts.agencyReachable === false && line.facts.agencyName != null && line.policeNotified === null,
  towbook_disagrees: ({ line }) => (line.facts.towbookMatter ?? null) !== null,
  mail_returned: ({ line }) => (line.facts.mailReturned ?? null) !== null,
  act_not_allowed: ({ unlawful }) => unlawful.length > 0,
  recorded_twice: ({ line }) => line.repeats !== noRepeats,
  answer_unclear: ({ line }) => line.unclear.length > 0,
  entered_too_early: ({ line, numbers }) => isEnteredTooEarly(line, numbers) && !line.earlyEntryConfirmed,
  nothing_open: ({ somethingOpen }) => !somethingOpen,
};

/** The storage that the cap holds for, in cents. Who is not recorded as other than an individual counts as one, and what is not recorded as commercial as not. */
const cappedStorage = ({ facts }: Timeline): number =>
  facts.ownerIsIndividual === false || facts.isCommercial === true ? 0 : (facts.storageCents ?? 0);
