import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable, tableState } from '../../main/desktop/scraper/listPage';
import { browserFinder } from '../../main/desktop/browser/finder';
import { listedCall } from '../../main/office/towbookSource';
import { towMoment } from '../../main/office/towbook/tow/moment';
import { towbookOfWorker } from '../browser';
import { newVisitor } from '../practice/visitor';

const realPage = readFileSync('tests/fixtures/import/01-nested-call-analysis.html', 'utf8');
let page: Page;
beforeAll(async () => {
  page = await (await newVisitor()).newPage();
});
afterAll(() => page.context().close());

const read = async (html: string) => {
  await page.setContent(html);
  return { state: await page.evaluate(tableState), ...(await page.evaluate(readTable)) };
};

describe("TowBook's own page of Call Analysis, which lies in a table", () => {
  it('has the one call that it promises, with both of its moments', async () => {
    const { state, missing, rows } = await read(realPage);
    expect(state).toEqual({ isLoading: false, isSessionOver: false, rows: 1, promised: 1 });
    expect(missing).toBeNull();
    expect(rows.map((row) => listedCall.parse(row))).toEqual([
      {
        internalId: '900000001',
        callNumber: '101',
        reason: '',
        receivedSeconds: '1780344000',
        completedSeconds: '1780353240',
        account: '.PPI',
        purchaseOrder: '',
        driver: 'Pat Sample',
        balance: '$10.00',
      },
    ]);
  });

  it.each([
    [
      'in ten tables more',
      (html: string) => html.replace('<table id="pageHolder">', `${'<table><tbody><tr><td>'.repeat(10)}<table id="pageHolder">`),
    ],
    [
      'with a mark at the column it is sorted by',
      (html: string) => html.replace('<th>Date</th>', '<th>Date<span id="sorttable_sortfwdind">&nbsp;▾</span></th>'),
    ],
    [
      'with other tables of calls before it',
      (html: string) =>
        html.replace(
          '<input id="dpStartDate">',
          '<table class="sortable list"><thead><tr><th>Call #</th></tr></thead><tbody><tr data-id="1"><td><a id="callEditorLink_1">9</a></td></tr></tbody></table><input id="dpStartDate">',
        ),
    ],
    [
      'with the template of its rows',
      (html: string) =>
        html.replace(
          '<tbody><tr data-id="900000001">',
          '<script type="text/x-jquery-tmpl"><tr data-id="${id}"></tr></script><tbody><tr data-id="900000001">',
        ),
    ],
    [
      'with a table in a cell',
      (html: string) => html.replace('<td>Pat Sample</td>', '<td>Pat Sample<table><tbody><tr><td></td></tr></tbody></table></td>'),
    ],
    [
      'with a sum below',
      (html: string) =>
        html.replace('</tbody></table></div>\n</td>', '</tbody><tfoot><tr><td>Total</td></tr></tfoot></table></div>\n</td>'),
    ],
    [
      'with a hidden column that its rows leave out',
      (html: string) => html.replace('<th>Balance</th>', '<th class="colRateItem">Service Item(s) Total</th><th>Balance</th>'),
    ],
  ])('%s is read alike', async (_how, change) => {
    expect(change(realPage)).not.toBe(realPage);
    const { state, missing, rows } = await read(change(realPage));
    expect([state.rows, missing]).toEqual([1, null]);
    expect(rows).toMatchObject([{ internalId: '900000001', callNumber: '101', driver: 'Pat Sample', balance: '$10.00' }]);
  });

  it.each([
    ['a row with fewer cells', '<td>$10.00</td>', '', 'a cell for each of the 8 columns'],
    ['a column of another name', '<th>Completed</th>', '<th>Done</th>', 'the column "completed"'],
    ['two columns of one name', '<th>Driver</th>', '<th>Date</th>', 'only one column "date"'],
  ])('with %s is not guessed at', async (_what, before, after, expected) => {
    expect((await read(realPage.replace(before, after))).missing).toContain(expected);
  });
});

describe('the reader', () => {
  it("goes through TowBook's menus to that page and brings its call, towed when it was completed", async () => {
    const menu = ['Reports', 'Dispatching Reports', 'Call Analysis']
      .map((name) => `<a href="/${name.replaceAll(' ', '')}">${name}</a>`)
      .join(' ');
    const inside = `<ul id="root" class="towbook-top-navigation"><li>${menu}</li></ul>`;
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        request.url === '/CallAnalysis'
          ? realPage
          : `<html><body>${inside}<table><tbody><tr><td>${menu}</td></tr></tbody></table></body></html>`,
      );
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const towbook = await towbookOfWorker({
      browser: browserFinder(),
      baseUrl: `http://127.0.0.1:${port}`,
      credentials: { username: 'practice', password: 'practice-yard' },
      timeoutMs: 4000,
      evidenceFolder: null,
      signal: new AbortController().signal,
    });
    await towbook.login();
    const calls = await towbook.listCalls({ from: '2026-06-01', to: '2026-06-01', account: '' });
    await towbook.close();
    server.close();
    server.closeAllConnections();
    expect(calls).toMatchObject([{ callNumber: '101', internalId: '900000001' }]);
    const { receivedSeconds, completedSeconds } = calls[0]!;
    expect(towMoment({ callSeconds: receivedSeconds, completedSeconds })).toEqual({
      told: { at: '2026-06-01T22:34:00.000Z', basis: 'completed' },
      doubts: [],
    });
    expect(towMoment({ callSeconds: receivedSeconds }).told).toEqual({ at: '2026-06-01T20:00:00.000Z', basis: 'received' });
  });
});
