import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FirmSheet, firmSheetPages, firmSheetStyle, totalsOf, type FirmRow } from '../../../main/office/delivery/post/FirmSheet';
import { priceOn, usualPrices } from '../../../main/office/values/mailPrices';
import { paperHtml } from '../../../main/office/paper/html';
import { paperStyle } from '../../../main/office/paper/style';
import { mailServices } from '../../../preload/contract/mailPieces';
import { nastyTexts } from '../../documents/fixtures/nasty';
import { printerForFile } from '../../documents/harness';
import { pageReader } from '../../documents/pageBoxes';
import { pdfPages } from '../../documents/pdfPages';
import { ofRoll } from './numbers';

const printer = printerForFile();
const reader = pageReader();
const folder = 'test-results/papers';
mkdirSync(folder, { recursive: true });

const letterhead = {
  logoText: 'ITR',
  logoImage: '',
  officeName: 'Ironwood Towing & Recovery',
  street: '2200 Maple Avenue',
  city: 'Burton, MI 48529',
  phone: '810-555-0100',
  fax: '',
  email: 'office@ironwood.example',
  signatory: 'Dana Rivers',
};
const addressees = [
  'PAT EXAMPLE\n12 ELM STREET\nFLINT MI 48503',
  'CONSUMER PORTFOLIO PRACTICE CREDIT INC\nATTN TITLE DEPARTMENT\nPO BOX 57071\nIRVINE CA 92619-7071',
  'ROBIN R RIVERS AND PAT P EXAMPLE\nC/O ESTATE OF LEE LONGNAME\n4400 N SAGINAW STREET APT 12\nREAR HOUSE UPPER\nMOUNT MORRIS MI 48458-0012',
  'A B\n1 C RD\nCLIO MI 48420',
];
const rowsOf = (count: number): FirmRow[] =>
  Array.from({ length: count }, (_, index) => {
    const service = mailServices[index % 3]!;
    return { articleNumber: ofRoll(index), service, addressee: addressees[index % 4]!, price: priceOn(usualPrices, service, '2026-11-02') };
  });
const html = (rows: readonly FirmRow[]) =>
  paperHtml(
    'Firm mailing sheet',
    <FirmSheet rows={rows} letterhead={letterhead} preparedOn="11/02/2026" />,
    `${paperStyle('Letter')}${firmSheetStyle}`,
  );

describe('the firm mailing sheet', () => {
  const html17 = html(rowsOf(17));

  it('lists the pieces over two pages with the sum on the last', async () => {
    const pdf = await printer.pdf(html17);
    writeFileSync(`${folder}/FIRM_SHEET.pdf`, pdf);
    const pages = await pdfPages(pdf);
    expect(pages.map(({ width, height }) => `${width} x ${height}`)).toEqual(['612 x 792', '612 x 792']);
    expect(pages.map(({ text }) => text).join('\n\f\n')).toMatchSnapshot();
  });

  it('keeps every box in its place, inside the margins', async () => {
    const boxes = await reader.boxes(html17, 'table, tr, header, h1, footer, .sign > div');
    expect(boxes.map(({ x, y, width, height }) => [x, y, width, height].join(' '))).toMatchSnapshot();
    for (const { x, width } of boxes) expect([x >= 50, x + width <= 612 - 50]).toEqual([true, true]);
  });

  it('cuts no number and no address of an ordinary length', async () => {
    const rows = rowsOf(4);
    const sheet = html(rows);
    const text = (await pdfPages(await printer.pdf(sheet)))[0]!.text.replaceAll(/\s+/g, '');
    for (const { articleNumber, addressee } of rows)
      for (const part of [articleNumber, ...addressee.split('\n')]) expect(text).toContain(part.replaceAll(' ', ''));
    const [number] = await reader.boxes(sheet, '.article');
    expect(number?.height).toBeLessThan(36);
  });

  it('takes 300 pieces, each once, with the right sums and room for the stamp on every page', async () => {
    const rows = rowsOf(300);
    const pages = await pdfPages(await printer.pdf(html(rows)));
    expect(pages).toHaveLength(firmSheetPages(300));
    const text = pages.map((page) => page.text.replaceAll(/\s+/g, '')).join('');
    for (const { articleNumber } of rows) expect(text.split(articleNumber)).toHaveLength(2);
    for (const [index, page] of pages.entries()) {
      expect(page.text).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page.text).toContain('Round stamp');
    }
    // 100 each of 6.08, 10.48 and 8.90.
    expect(totalsOf(rows)).toEqual({ postageCents: 23_400, feeCents: 159_000, receiptCents: 72_200, totalCents: 254_600, unpriced: 0 });
    expect(pages.at(-1)?.text.replaceAll(/\s+/g, ' ')).toContain('Total, 300 pieces $2,546.00 $234.00 $1,590.00 $722.00');
  });

  it('has room for a full page of the longest addresses with the sum above the signatures', async () => {
    const addressee = Array.from({ length: 6 }, () => 'WIDE WORDS '.repeat(4).trim()).join('\n');
    const [table, sign] = await reader.boxes(html(rowsOf(14).map((row) => ({ ...row, addressee }))), 'table, .sign');
    expect(table!.y + table!.height).toBeLessThan(sign!.y);
    expect(sign!.y + sign!.height).toBeLessThan(792 - 60);
  });

  it('leaves the price open where the table has none', async () => {
    const rows = rowsOf(2).map((row, index) => (index === 0 ? { ...row, price: null } : row));
    const [page] = await pdfPages(await printer.pdf(html(rows)));
    expect(page?.text.replaceAll(/\s+/g, ' ')).toContain('Total, 2 pieces (1 without a known price) $10.48 $0.78 $5.30 $4.40');
  });

  it.each(Object.entries(nastyTexts))('keeps its pages with %s as the addressees', async (_name, text) => {
    const hostile = rowsOf(14).map((row) => ({ ...row, addressee: text }));
    const pages = await pdfPages(await printer.pdf(html(hostile)));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toContain('Page 1 of 1');
    expect(pages[0]?.text).toContain('Round stamp');
    expect(pages[0]?.pieces.filter(({ x, y }) => x < 36 || x > 576 || y > 792 - 28)).toEqual([]);
  });
});
