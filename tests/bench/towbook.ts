import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserFinder } from '../../main/desktop/browser/finder';
import { launchOptions } from '../../main/desktop/browser/launch';
import { browserPrinter } from '../../main/desktop/browser/printer';
import { openTowbook } from '../../main/desktop/scraper/scraper';
import { practiceCredentials, startPracticeTowbook } from '../../main/practice/towbook/towbook';
import { makePracticeYard } from '../../main/practice/yard/yard';
import { megabyte, repeat, watched, type Figure } from './measure';
import { now, openBenchOffice } from './office';

/** Why no browser can start here, or null. */
export function whyNoBrowser(): string | null {
  const found = browserFinder()();
  return 'missing' in found ? found.missing : null;
}

/** A page of one line printed over and over by the browser alone, and a small page fetched over and over: p50 in milliseconds. */
async function emptyPages(origin: string): Promise<Readonly<{ printed: number; fetched: number }>> {
  const found = browserFinder()();
  if ('missing' in found) throw new Error(found.missing);
  const browser = await chromium.launch({ ...launchOptions(found), headless: true });
  try {
    const page = await browser.newPage();
    await page.setContent('<p>One line</p>');
    const { p50: printed } = await repeat(10, () => page.pdf());
    const { p50: fetched } = await repeat(20, () => page.goto(`${origin}/Security/Login.aspx`));
    return { printed, fetched };
  } finally {
    await browser.close();
  }
}

/** So many calls of a practice TowBook by a real browser, and a TOP notice as PDF for each. */
export async function measureTowbook(folder: string, calls: number): Promise<readonly Figure[]> {
  const yard = makePracticeYard({ now, calls });
  const towbook = await startPracticeTowbook({ data: yard, now });
  const printer = browserPrinter(browserFinder());
  const { office, call } = await openBenchOffice(join(folder, 'towbook.db'), { towbook: openTowbook, printer });
  try {
    await call('office.begin', { mode: 'office', officeName: 'Bench Towing' });
    const account = { 'towbook.username': practiceCredentials.username, 'towbook.password': practiceCredentials.password };
    await call('settings.set', { values: { ...account, 'towbook.baseUrl': towbook.origin, 'towbook.paceMs': 0 } });
    const before = process.memoryUsage.rss();
    const read = await watched(() => call('towbook.importRange', { from: '2026-09-15', to: '2026-11-20', wait: true }));
    const { rows, created } = read.result.progress.counts;
    const ids = Array.from({ length: created }, (_, index) => index + 1);
    const alone = ids.slice(0, Math.ceil(created / 10));
    const single = await watched(async () => {
      for (const vehicleId of alone) await call('notices.prepare', { vehicleId, kind: 'TOP' });
    });
    const many = ids.slice(alone.length);
    const batch = await watched(() => call('notices.makeMany', { vehicleIds: many, kind: 'TOP' }));
    const of500 = (ms: number, done: number) => (ms / Math.max(1, done)) * 500;
    const { printed, fetched } = await emptyPages(towbook.origin);
    return [
      {
        what: 'TowBook import, 500 calls',
        value: of500(read.ms, rows),
        target: 45_000,
        byHand: fetched * 500,
        detail: `measured with ${rows} calls, ${created} new; by hand: the page of the log-in opened 500 times`,
      },
      { what: 'TowBook import: memory it added', value: (read.mostBytes() - before) / megabyte, target: null, unit: 'MB' },
      {
        what: 'TowBook import: longest block',
        value: read.longestBlock(),
        target: 50,
        detail: 'the practice TowBook answers in this process too',
      },
      {
        what: '500 notices to PDF',
        value: of500(batch.ms, many.length),
        target: 8000,
        byHand: printed * 500,
        detail: `measured with ${batch.result.made} in one batch; ${Math.round(of500(batch.cpuMs, many.length))} ms of CPU in this process; by hand: a page of one line printed 500 times`,
      },
      { what: 'notices to PDF: longest block', value: batch.longestBlock(), target: 50 },
      {
        what: 'a notice to PDF alone',
        value: single.ms / Math.max(1, alone.length),
        target: null,
        byHand: printed,
        detail: `of ${alone.length}`,
      },
    ];
  } finally {
    await office.stop();
    await printer.close();
    await towbook.stop();
  }
}
