import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adLines, adText, newspaperAd } from '../../../main/office/documents/lists/newspaperAd';
import { wordsFor } from '../../../main/office/documents/words';
import { nastyTexts } from '../fixtures/nasty';
import { paperOffice, printerForFile } from '../harness';
import { pdfPages } from '../pdfPages';

const at = paperOffice('sheets', printerForFile());
mkdirSync('test-results/papers', { recursive: true });
const saleAt = '2026-12-07T10:00:00-05:00';
const towMany = async (count: number, model = (index: number) => `Focus ${index}`) => {
  const ids: number[] = [];
  for (let index = 0; index < count; index += 1)
    ids.push(
      await at().tow({ callNumber: `${7000 + index}`, modelYear: 2014, make: 'Ford', model: model(index), vin: `1FAHP3F20CL1234${index}` }),
    );
  return ids;
};
const read = async (id: number, name: string) => {
  const pdf = Buffer.from((await at().call('sheets.pdf', { id })).base64, 'base64');
  writeFileSync(`test-results/papers/${name}.pdf`, pdf);
  return pdfPages(pdf);
};

describe('the newspaper ad', () => {
  it('is a page for the file and a text to paste, with a price by the line', async () => {
    const { call } = at();
    const ids = await towMany(2);
    const ad = await call('sheets.prepare', { kind: 'NEWSPAPER_AD', vehicleIds: ids, saleAt, place: 'Ironwood yard, Burton' });
    expect(ad.plainText).toMatchInlineSnapshot(`
      "NOTICE OF ABANDONED VEHICLE AUCTION
      Pursuant to MCL 257.252g the following vehicles will be sold at public auction. Monday, December 7, 2026, 10:00 AM, Ironwood yard, Burton.
      2014 Ford Focus 0, VIN 1FAHP3F20CL12340, IT0001-26
      2014 Ford Focus 1, VIN 1FAHP3F20CL12341, IT0002-26
      Terms: cash or certified funds. Vehicles are sold as is."
    `);
    expect(ad.estimate).toEqual({ lines: 12, linePriceCents: 450, priceCents: 5400 });
    expect((await call('sheets.prepare', { kind: 'NEWSPAPER_AD', vehicleIds: ids, saleAt, place: 'Ironwood yard, Burton' })).id).toBe(
      ad.id,
    );
  });

  it('counts lines as a column breaks them', () => {
    expect(adLines('one two three', 7)).toBe(2);
    expect(adLines('abcdefghijklmno', 5)).toBe(3);
    expect(adLines('', 30)).toBe(1);
    expect(adLines('a\nb', 30)).toBe(2);
  });

  it('keeps every vehicle on one line of its text', () => {
    const lot = {
      year: '2014',
      make: 'Ford',
      model: nastyTexts['control characters'] ?? '',
      vin: 'V',
      plate: '',
      complaintNumber: 'C',
      callNumber: '',
      color: '',
      charges: '',
    };
    const text = adText({ day: 'Monday', time: null, place: 'yard', phone: '', lots: [lot, lot] }, wordsFor(newspaperAd.usual, undefined));
    expect(text.split('\n')).toHaveLength(5);
  });

  it('is refused without a sale or without vehicles', async () => {
    const { refusal } = at();
    expect(await refusal('sheets.prepare', { kind: 'NEWSPAPER_AD', vehicleIds: [1] })).toBe('BAD_INPUT');
    expect(await refusal('sheets.prepare', { kind: 'AUCTION_LIST', saleAt })).toBe('BAD_INPUT');
  });
});

describe('the auction list', () => {
  it('goes over as many pages as it has vehicles for, each lot once', async () => {
    const { call } = at();
    const ids = await towMany(40);
    const list = await call('sheets.prepare', { kind: 'AUCTION_LIST', vehicleIds: ids, saleAt });
    expect(list).toMatchObject({ pages: 3, estimate: null, plainText: '' });
    const pages = await read(list.id, 'auction-list');
    const models = pages.flatMap(({ text }) => text.match(/Focus \d+/g) ?? []);
    expect(models).toEqual(Array.from({ length: 40 }, (_, index) => `Focus ${index}`));
  });
});

describe('the morning list', () => {
  it('names what is due, the most urgent first', async () => {
    const { call, tow, later } = at();
    await tow({ make: 'Ford', model: 'Focus' });
    later(60 * 30);
    await call('workflow.run', {});
    const list = await call('sheets.prepare', { kind: 'MORNING_LIST' });
    const [page] = await read(list.id, 'morning-list');
    expect(page?.text).toContain('Tuesday, November 3, 2026');
    expect(page?.text).toContain('Send the TOP to Burton Police');
    expect(page?.text).toContain('OVERDUE');
  });
});
