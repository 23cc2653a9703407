import type { GateNumbers } from '../compile';
import { civilOf, type Day } from '../counting/day';
import type { BusinessCalendar } from '../counting/holidays';
import type { Instant, Zone } from '../counting/zone';
import type { When } from '../counting/when';
import { latestOf, type Timeline } from '../timeline/timeline';
import type { BlockCode } from '../roles';
import type { Horizon } from './horizon';

/** What an ad will settle. */
export const adCodes: ReadonlySet<BlockCode> = new Set<BlockCode>(['AD', 'AD_OTHER_SALE', 'AD_DAYS']);

/** What time alone, the state's paper or an ad will settle; anything else keeps every sale day away. */
export const settledByTime: ReadonlySet<BlockCode> = new Set<BlockCode>([
  ...adCodes,
  'NOTICE_DAYS',
  'NOTICE_UNKNOWN',
  'HEARING_DAYS',
  'STATE_RELEASE',
]);

/** What the safe opening counts from, and how many days. */
type Counted = Readonly<{ anchor: 'registerEntered' | 'noticeMailed' | 'decided'; from: When; days: number }>;

/** When the redemption and hearing days are over: at the earliest as far as is known, and on the safe side. */
type Opening = Readonly<{
  earliest: Instant | null;
  safe: Instant | null;
  /** By the earlier of moments recorded twice: what falls due after the opening counts from it. */
  soonest: Instant | null;
  counted: Counted | null;
}>;

const unknown: Opening = { earliest: null, safe: null, soonest: null, counted: null };

export type SaleState = Readonly<{
  blocks: readonly BlockCode[];
  /** With the days an ad must lie before the sale. */
  earliest: Instant | null;
  safe: Instant | null;
  /** Without them: the end of redemption and hearing days. */
  opening: Opening;
}>;

/** The day after a person's right of so many days ends. */
function opensAfterRight(day: Day, days: number, numbers: GateNumbers, calendar: BusinessCalendar): Instant {
  const last = day + days;
  return calendar.zone.startOfDay((numbers.windowRolls ? calendar.roll(last) : last) + 1);
}

/** Without a notice date the earliest counts from the entry in the register as if the notice had been mailed that day, the safe one as if on the state's last day. */
function openingOf(line: Timeline, numbers: GateNumbers, calendar: BusinessCalendar): Opening {
  if (line.petitionOpen || line.outcome === 'not_complied' || line.outcome === 'unknown') return unknown;
  const days = Math.max(numbers.windowDays, numbers.saleDays);
  const mailed = latestOf(line, 'noticeMailed');
  const entered = latestOf(line, 'registerEntered');
  const notice = mailed && ({ anchor: 'noticeMailed', from: mailed, days } as const);
  const entry = entered && ({ anchor: 'registerEntered', from: entered, days: numbers.noticeDays + days } as const);
  const first: Counted | null = notice ?? entry;
  if (first === null) return unknown;
  const opens = (day: Day, count: number) => opensAfterRight(day, count, numbers, calendar);
  const earliest = opens(first.from.day, days);
  const safe = opens(first.from.day, first.days);
  const recordedFirst = line[first.anchor] ?? first.from;
  const soonest = recordedFirst === first.from ? safe : opens(recordedFirst.day, first.days);
  const { decided } = line;
  if (decided === null) return { earliest, safe, soonest, counted: first };
  const after: Counted = { anchor: 'decided', from: decided, days: Math.max(numbers.redeemDays, numbers.saleDays) };
  const afterDecision = opens(decided.day, after.days);
  return {
    earliest: Math.max(earliest, opens(decided.day, numbers.redeemDays)),
    safe: Math.max(safe, afterDecision),
    soonest: Math.max(soonest, afterDecision),
    counted: afterDecision >= safe ? after : first,
  };
}

