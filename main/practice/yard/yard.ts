import type { TowbookCall } from './call';
import type { HistoryEntry } from './history';
import { writeHistory } from './history';
import { mistypes, oddities } from './oddities';
import type { Plan } from './plan';
import { planYard, usualCalls } from './plan';
import type { Random } from './random';
import { createRandom } from './random';
import type { Local } from './time';
import { compareMoments, local } from './time';
import type { PracticeVehicle } from './vehicle';
import { makeVehicle, momentOfTow } from './vehicle';

export { practiceAgencies } from './agencies';
export { practiceSettings } from './settings';
export type { PracticeVehicle } from './vehicle';

export type PracticeYard = Readonly<{
  now: string;
  /** Oldest tow first. */
  vehicles: readonly PracticeVehicle[];
  /** The vehicles' calls, as TowBook lists them. */
  calls: readonly TowbookCall[];
  /** What the office wrote down over the months, oldest first: at least 1,500 entries. */
  history: readonly HistoryEntry[];
}>;

export type PracticeYardOptions = Readonly<{
  seed?: number;
  /** Moment as ISO text; every tow lies before it. */
  now: string;
  /** How many private-property tows the last 60 days had. */
  calls?: number;
}>;

type Tow = Readonly<{ plan: Plan; towedAt: Local; privateTow: number | null }>;

/** Numbers the private-property tows, newest first, so that the odd ones are the same whatever else the yard holds. */
function planTows(random: Random, calls: number, now: Local): readonly Tow[] {
  let next = 0;
  return planYard(calls).map((plan) => {
    const towedAt = momentOfTow(random, plan, now);
    if (plan.towType !== 'private_property') return { plan, towedAt, privateTow: null };
    next += 1;
    return { plan, towedAt, privateTow: next - 1 };
  });
}

function makeOdd(vehicle: PracticeVehicle, privateTow: number | null): PracticeVehicle {
  if (privateTow === null) return vehicle;
  const call = { ...vehicle.call, ...oddities[privateTow] };
  const mistype = mistypes[privateTow];
  return { ...vehicle, call: mistype === undefined ? call : { ...call, vin: mistype(call.vin) } };
}

/** Where nobody noted the time of the tow, the day is all that is known. */
function forgetUnknownTime(vehicle: PracticeVehicle): PracticeVehicle {
  if (vehicle.call.impoundTime !== null) return vehicle;
  const day = vehicle.call.impoundDay;
  return { ...vehicle, towedAt: day, events: vehicle.events.map((event) => (event.type === 'towed' ? { ...event, at: day } : event)) };
}

/** Makes the practice yard: the same vehicles, events and history for the same seed, moment and number of calls. Nobody and nothing in it is real. */
export function makePracticeYard({ seed = 1, now, calls = usualCalls }: PracticeYardOptions): PracticeYard {
  const random = createRandom(seed);
  const localNow = local(now);
  const oldestFirst = planTows(random, calls, localNow).toSorted((one, other) => compareMoments(one.towedAt, other.towedAt));
  let callNumber = 18_000 + random.whole(0, 400);
  const vehicles = oldestFirst.map(({ plan, towedAt, privateTow }, serial) => {
    callNumber += random.whole(1, 4);
    return makeOdd(makeVehicle(random, { plan, towedAt, now: localNow, serial, callNumber }), privateTow);
  });
  const history = writeHistory(random, vehicles, localNow);
  return { now, vehicles: vehicles.map(forgetUnknownTime), calls: vehicles.map(({ call }) => call), history };
}
