import type { Block, auctionDay } from '../../../../preload/contract/law';
import type { z } from 'zod';
import { blocksInWords, instantOf } from './assess/assess';
import { evaluate, type Evaluation } from './assess/evaluate';
import { adLeadDays, adOpens, settledByTime } from './assess/gates';
import type { Law } from './compile';
import { nextAuction } from './counting/auction';
import { dayText } from './counting/day';
import { whenText } from './counting/when';
import type { Instant } from './counting/zone';
import type { CaseInput } from './timeline/timeline';

type AuctionDay = z.infer<typeof auctionDay>;

/**
 * The moments at which a vehicle could be sold (none on the scrap track): the scheduled sale where its ad has run, and the next auctions
 * whose newspaper still takes the text, after the redemption and hearing days (on the safe side where the notice date is not known).
 */
export function auctionsFor(input: CaseInput, law: Law, now: string, count = 3): { auctions: AuctionDay[]; blocks: Block[] } {
  const instant = instantOf(now, law.zone);
  const evaluation = evaluate(input, law, instant);
  const { line, sale, track } = evaluation;
  const { blocks } = blocksInWords(
    sale.blocks.filter((code) => !settledByTime.has(code)),
    evaluation,
    law,
  );
  if (blocks.length > 0 || sale.opening.safe === null || line.traits.sale !== 'auction') return { auctions: [], blocks };
  const auctions = advertised(evaluation, sale.opening.safe, instant);
  const known = new Set(auctions.map(({ at }) => at));
  let from = Math.max(instant, sale.opening.safe);
  while (auctions.length < count) {
    const auction = nextAuction(from, law.office, law.calendar, adLeadDays(line, track.numbers), instant);
    from = law.zone.startOfDay(auction.day + 1);
    const at = law.zone.momentText(auction.at);
    if (!known.has(at)) auctions.push({ at, handInBy: law.zone.momentText(auction.handInBy), printsOn: dayText(auction.printsOn) });
  }
  return { auctions: auctions.sort((one, other) => Date.parse(one.at) - Date.parse(other.at)), blocks };
}

/** The scheduled sale, where it is still to come and its own ad ran early enough. */
function advertised({ line, track }: Evaluation, opens: Instant, now: Instant): AuctionDay[] {
  const { adPublished } = line;
  const sale = line.sale ?? line.advertised?.at ?? null;
  const ad = adOpens(line, track.numbers);
  if (sale === null || sale.dateOnly || adPublished === null || ad === null || sale.instant < Math.max(opens, ad, now)) return [];
  return [{ at: whenText(sale), handInBy: null, printsOn: dayText(adPublished.day) }];
}
