import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TopNotice, type TopContent } from '../../main/office/notices/documents/top';
import { paperHtml } from '../../main/office/notices/paper/html';
import { letterhead, topContent } from './fixtures/top';
import { nastyTexts } from './fixtures/nasty';
import { printerForFile } from './harness';
import { pageReader } from './pageBoxes';
import { pdfPages } from './pdfPages';

const printer = printerForFile();
const reader = pageReader();
const htmlOf = (content: TopContent) =>
  paperHtml('TOP 48213', <TopNotice content={content} preparedOn="11/02/2026" reference="TOP · call 48213 · version 1" />);

/** The same text in every place that takes one. */
const everywhere = (text: string): TopContent => ({
  ...topContent,
  to: text,
  towedFrom: text,
  requestedBy: text,
  description: text,
  vin: text,
  plate: text,
  plateState: text,
  complaintNumber: text,
  callNumber: text,
  caseNumber: text,
  officerName: text,
  heldAt: text,
  footnote: text,
  letterhead: {
    ...letterhead,
    officeName: text,
    street: text,
    city: text,
    phone: text,
    fax: text,
    email: text,
    signatory: text,
    logoText: text,
  },
});

describe('the TOP notice', () => {
  it('says what the form of the office says', async () => {
    const pdf = await printer.pdf(htmlOf(topContent));
    mkdirSync('test-results/papers', { recursive: true });
    writeFileSync('test-results/papers/top.pdf', pdf);
    const [page] = await pdfPages(pdf);
    expect(page?.text).toMatchSnapshot();
  });

  it('keeps every box in its place', async () => {
    const boxes = await reader.boxes(htmlOf(topContent), '.field, header, h1, footer, .sign');
    expect(boxes.map(({ label, x, y, width, height }) => [label, x, y, width, height])).toMatchSnapshot();
  });

  it('shows case number and officer only when there are any, and what is not known as not known', async () => {
    const [page] = await pdfPages(await printer.pdf(htmlOf(topContent)));
    expect(page?.text).not.toContain('Case number');
    const [full] = await pdfPages(
      await printer.pdf(htmlOf({ ...topContent, caseNumber: '26-004711', officerName: 'Sgt. Doe', timeOfTow: null })),
    );
    expect(full?.text).toContain('26-004711');
    expect(full?.text).toContain('Sgt. Doe');
    expect(full?.text).toMatch(/Time of tow\s*(Requested by\s*)?Not recorded/);
  });

  it.each(Object.entries(nastyTexts))('stays one Letter page with %s in every field', async (_name, text) => {
    const pdf = await printer.pdf(htmlOf(everywhere(text)));
    const pages = await pdfPages(pdf);
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[612, 792]]);
    expect(pages[0]?.text).toContain('Notice of vehicle removed from private property');
    expect(pages[0]?.text).toContain('Page 1 of 1');
    for (const piece of pages[0]?.pieces ?? []) {
      expect(piece.x).toBeGreaterThanOrEqual(36);
      expect(piece.y).toBeLessThanOrEqual(792 - 30);
    }
  });

  it('cuts a text that is too long with a mark', async () => {
    const [page] = await pdfPages(await printer.pdf(htmlOf({ ...topContent, description: 'Chevrolet '.repeat(1000) })));
    expect(page?.text).toMatch(/Chevrolet… \[shortened\]/);
  });

  it('shows hostile text as text', async () => {
    const [page] = await pdfPages(await printer.pdf(htmlOf({ ...topContent, towedFrom: nastyTexts['a script'] ?? '' })));
    expect(page?.text).toContain('<script>document.title="gone"</script>');
  });
});
