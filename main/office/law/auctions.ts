import type { Block } from '../../../preload/contract/law';
import { blocksInWords, instantOf } from './assess/assess';
import { evaluate } from './assess/evaluate';
import { adLeadDays, isScrap, type BlockCode } from './assess/gates';
import type { Law } from './compile';
import { nextAuction } from './counting/auction';
import { dayText } from './counting/day';
import { dayOf, momentText, startOfDay } from './counting/zone';
import type { CaseInput } from './timeline/timeline';

/** What time alone, the state's paper or an ad will settle; anything else keeps every sale day away. */
const settles = new Set<BlockCode>(['NOTICE_DAYS', 'NOTICE_UNKNOWN', 'HEARING_DAYS', 'TR52L', 'AD', 'AD_DAYS']);

/**
 * The next auction days on which a vehicle could be sold (none on the scrap track), each with the last day for its ad: after the redemption and hearing days
 * (on the safe side where the notice date is not known), and not before an ad could run or the one that ran allows it.
 */
export function auctionsFor(
  input: CaseInput,
  law: Law,
  now: string,
  count = 3,
): { auctions: { at: string; adBy: string }[]; blocks: Block[] } {
  const instant = instantOf(now);
  const evaluation = evaluate(input, law, instant);
  const { line, sale, track } = evaluation;
  const { blocks } = blocksInWords(
    sale.blocks.filter((code) => !settles.has(code)),
    evaluation,
  );
  if (blocks.length > 0 || sale.safe === null || isScrap(line)) return { auctions: [], blocks };
  const adFrom = line.adPublished === null ? dayOf(instant) : null;
  const auctions: { at: string; adBy: string }[] = [];
  let from = Math.max(instant, sale.safe);
  while (auctions.length < count) {
    const auction = nextAuction(from, law.office, law.calendar, adLeadDays(line, track.numbers), adFrom);
    auctions.push({ at: momentText(auction.at), adBy: dayText(auction.adBy) });
    from = startOfDay(auction.day + 1);
  }
  return { auctions, blocks };
}
