import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { browserFinder } from '../../main/desktop/browser/finder';
import { browserPrinter } from '../../main/desktop/browser/printer';
import { paperHtml } from '../../main/office/notices/paper/html';
import { TopNotice } from '../../main/office/notices/documents/top';
import { topContent } from './fixtures/top';
it('look', async () => {
  const printer = browserPrinter(browserFinder());
  const html = paperHtml('TOP', <TopNotice content={topContent} preparedOn="11/02/2026" reference="TOP · call 48213 · version 1" />);
  writeFileSync('/tmp/top.pdf', await printer.pdf(html));
  const t = performance.now();
  for (let i = 0; i < 20; i++) await printer.pdf(html);
  console.log((performance.now() - t) / 20);
  await printer.close();
});
