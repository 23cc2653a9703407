import type { Output } from '../../../preload/contract';
import { assess } from '../law/engine/assess/assess';
import { auctionsFor } from '../law/engine/auctions';
import type { Law } from '../law/engine/compile';
import type { CaseOfVehicle } from '../law/standing';

/** Auction days of a vehicle: none while anything but time and the ad stands in the way. Without the bill of sale in hand nothing is offered. */
export function saleOptions(one: CaseOfVehicle, law: Law, now: string): Output<'vehicles.saleOptions'> {
  const { sale } = assess(one, law, now);
  const inHand = sale.blocks.every((block) => block.code !== 'STATE_RELEASE');
  const noticeKnown = sale.blocks.every((block) => block.code !== 'NOTICE_UNKNOWN');
  const auctions = inHand ? auctionsFor(one, law, now).auctions : [];
  return {
    missing: sale.missing,
    earliestAt: sale.earliestAt,
    safeAt: sale.safeAt,
    auctions: auctions.map((auction) => ({ ...auction, basis: noticeKnown ? 'earliest' : 'safe' })),
  };
}
