import type { Status } from '../../../../../preload/contract/law';
import type { Timeline } from '../timeline/timeline';
import type { BlockCode } from '../roles';
import { adCodes, type SaleState } from './gates';
import type { Horizon } from './horizon';

/** What must be fulfilled before a sale date is set; only the ad may still be missing. */
const beforeScheduling = (code: BlockCode) => !adCodes.has(code);

/** Where a case stands, read off its events. */
export function statusOf(line: Timeline, sale: SaleState, horizon: Horizon): Status {
  if (line.disposal !== null) return line.disposal;
  if (line.held && (line.traits.policeRelease !== 'needed' || line.holdOpen)) return 'on_hold';
  if (line.petitionOpen || line.outcome === 'not_complied' || line.outcome === 'unknown') return 'contested';
  if (line.saleScheduled !== null) return 'sale_scheduled';
  if (!sale.blocks.some(beforeScheduling)) return 'ready_for_disposition';
  if (sale.opening.safe !== null && horizon.reached(sale.opening.safe)) return 'redemption_over';
  if (line.noticeMailed !== null) return 'notice_mailed';
  if (line.registerEntered !== null) return 'register_entered';
  if (line.abandonmentReported !== null) return 'abandonment_reported';
  if (line.policeReleased !== null && line.traits.sale !== 'scrap') return 'police_released';
  if (line.policeNotified !== null) return 'police_told';
  return line.towed === null || line.traits.isPrivate ? 'new' : 'impounded';
}
