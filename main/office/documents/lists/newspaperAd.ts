import { sheetTitles } from '../../../../preload/contract/notices';
import { packInForce } from '../../law/packs/inForce';
import type { Column } from '../../paper/Table';
import { paperText } from '../../paper/text';
import type { PaperWords } from '../../law/engine/papers';
import type { ListKind, ListText } from './kind';
import { drawSale, saleFields, sampleSale, type Sale } from './sale';

const columns: readonly Column[] = [
  { title: 'Lot', width: '6%' },
  { title: 'Year', width: '7%' },
  { title: 'Make', width: '15%' },
  { title: 'Model', width: '18%' },
  { title: 'VIN', width: '25%' },
  { title: 'Plate', width: '13%' },
  { title: 'Complaint #', width: '16%' },
];

/** The ad as text to paste: one paragraph for the sale, one line a vehicle, the terms. */
export function adText({ day, time, place, phone, lots }: Sale, words: PaperWords): string {
  const sale = `${words.lead} ${day}${time === null ? '' : `, ${time}`}, ${place}.`;
  const vehicles = lots.map((lot) =>
    [`${lot.year} ${lot.make} ${lot.model}`.replaceAll(/\s+/g, ' ').trim() || 'Vehicle', `VIN ${lot.vin}`, lot.complaintNumber]
      .filter((part) => part !== '')
      .map((part) => paperText(part, 80))
      .join(', '),
  );
  const contact = phone === '' ? [] : [`Information: ${phone}.`];
  return [words.title.toUpperCase(), sale, ...vehicles, [words.footnote, ...contact].join(' ')].join('\n');
}

/** How many lines of a column the text takes, broken between words as a newspaper does. */
export function adLines(text: string, lineLength: number): number {
  return text.split('\n').reduce((sum, paragraph) => sum + wrapped(paragraph, lineLength), 0);
}

function wrapped(paragraph: string, lineLength: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    if (used > 0 && used + 1 + word.length > lineLength) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
    while (used > lineLength) {
      lines += 1;
      used -= lineLength;
    }
  }
  return lines;
}

/** The vehicles of a sale as the newspaper is given them, for the file, and the text of the ad. */
const adOf = (sale: Sale, words: PaperWords): ListText => ({
  content: {
    form: 'Newspaper ad',
    fields: saleFields(sale),
    columns,
    rows: sale.lots.map((lot, index) => [String(index + 1), lot.year, lot.make, lot.model, lot.vin, lot.plate, lot.complaintNumber]),
  },
  plainText: adText(sale, words),
});

/** The public notice of a sale. */
export const newspaperAd: ListKind = {
  title: sheetTitles.NEWSPAPER_AD,
  usual: packInForce.papers.NEWSPAPER_AD,
  draw: (wish, source) => drawSale(wish, source, (sale) => adOf(sale, source.words)),
  sample: (sample) => adOf(sampleSale(sample), sample.words),
};
