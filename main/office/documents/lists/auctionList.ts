import { sheetTitles } from '../../../../preload/contract/notices';
import { packInForce } from '../../law/packs/inForce';
import type { Column } from '../../paper/Table';
import type { ListKind, ListText } from './kind';
import { drawSale, saleFields, sampleSale, type Sale } from './sale';

const columns: readonly Column[] = [
  { title: 'Lot', width: '5%' },
  { title: 'Vehicle', width: '22%' },
  { title: 'VIN', width: '22%' },
  { title: 'Plate', width: '10%' },
  { title: 'Complaint #', width: '12%' },
  { title: 'Charges', width: '9%', right: true },
  { title: 'Price', width: '8%', right: true },
  { title: 'Sold to', width: '12%' },
];

/** The vehicles of a sale by lot for its day, with room for price and buyer. */
const auctionListOf = (sale: Sale): ListText => ({
  content: {
    form: 'Auction list',
    fields: saleFields(sale),
    columns,
    rows: sale.lots.map((lot, index) => [
      String(index + 1),
      [lot.year, lot.make, lot.model, lot.color].filter((part) => part !== '').join(' '),
      lot.vin,
      lot.plate,
      lot.complaintNumber,
      lot.charges,
      '',
      '',
    ]),
  },
  plainText: '',
});

/** For the day of a sale. */
export const auctionList: ListKind = {
  title: sheetTitles.AUCTION_LIST,
  usual: packInForce.papers.AUCTION_LIST,
  draw: (wish, source) => drawSale(wish, source, auctionListOf),
  sample: (sample) => auctionListOf(sampleSale(sample)),
};
