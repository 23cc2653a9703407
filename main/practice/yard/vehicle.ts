import { traitsOf } from '../../office/law/packs/inForce';
import type { TowType } from '../../../preload/contract/law';
import type { TowbookCall } from './call';
import { carLines, colors, plateStates } from './cars';
import type { Place } from './places';
import { privatePlaces, publicPlaces } from './places';
import type { Plan } from './plan';
import type { Random } from './random';
import { practiceSettings } from './settings';
import type { PracticeEvent } from './story';
import { startStory } from './story';
import type { Local } from './time';
import { toDay, toMoment, toTime } from './time';
import { tellStory } from './tracks';
import { madeUpVin } from './vin';

/** What the rules ask about a vehicle that TowBook does not say. */
type PracticeFacts = Readonly<{
  inoperable?: boolean;
  damageExceedsValue?: boolean;
  photographs?: number;
  ownerIsIndividual?: boolean;
}>;

export type PracticeVehicle = Readonly<{
  call: TowbookCall;
  towType: TowType;
  /** The agency where the vehicle stood, by its name in `practiceAgencies`. */
  agencyName: string;
  requestedBy: string;
  /** A moment, or a day where nobody noted the time. */
  towedAt: string;
  facts: PracticeFacts;
  /** The first is `towed`, the others follow in the order of time, none after now; the police may have been told minutes before the tow. */
  events: readonly PracticeEvent[];
  /** True for a tow the office has not heard of yet: TowBook has it, the office's database should not. */
  newInTowbook: boolean;
}>;

type Billing = Readonly<{ account: string; accountType: string; reasons: readonly string[]; impoundReason: string; police: boolean }>;

const billing: Readonly<Record<TowType, Billing>> = {
  private_property: {
    account: '.PPI',
    accountType: 'Private Property',
    reasons: ['Abandoned Vehicle', 'Abandoned Vehicle', 'Tow', 'See Notes...'],
    impoundReason: '',
    police: false,
  },
  public_abandoned: {
    account: '.Police Impound',
    accountType: 'Police Department',
    reasons: ['Abandoned Vehicle'],
    impoundReason: 'ABANDONED',
    police: true,
  },
  police_impound: {
    account: '.Police Impound',
    accountType: 'Police Department',
    reasons: ['Police'],
    impoundReason: 'Police Impound',
    police: true,
  },
  crash: {
    account: '.Police Accident',
    accountType: 'Police Department',
    reasons: ['Accident', 'Secondary Accident'],
    impoundReason: 'CRASH',
    police: true,
  },
  hold: { account: '.Police Hold', accountType: 'Police Department', reasons: ['Police'], impoundReason: 'HOLD', police: true },
  scrap_registered: {
    account: '.Police Impound',
    accountType: 'Police Department',
    reasons: ['Abandoned Vehicle'],
    impoundReason: 'Scrap - registered',
    police: true,
  },
  scrap_unregistered: {
    account: '.Police Impound',
    accountType: 'Police Department',
    reasons: ['Abandoned Vehicle'],
    impoundReason: 'Scrap - unregistered',
    police: true,
  },
  owner_request: { account: '.Storage', accountType: 'Individual', reasons: ['Tow', 'Relocation'], impoundReason: '', police: false },
};

const releaseReasons: Readonly<Record<string, string>> = {
  released: 'ReleaseWithPayment',
  sold: 'ReleaseNewOwner',
  scrapped: 'Scrapped',
  transferred: 'ReleaseTitleObtained',
};

const isScrap = (towType: TowType): boolean => traitsOf(towType)?.sale === 'scrap';

function placeFor(random: Random, towType: TowType): Place {
  return random.pick(billing[towType].police ? publicPlaces : privatePlaces);
}

type Ending = Readonly<{ at: string; reason: string }>;

function endingInTowbook(plan: Plan, events: readonly PracticeEvent[], now: Local): Ending | null {
  if (plan.towbookSays === 'open') return null;
  if (plan.towbookSays === 'released') return { at: toMoment(now.subtract({ hours: 26 })), reason: 'ReleaseWithPayment' };
  const last = events.find((event) => event.type in releaseReasons);
  return last === undefined ? null : { at: last.at, reason: releaseReasons[last.type] ?? 'Other' };
}