/** Whether a vehicle may be sold (or, on the scrap track, scrapped) now, and from when. */
export function saleState(line: Timeline, numbers: GateNumbers, calendar: BusinessCalendar, horizon: Horizon): SaleState {
  const { traits } = line;
  const opening = traits.ownerNotified ? openingOf(line, numbers, calendar) : unknown;
  if (traits.sale === 'none') return { blocks: ['NOT_ABANDONED'], earliest: null, safe: null, opening: unknown };
  const blocks: BlockCode[] = [];
  if (line.disposal !== null) blocks.push('GONE');
  if (line.held) blocks.push(holdCode(line));
  if (traits.entersRegister && line.registerEntered === null) blocks.push('REGISTER');
  else if (isEnteredTooEarly(line, numbers) && !line.earlyEntryConfirmed) blocks.push('REGISTER_EARLY');
  if (line.petitionOpen) blocks.push('PETITION');
  else if (line.outcome === 'not_complied') blocks.push('COURT_RELEASE');
  else if (line.outcome === 'unknown') blocks.push('OUTCOME_UNKNOWN');
  if (opening.safe !== null && !horizon.reached(opening.safe)) {
    if (line.decided !== null) blocks.push('HEARING_DAYS');
    else blocks.push(line.noticeMailed === null ? 'NOTICE_UNKNOWN' : 'NOTICE_DAYS');
  }
  if (traits.sale === 'scrap') {
    pushScrapBlocks(blocks, line, numbers, horizon, calendar.zone);
    return { blocks, earliest: opening.earliest, safe: opening.safe, opening };
  }
  if (line.stateReleaseReceived === null) blocks.push('STATE_RELEASE');
  const ad = adOpens(line, numbers);
  if (ad === null) blocks.push(line.adElsewhere === null ? 'AD' : 'AD_OTHER_SALE');
  else if (!horizon.reached(ad)) blocks.push('AD_DAYS');
  else if (isAdvertisedDayOver(line, horizon)) blocks.push('AD_OTHER_SALE');
  const withAd = (instant: Instant | null) => (instant === null || ad === null ? instant : Math.max(instant, ad));
  return { blocks, earliest: withAd(opening.earliest), safe: withAd(opening.safe), opening };
}

/** When a vehicle that the police released may be entered as abandoned; null where that is not asked of its tow type. */
export function entryAllowedFrom(line: Timeline, { reportDays }: GateNumbers): Day | null {
  const released = reportDays === null ? null : latestOf(line, 'policeReleased');
  return released === null || reportDays === null ? null : released.day + reportDays;
}

/** A vehicle that the police released was entered before it could be reported as abandoned. */
export function isEnteredTooEarly(line: Timeline, numbers: GateNumbers): boolean {
  const from = entryAllowedFrom(line, numbers);
  return from !== null && line.registerEntered !== null && line.registerEntered.day < from;
}

/** How many days an ad must lie before the sale; an unknown owner needs more. */
export const adLeadDays = (line: Timeline, numbers: GateNumbers): number =>
  line.ownerUnknown ? Math.max(numbers.adDays, numbers.unknownOwnerAdDays) : numbers.adDays;

/** The sale that was advertised lay on a day that has passed: another day needs its own ad. */
const isAdvertisedDayOver = ({ advertised }: Timeline, horizon: Horizon): boolean =>
  advertised !== null && advertised.at !== null && horizon.reached(advertised.at.zone.startOfDay(advertised.at.day + 1));

/** From when the ad for the sale allows it. */
export function adOpens(line: Timeline, numbers: GateNumbers): Instant | null {
  return line.adPublished === null ? null : line.adPublished.zone.startOfDay(line.adPublished.day + adLeadDays(line, numbers));
}

function pushScrapBlocks(blocks: BlockCode[], line: Timeline, numbers: GateNumbers, horizon: Horizon, zone: Zone): void {
  const { facts } = line;
  if (!isOldEnough(line, numbers, horizon, zone)) blocks.push('SCRAP_AGE');
  if (facts.inoperable !== true && facts.damageExceedsValue !== true) blocks.push('SCRAP_CONDITION');
  if ((facts.photographs ?? 0) < numbers.scrapPhotographs) blocks.push('SCRAP_PHOTOGRAPHS');
  if (line.stateReleaseReceived === null) blocks.push('SCRAP_FORM');
}

/** Age by model year on the day of the tow; where that is not known, today. */
export function isOldEnough(line: Timeline, numbers: GateNumbers, horizon: Horizon, zone: Zone): boolean {
  const { modelYear } = line.facts;
  if (modelYear == null) return false;
  if (line.towed !== null) return civilOf(line.towed.day).year - modelYear >= numbers.scrapYears;
  const today = zone.dayOf(horizon.now);
  horizon.reached(zone.startOfDay(today + 1));
  return civilOf(today).year - modelYear >= numbers.scrapYears;
}

/** A vehicle can need the police's release without there being a hold. */
const holdCode = (line: Timeline): BlockCode => (line.traits.policeRelease === 'needed' && !line.holdOpen ? 'POLICE_RELEASE' : 'HOLD');

/** Why a vehicle may not be handed over now. */
export function releaseBlocks(line: Timeline): readonly BlockCode[] {
  const blocks: BlockCode[] = [];
  if (line.disposal !== null) blocks.push('GONE');
  if (line.held) blocks.push(holdCode(line));
  return blocks;
}
