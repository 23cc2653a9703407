import { Problem } from '../../../../preload/contract/problem';
import type { VehicleRow, Vehicles } from '../../vehicles/vehicles';
import type { Change } from '../../changes';
import { inWords, localDay } from '../../zone';
import { askAgain, compareTow } from './compare';
import { isDayOnly, rankOf, type ToldTow } from './moment';
import type { FindTow, StandingTow } from './standing';

/** The question on the time of a tow that stands open for a vehicle. */
export type TowDisagreement = Readonly<{
  open: (vehicleId: number) => ToldTow | null;
  /** Asks, unless it was decided for this time already. */
  ask: (change: Change, vehicleId: number, told: ToldTow, message: string) => void;
  close: (change: Change, vehicleId: number) => void;
}>;

export type TowParts = Readonly<{
  vehicles: Pick<Vehicles, 'record'>;
  standingTow: FindTow;
  towDisagreement: TowDisagreement;
  /** Runs a part that may be refused; what it wrote is taken back then. */
  attempt: (run: () => void) => void;
}>;

/** What was learned of a tow: whether its event was written or corrected, and what a person should know. */
export type Learned = Readonly<{ isChanged: boolean; warnings: readonly string[] }>;

const nothing: Learned = { isChanged: false, warnings: [] };

/**
 * Takes in what TowBook tells of a tow: recorded where none is known, corrected by a better source, asked where the two contradict
 * each other. The same again changes nothing.
 */
export function learnTow(parts: TowParts, change: Change, row: VehicleRow, told: ToldTow | null, importRunId: number): Learned {
  if (told === null) return nothing;
  const standing = parts.standingTow(row.id);
  if (standing === undefined)
    return attempted(parts, () =>
      parts.vehicles.record(change, row, { type: 'towed', at: told.at, data: { basis: told.basis }, source: 'towbook', importRunId }),
    );
  if (isDayOnly(told.at) ? told.at > localDay(change.now) : told.at > change.now)
    return {
      isChanged: false,
      warnings: [`TowBook says it was towed on ${inWords(told.at)}, which is still to come. The tow stays as it is.`],
    };
  const asked = parts.towDisagreement.open(row.id);
  const isAsBest = asked === null || rankOf(told.basis) <= rankOf(asked.basis);
  const verdict =
    standing === 'taken_back' ? ({ do: 'ask', message: askAgain(told), isLesser: false } as const) : compareTow(standing, told);
  if (verdict.do === 'ask') {
    if (!verdict.isLesser && isAsBest) parts.towDisagreement.ask(change, row.id, told, verdict.message);
    return { isChanged: false, warnings: [verdict.message] };
  }
  if (asked !== null && isAsBest) parts.towDisagreement.close(change, row.id);
  if (verdict.do === 'nothing' || standing === 'taken_back') return nothing;
  return attempted(parts, () => correctTow(parts.vehicles, change, row, standing, told, verdict.reason, importRunId));
}

/** Puts TowBook's time in place of the one on record, which stays in the history. */
export function correctTow(
  vehicles: Pick<Vehicles, 'record'>,
  change: Change,
  row: VehicleRow,
  { eventId }: StandingTow,
  { at, basis }: ToldTow,
  reason: string,
  importRunId: number | null,
): void {
  const data = { event: eventId, at, reason, data: { basis } };
  vehicles.record(change, row, { type: 'corrected', at: change.now, data, source: 'towbook', importRunId });
}

function attempted({ attempt }: TowParts, run: () => unknown): Learned {
  try {
    attempt(() => void run());
    return { isChanged: true, warnings: [] };
  } catch (failure) {
    if (!(failure instanceof Problem)) throw failure;
    return { isChanged: false, warnings: [failure.message] };
  }
}
