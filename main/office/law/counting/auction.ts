import type { LawOffice } from '../../../../preload/contract/law';
import { onOrAfter, onOrBefore, type Day } from './day';
import type { BusinessCalendar } from './holidays';
import { dayOf, instantAt, type Instant } from './zone';

export type Auction = Readonly<{ at: Instant; day: Day; /** The last day on which the ad may run for this auction. */ adBy: Day }>;

/** Minutes after midnight of `HH:MM`. */
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The paper's last day before an auction: its weekday on or before the auction less the days the ad must lie before it. */
export const adDeadline = (auction: Day, leadDays: number, office: LawOffice): Day => onOrBefore(auction - leadDays, office.adWeekday);

/**
 * The office's next auction at or after the instant a sale opens. With `adFrom`, the day from which an ad could still run,
 * only an auction whose ad deadline can be kept. A legal holiday is passed over.
 */
export function nextAuction(
  opens: Instant,
  office: LawOffice,
  calendar: BusinessCalendar,
  leadDays: number,
  adFrom: Day | null = null,
): Auction {
  for (let day = onOrAfter(dayOf(opens), office.auctionWeekday); ; day += 7) {
    const at = instantAt(day, minutesOf(office.auctionTime));
    const adBy = adDeadline(day, leadDays, office);
    if (at >= opens && calendar.holidayOn(day) === null && (adFrom === null || adBy >= adFrom)) return { at, day, adBy };
  }
}
