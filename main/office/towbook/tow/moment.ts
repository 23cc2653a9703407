import { towBases, towBasisWords, type TowBasis } from '../../../../preload/contract/towBases';
import { filled } from '../../values/filled';
import { readSeconds, readWhen, type ReadMoment } from '../../values/when';
import { daysBetween, inWords, localDay } from '../../zone';
import type { TowbookRow } from '../row';

/** When a vehicle was towed, as TowBook tells it, and where TowBook tells it. `at` is a moment, or a day where the time is not known. */
export type ToldTow = Readonly<{ at: string; basis: TowBasis }>;
export type TowMoment = Readonly<{ told: ToldTow | null; doubts: readonly string[] }>;

/** A day without a time. */
export const isDayOnly = (at: string): boolean => at.length === 10;

/** 0 for the best source. */
export const rankOf = (basis: TowBasis): number => towBases.indexOf(basis);

/**
 * The moment of the tow: the impound's date and time, else when the call was completed, else when it came in. Of a better source that
 * tells the day alone, the time of a worse one on that day is taken. A call cannot be completed before it came in.
 */
export function towMoment(row: TowbookRow): TowMoment {
  const doubts: string[] = [];
  const read = (basis: TowBasis, { at, doubt }: ReadMoment): readonly ToldTow[] => {
    if (doubt !== null) doubts.push(doubt);
    return at === null ? [] : [{ at, basis }];
  };
  // Only a row of the page has the seconds it sorts by.
  const impounded = read(row.callSeconds === undefined ? 'export' : 'editor', readWhen(joined(row.impoundDate, row.impoundTime)));
  const completed = read('completed', listed(row.completedSeconds, row.completedDate));
  const listedCall = read('received', listed(row.callSeconds, row.callDate));
  const received = listedCall.length > 0 ? listedCall : read('received', readWhen(joined(row.serviceDate, row.serviceTime)));

  const isEarly = completed[0] !== undefined && received[0] !== undefined && isBefore(completed[0].at, received[0].at);
  if (isEarly)
    doubts.push(
      `TowBook has the call completed on ${inWords(completed[0]?.at ?? '')}, before it came in on ${inWords(received[0]?.at ?? '')}; the time when it was completed was left out.`,
    );
  const [best, ...others] = [...impounded, ...(isEarly ? [] : completed), ...received];
  if (best === undefined) return { told: null, doubts };
  const told = isDayOnly(best.at) ? (others.find(({ at }) => !isDayOnly(at) && localDay(at) === best.at) ?? best) : best;
  if (told.basis === 'completed' && received[0] !== undefined && daysBetween(received[0].at, told.at) > 1)
    doubts.push(
      `TowBook has the call completed on ${inWords(told.at)}, ${daysBetween(received[0].at, told.at)} days after it came in; the tow is dated by it. Check when the vehicle was towed.`,
    );
  if (doubts.length > 0 && told.basis !== best.basis) doubts.push(`The time of the tow is taken ${towBasisWords[told.basis]}.`);
  return { told, doubts };
}

/** A date and its time; a time alone is nothing. */
function joined(date: string | undefined, time: string | undefined): string | null {
  const day = filled(date);
  return day === null ? null : [day, filled(time)].filter((part) => part !== null).join(' ');
}

/** The seconds that a list sorts by, or the date as a file has it; a file may have kept the seconds. */
function listed(seconds: string | undefined, date: string | undefined): ReadMoment {
  const bySeconds = readSeconds(seconds);
  if (bySeconds.at !== null) return bySeconds;
  const inFile = readSeconds(date);
  return inFile.at === null ? readWhen(date) : inFile;
}

const isBefore = (one: string, other: string) => (isDayOnly(one) || isDayOnly(other) ? localDay(one) < localDay(other) : one < other);
