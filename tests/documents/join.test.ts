import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { joinPdfs, splitPdf } from '../../main/office/paper/join';

/** A PDF whose pages are so many points wide. */
async function ofWidths(...widths: readonly number[]): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  for (const width of widths) made.addPage([width, 792]);
  return made.save();
}
async function seen(pdf: Uint8Array) {
  const read = await PDFDocument.load(pdf);
  return { title: read.getTitle(), widths: read.getPages().map((page) => page.getWidth()) };
}

it('cuts a PDF into documents of so many pages each, in their order and with their titles', async () => {
  const [first, second] = await splitPdf(await ofWidths(100, 200, 300), [1, 2], ['First', 'Second']);
  expect([await seen(first!), await seen(second!)]).toEqual([
    { title: 'First', widths: [100] },
    { title: 'Second', widths: [200, 300] },
  ]);
});

it('refuses to cut where the pages do not add up, and cuts the next one all the same', async () => {
  const whole = await ofWidths(100, 200, 300);
  await expect(splitPdf(whole, [1, 1], ['First', 'Second'])).rejects.toThrow('3 pages came out instead of 2');
  await expect(splitPdf(Buffer.from('no PDF'), [1], ['First'])).rejects.toThrow('No PDF header');
  expect(await splitPdf(whole, [3], ['All'])).toHaveLength(1);
});

it('joins PDFs in the order given', async () => {
  const whole = await joinPdfs([await ofWidths(100, 200), await ofWidths(300)], 'All of it');
  expect(await seen(whole)).toEqual({ title: 'All of it', widths: [100, 200, 300] });
});
