import type { SheetKind } from '../../../../preload/contract/sheets';
import { adText, type AdContent } from '../content/ad';
import { lotOf } from '../content/lot';
import { adList, auctionList, type ListContent } from '../lists/lists';
import { morningList } from '../lists/morning';
import { longDay, paperTime } from '../../paper/moments';
import type { Letterhead } from '../../paper/Sheet';
import type { PaperWords } from '../../law/packs/paperWords';
import { sampleCase } from './sample';

const saleAt = '2026-12-07T10:00:00-05:00';
const now = '2026-11-30T13:00:00.000Z';

/** A made-up document about several vehicles: for previews. */
export function sampleList(
  kind: SheetKind,
  letterhead: Letterhead,
  words: PaperWords,
): Readonly<{ content: ListContent; plainText: string }> {
  const { row } = sampleCase('AUCTION_NOTICE');
  const others = [
    row,
    { ...row, modelYear: 2009, make: 'Dodge', model: 'Journey', vin: '3D4GG57V79T123456', plate: null, complaintNumber: 'IT0038-26' },
    { ...row, modelYear: 2012, make: 'Ford', model: 'Focus', vin: '1FAHP3F20CL123456', plate: 'DXR 2210', complaintNumber: 'IT0029-26' },
  ];
  if (kind === 'MORNING_LIST') return { content: morningList(others.map(due), now), plainText: '' };
  const sale: AdContent = {
    day: longDay(saleAt),
    time: paperTime(saleAt),
    place: [letterhead.officeName, letterhead.street, letterhead.city].filter((part) => part !== '').join(', '),
    phone: letterhead.phone,
    lots: others.map((one) => lotOf(one, one.balanceCents)),
  };
  return kind === 'NEWSPAPER_AD'
    ? { content: adList(sale), plainText: adText(sale, words) }
    : { content: auctionList(sale), plainText: '' };
}

type Row = Readonly<{
  modelYear: number | null;
  make: string | null;
  model: string | null;
  plate: string | null;
  complaintNumber: string | null;
}>;

const due = ({ modelYear, make, model, plate, complaintNumber }: Row, index: number) => ({
  level: index === 0 ? ('OVERDUE' as const) : ('TODAY' as const),
  verb: 'Send the TOP to Burton Police Department',
  dueAt: now,
  vehicle: { description: [modelYear, make, model].join(' '), plate, complaintNumber, callNumber: null },
});
