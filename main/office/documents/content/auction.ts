import { Problem } from '../../../../preload/contract/problem';
import { lastOf, told, type CaseFile } from '../caseFile';
import { longDay, paperDay, paperTime } from '../../paper/moments';
import { vehicleFacts, type VehicleFacts } from './vehicleFacts';

export type AuctionContent = Readonly<{
  facts: VehicleFacts;
  day: string;
  time: string | null;
  place: string | null;
  newspaper: string | null;
  adOn: string | null;
}>;

/** The ad is the one for this sale. Throws NO_SALE while no sale is scheduled. */
export function auctionContent(file: CaseFile): AuctionContent {
  const sale = lastOf(file, 'sale_scheduled');
  const saleAt = told(sale, 'saleAt');
  if (saleAt === null) throw new Problem('NO_SALE', 'No sale of this vehicle is scheduled. Nothing was made. Schedule the sale first.');
  const { ad } = file.assessment.sale;
  const facts = vehicleFacts(file);
  return {
    facts,
    day: longDay(saleAt),
    time: paperTime(saleAt),
    place: told(sale, 'place') ?? facts.heldAt,
    newspaper: ad?.newspaper ?? null,
    adOn: ad === null ? null : paperDay(ad.ranOn),
  };
}
