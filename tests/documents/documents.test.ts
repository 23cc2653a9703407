import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noticeKinds } from '../../preload/contract/notices';
import { bundled } from './bundled';
import { caseFor, caseFull, draftFor } from './fixtures/case';
import { nastyTexts } from './fixtures/nasty';
import { printerForFile } from './harness';
import { pageReader } from './pageBoxes';
import { pdfPages } from './pdfPages';

const printer = printerForFile();
const reader = pageReader();
const folder = 'test-results/papers';
mkdirSync(folder, { recursive: true });

describe.each(noticeKinds)('the document %s', (kind) => {
  const draft = draftFor(kind, caseFor(kind));
  const html = draft.html(1, caseFor(kind).now);

  it('says what the facts of the case say', async () => {
    const pdf = await printer.pdf(html);
    writeFileSync(`${folder}/${kind}.pdf`, pdf);
    const pages = await pdfPages(pdf);
    expect(pages.map(({ width, height }) => `${width} x ${height}`)).toEqual(Array.from({ length: draft.pages }, () => '612 x 792'));
    expect(pages.map(({ text }) => text).join('\n\f\n')).toMatchSnapshot();
  });

  it('keeps every box in its place, inside the margins', async () => {
    const boxes = await reader.boxes(html, '.field, table, header, h1, footer, .sign, .window, .photos');
    expect(boxes.map(({ label, x, y, width, height }) => [label, x, y, width, height].join(' '))).toMatchSnapshot();
    for (const { x, width } of boxes) expect([x >= 50, x + width <= 612 - 50]).toEqual([true, true]);
  });

  it('keeps its pages and margins with a hostile text in every place that takes one', async () => {
    const names = Object.keys(nastyTexts);
    const hostile = Object.values(nastyTexts).map((text) => draftFor(kind, caseFull(kind, text)));
    expect(hostile.map(({ pages }) => pages)).toEqual(names.map(() => draft.pages));
    const pages = await pdfPages(await printer.pdf(bundled(hostile.map((one) => one.html(1, caseFor(kind).now)))));
    expect(pages).toHaveLength(names.length * draft.pages);
    for (const [index, page] of pages.entries()) {
      const name = names[Math.floor(index / draft.pages)];
      expect({ name, text: page.text }).toEqual({
        name,
        text: expect.stringContaining(`Page ${(index % draft.pages) + 1} of ${draft.pages}`),
      });
      expect({ name, outside: page.pieces.filter(({ x, y }) => x < 36 || x > 576 || y > 792 - 28) }).toEqual({ name, outside: [] });
    }
  });
});
