import type { LawOffice } from '../../../../../preload/contract/lawOffice';
import { onOrAfter, onOrBefore, type Day } from './day';
import type { BusinessCalendar } from './holidays';
import type { Instant, Zone } from './zone';

/** The last paper for a sale: the day it appears, and until when it takes the text. */
type Paper = Readonly<{ printsOn: Day; handInBy: Instant }>;

type Auction = Paper & Readonly<{ at: Instant; day: Day }>;

/** Minutes after midnight of `HH:MM`. */
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The last paper that appears at least `leadDays` before a sale. The text is handed in on a day before the print day. */
export function lastPaper(sale: Day, leadDays: number, office: LawOffice, zone: Zone): Paper {
  const printsOn = onOrBefore(sale - leadDays, office.adPrintWeekday);
  return { printsOn, handInBy: zone.instantAt(onOrBefore(printsOn - 1, office.adHandInWeekday), minutesOf(office.adHandInTime)) };
}

/**
 * The office's next auction at or after the instant a sale opens. With `from`, the instant from which a text can still be handed in,
 * only an auction whose paper still takes it. A legal holiday is passed over.
 */
export function nextAuction(
  opens: Instant,
  office: LawOffice,
  calendar: BusinessCalendar,
  leadDays: number,
  from: Instant | null = null,
): Auction {
  for (let day = onOrAfter(calendar.zone.dayOf(opens), office.auctionWeekday); ; day += 7) {
    const at = calendar.zone.instantAt(day, minutesOf(office.auctionTime));
    const paper = lastPaper(day, leadDays, office, calendar.zone);
    if (at >= opens && calendar.holidayOn(day) === null && (from === null || paper.handInBy >= from)) return { at, day, ...paper };
  }
}