/** The moment of the tow: of a young one as old as planned, give or take minutes; of an older one at any hour between 7:00 and 23:00 of that day. */
export function momentOfTow(random: Random, plan: Plan, now: Local): Local {
  const about = now.subtract({ minutes: Math.round(plan.ageHours * 60) + random.whole(0, 25) });
  const at = plan.ageHours < 48 ? about : about.with({ hour: random.whole(7, 22), minute: random.whole(0, 59) });
  return at.round({ smallestUnit: 'minute', roundingMode: 'floor' });
}

type Made = Readonly<{ plan: Plan; towedAt: Local; now: Local; serial: number; callNumber: number }>;

/** Makes one vehicle of the plan: its story, and the call as TowBook has it. `serial` numbers it within the yard, newest last. */
export function makeVehicle(random: Random, { plan, towedAt, now, serial, callNumber }: Made): PracticeVehicle {
  const place = placeFor(random, plan.towType);
  const story = startStory(random, towedAt, now, place.agencyName);
  tellStory(story, plan.towType, plan.fate);

  const bill = billing[plan.towType];
  const line = random.pick(carLines);
  const youngest = isScrap(plan.towType) ? Math.min(line.years[1], towedAt.year - 8) : line.years[1];
  const year = random.whole(line.years[0], Math.max(line.years[0], youngest));
  const ending = endingInTowbook(plan, story.events, now);
  // The call came in before the truck was there, and was completed when the vehicle stood in the yard.
  const asked = towedAt.subtract({ minutes: random.whole(25, 70) });
  const completed = towedAt.add({ minutes: 4 });

  const call: TowbookCall = {
    internalId: String(300_000_000 + callNumber * 1_013 + random.whole(0, 900)),
    callNumber: String(callNumber),
    stockNumber: String(8_000_000 + callNumber * 11),
    invoiceNumber: ending === null ? '' : `9${random.digits(5)}`,
    account: bill.account,
    accountType: bill.accountType,
    reason: random.pick(bill.reasons),
    impoundReason: bill.impoundReason,
    receivedAt: toMoment(asked),
    completedAt: plan.ageHours < 2 ? null : toMoment(completed),
    impoundDay: toDay(towedAt),
    impoundTime: toTime(towedAt),
    towFrom: place.towFrom,
    purchaseOrder: bill.police ? `PY-${random.digits(5)}` : '',
    vin: madeUpVin(line.maker, year, 100 + serial),
    year: String(year),
    make: line.make,
    model: random.pick(line.models),
    color: random.pick(colors),
    plate: random.chance(0.88) ? `PRC${String(1_000 + serial)}` : '',
    plateState: random.pick(plateStates),
    bodyType: random.chance(0.5) ? line.bodyType : '',
    odometer: random.chance(0.3) ? random.digits(6) : '',
    driver: random.pick(practiceSettings.drivers),
    dispatcher: random.pick(practiceSettings.dispatchers),
    truck: random.pick(practiceSettings.trucks),
    storageLot: plan.towType === 'hold' ? 'PRACTICE HOLD LOT' : random.pick(practiceSettings.lots.slice(0, 4)),
    hasKeys: random.chance(0.2),
    tasks: random.pick(['', '', '1 Overdue', '5 Due Next', '2 Overdue6 Due Next', '2 Overdue7 Due Next1 Due soon']),
    dailyStorageCents: 2_500,
    towCents: random.pick([12_500, 15_000, 18_500]),
    paidCents: 0,
    releasedAt: ending?.at ?? null,
    releaseReason: ending?.reason ?? '',
    policeReleaseRequired: plan.towType === 'hold' ? 'yes' : '',
    hostile: false,
  };

  return {
    call,
    towType: plan.towType,
    agencyName: place.agencyName,
    requestedBy: bill.police ? place.agencyName : place.requestedBy,
    towedAt: toMoment(towedAt),
    facts: isScrap(plan.towType) ? { inoperable: true, damageExceedsValue: true, photographs: 2 } : { ownerIsIndividual: true },
    events: story.events,
    newInTowbook: plan.newInTowbook === true,
  };
}
