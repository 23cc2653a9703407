import type { Random } from './random';
import { practiceSettings } from './settings';
import type { PracticeEvent } from './story';
import type { Local } from './time';
import { compareMoments, isAfter, local, momentOrNoon, toMoment } from './time';
import type { PracticeVehicle } from './vehicle';

/** One line of what the office wrote down; `at` is UTC ISO text, `callNumber` null for a line about the office itself. */
export type HistoryEntry = Readonly<{ at: string; who: string; action: string; details: string; callNumber: string | null }>;

type Entry = Readonly<{ at: Local; who: string; action: string; details: string; callNumber: string | null }>;

const eventTexts: Readonly<Partial<Record<PracticeEvent['type'], readonly [action: string, details: string]>>> = {
  towed: ['TOWED', 'Vehicle towed from'],
  police_notified: ['NOTIFICATION_SENT', 'Police told of the tow'],
  register_entered: ['UPDATE', 'LEIN entry read back by the desk'],
  state_notice_mailed: ['CERTIFIED_MAIL', 'State mailed the notice of abandoned vehicle'],
  owner_searched: ['UPDATE', 'Owner looked for'],
  petition_filed: ['UPDATE', 'Owner petitioned the district court'],
  hearing_set: ['UPDATE', 'Hearing set'],
  hearing_decided: ['UPDATE', 'Hearing decided'],
  hold_placed: ['STATUS_CHANGE', 'Police placed a hold'],
  police_released: ['STATUS_CHANGE', 'Police released the vehicle'],
  abandonment_reported: ['NOTIFICATION_SENT', 'Abandonment reported to the police'],
  state_release_received: ['TR52_UPLOAD', 'State release received and filed'],
  state_release_requested: ['UPDATE', 'State release asked for'],
  sale_scheduled: ['AUCTION_SCHEDULED', 'Sale scheduled'],
  ad_published: ['UPDATE', 'Advertisement published'],
  sold: ['RELEASE', 'Sold at public auction'],
  scrapped: ['SCRAP', 'Handed to the scrap metal processor'],
  transferred: ['RELEASE', 'Transferred to the custodian'],
  released: ['RELEASE', 'Released to the registered owner'],
  disposition_reported: ['UPDATE', 'Disposition reported to the Department of State'],
  fee_remitted: ['UPDATE', 'Fee remitted to the Department of State'],
};

function tailOf(event: PracticeEvent, { call, agencyName }: PracticeVehicle): string {
  if (event.type === 'towed') return ` ${call.towFrom.slice(0, 120)}`;
  if (event.type === 'police_notified') return ` by ${String(event.data?.['how'])}, ${agencyName}`;
  return '';
}

function vehicleEntries(random: Random, vehicle: PracticeVehicle, now: Local): readonly Entry[] {
  const { call } = vehicle;
  const entries: Entry[] = [];
  const write = (at: Local, who: string, action: string, details: string): void => {
    entries.push({ at, who, action, details, callNumber: call.callNumber });
  };
  const staff = (): string => random.pick(practiceSettings.staff);
  const towedAt = local(vehicle.towedAt);
  const minutes = (least: number, most: number): Local => towedAt.add({ minutes: random.whole(least, most) });

  write(towedAt.subtract({ minutes: random.whole(35, 60) }), call.dispatcher, 'CALL', `Call taken from ${vehicle.requestedBy}`);
  write(towedAt.subtract({ minutes: random.whole(22, 34) }), call.dispatcher, 'DISPATCH', `${call.driver} sent with ${call.truck}`);
  write(towedAt.subtract({ minutes: random.whole(3, 20) }), call.driver, 'ON_SCENE', 'On scene, four photographs taken');
  write(minutes(24, 45), call.driver, 'INTAKE', `Arrived at the yard, parked at ${call.storageLot}`);
  write(minutes(46, 75), staff(), 'INSERT', `Stock number ${call.stockNumber} given`);
  write(minutes(76, 140), staff(), 'UPDATE', call.hasKeys ? 'Keys received and tagged' : 'No keys');
  if (call.vin === '' || call.vin === 'N/A') write(minutes(141, 200), staff(), 'UPDATE', 'VIN plate not readable, to be looked at again');

  let until = now;
  for (const event of vehicle.events) {
    const text = eventTexts[event.type];
    if (text === undefined) continue;
    write(momentOrNoon(event.at), event.type === 'towed' ? call.driver : staff(), text[0], `${text[1]}${tailOf(event, vehicle)}`);
    if (event.type === 'released' || event.type === 'sold' || event.type === 'scrapped' || event.type === 'transferred')
      until = momentOrNoon(event.at);
  }

  for (let at = towedAt.add({ days: 1 }).with({ hour: 7, minute: 30 }); !isAfter(at, until); at = at.add({ days: random.whole(2, 3) })) {
    write(at.add({ minutes: random.whole(0, 55) }), staff(), 'LOT_CHECK', `Seen at ${call.storageLot}, nothing changed`);
  }
  return entries.filter(({ at, action }) => !isAfter(at, now) && (action !== 'LOT_CHECK' || !isAfter(at, until)));
}

function officeEntries(random: Random, vehicles: readonly PracticeVehicle[], now: Local): readonly Entry[] {
  const first = vehicles[0];
  if (first === undefined) return [];
  const entries: Entry[] = [];
  for (
    let morning = local(first.towedAt).add({ days: 1 }).with({ hour: 8, minute: 0 });
    !isAfter(morning, now);
    morning = morning.add({ days: 1 })
  ) {
    const before = morning;
    const count = vehicles.filter(({ towedAt, call }) => {
      const isIn = !isAfter(local(towedAt), before);
      return isIn && (call.releasedAt === null || isAfter(momentOrNoon(call.releasedAt), before));
    }).length;
    entries.push({
      at: morning,
      who: 'system',
      action: 'MORNING_CHECK_SUMMARY',
      details: `${count} vehicles in the yard`,
      callNumber: null,
    });
    const evening = morning.with({ hour: 17, minute: random.whole(0, 40) });
    if (!isAfter(evening, now))
      entries.push({ at: evening, who: 'system', action: 'SYSTEM', details: 'Backup made and verified', callNumber: null });
  }
  return entries;
}

/** Writes the office's history of these vehicles: no line before its cause, none after now, none of the yard's after the vehicle has left. */
export function writeHistory(random: Random, vehicles: readonly PracticeVehicle[], now: Local): readonly HistoryEntry[] {
  const entries = [...officeEntries(random, vehicles, now), ...vehicles.flatMap((vehicle) => vehicleEntries(random, vehicle, now))];
  return entries.toSorted((one, other) => compareMoments(one.at, other.at)).map((entry) => ({ ...entry, at: toMoment(entry.at) }));
}
