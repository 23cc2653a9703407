import { dayNumber, dayInWords, dayText, type Day } from './day';
import type { Instant, Zone } from './zone';

/** When something happened: an instant with its day in a zone. Where only the day is known, the instant is the day's start. */
export type When = Readonly<{ instant: Instant; day: Day; dateOnly: boolean; zone: Zone }>;

const digit = (text: string, at: number) => text.charCodeAt(at) - 48;
const two = (text: string, at: number) => digit(text, at) * 10 + digit(text, at + 1);

const isDigit = (value: number) => value >= 0 && value <= 9;
const startsWithYear = (text: string) =>
  isDigit(digit(text, 0)) && isDigit(digit(text, 1)) && isDigit(digit(text, 2)) && isDigit(digit(text, 3));

/** Reads ISO text of a moment or of a day; null when it is neither. A hundred thousand vehicles' events pass here, so it reads digits by place. */
export function readWhen(text: string, zone: Zone): When | null {
  const length = text.length;
  if (length < 10 || !startsWithYear(text) || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  const month = two(text, 5);
  const ofMonth = two(text, 8);
  if (!(month >= 1 && month <= 12 && ofMonth >= 1 && ofMonth <= 31)) return null;
  const day = dayNumber(two(text, 0) * 100 + two(text, 2), month, ofMonth);
  if (length === 10) return { instant: zone.startOfDay(day), day, dateOnly: true, zone };
  if (text.charCodeAt(10) !== 84) return null;
  const instant = readInstant(text, day, length);
  return Number.isNaN(instant) ? null : { instant, day: zone.dayOf(instant), dateOnly: false, zone };
}

function readInstant(text: string, day: Day, length: number): Instant {
  const minutes = two(text, 11) * 60 + two(text, 14);
  let at = 16;
  let seconds = 0;
  let fraction = 0;
  if (text.charCodeAt(at) === 58) {
    seconds = two(text, 17);
    at = 19;
    if (text.charCodeAt(at) === 46) {
      let place = 100;
      for (at += 1; at < length && isDigit(digit(text, at)); at += 1) {
        fraction += digit(text, at) * place;
        place /= 10;
      }
    }
  }
  const local = day * 86_400_000 + minutes * 60_000 + seconds * 1000 + Math.floor(fraction);
  const mark = text.charCodeAt(at);
  if (mark === 90 && length === at + 1) return local;
  if ((mark !== 43 && mark !== 45) || length !== at + 6) return Number.NaN;
  const ahead = (two(text, at + 1) * 60 + two(text, at + 4)) * 60_000;
  return mark === 43 ? local - ahead : local + ahead;
}

/** An instant as a `When`. */
export const whenOf = (instant: Instant, zone: Zone): When => ({ instant, day: zone.dayOf(instant), dateOnly: false, zone });

/** Whether `later` may have happened at or after `earlier`, as far as their times of day are known. */
export const isAtOrAfter = (later: When, earlier: When): boolean =>
  later.dateOnly || earlier.dateOnly ? later.day >= earlier.day : later.instant >= earlier.instant;

export const whenInWords = (when: When): string => (when.dateOnly ? dayInWords(when.day) : when.zone.momentInWords(when.instant));

/** ISO text of a moment with its zone's offset, or of a day. */
export const whenText = (when: When): string => (when.dateOnly ? dayText(when.day) : when.zone.momentText(when.instant));
