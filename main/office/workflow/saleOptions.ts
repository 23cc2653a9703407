import type { Output } from '../../../preload/contract';
import { evaluate } from '../law/assess/evaluate';
import { assess } from '../law/assess/assess';
import type { Law } from '../law/compile';
import { nextAuction } from '../law/counting/auction';
import { dayText } from '../law/counting/day';
import { dayOf, momentText, type Instant } from '../law/counting/zone';
import type { CaseOfVehicle } from '../vehicles/standing';

/** What the choice of an auction day itself takes care of: the days that must pass first, and the ad. */
const waitedFor = new Set(['NOTICE_DAYS', 'HEARING_DAYS', 'NOTICE_UNKNOWN', 'AD', 'AD_DAYS']);
const offered = 3;

/** Auction days of a vehicle: none while anything but time and the ad stands in the way. */
export function saleOptions(one: CaseOfVehicle, law: Law, now: string): Output<'vehicles.saleOptions'> {
  const { sale, track } = evaluate(one, law, Date.parse(now));
  const words = assess(one, law, now).sale;
  const standing = words.blocks.filter((block) => !waitedFor.has(block.code));
  const { opening } = sale;
  const auctions: Output<'vehicles.saleOptions'>['auctions'] = [];
  const add = (from: Instant | null, basis: 'earliest' | 'safe') => {
    let opens = from === null ? null : Math.max(from, Date.parse(now));
    while (opens !== null && auctions.length < offered) {
      const auction = nextAuction(opens, law.office, law.calendar, track.numbers.adDays, dayOf(Date.parse(now)));
      auctions.push({ at: momentText(auction.at), adBy: dayText(auction.adBy), basis });
      opens = auction.at + 1;
    }
  };
  // Without the notice's date only the safe count is offered.
  if (standing.length === 0) add(opening.safe ?? opening.earliest, opening.safe === null ? 'earliest' : 'safe');
  return { missing: words.blocks.map((block) => block.text), earliestAt: words.earliestAt, safeAt: words.safeAt, auctions };
}
