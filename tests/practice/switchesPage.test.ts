import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPracticeTowbook, type PracticeTowbook } from '../../main/practice/towbook/towbook';
import { makePracticeYard } from '../../main/practice/yard/yard';
import { newVisitor } from './visitor';

const now = '2026-11-21T15:04:05.000Z';
const yard = makePracticeYard({ now });
let towbook: PracticeTowbook;
let page: Page;

beforeEach(async () => {
  towbook = await startPracticeTowbook({ data: yard, now });
  page = await (await newVisitor()).newPage();
});
afterEach(async () => {
  await page.context().close();
  await towbook.stop();
});

describe('the page of the switches', () => {
  it('sets every switch, and shows them as they are', async () => {
    await page.goto(`${towbook.origin}/practice`);
    await page.fill('input[name=expireSessionAfter]', '5');
    await page.fill('input[name=rowVanishes]', '18001, 18002');
    await page.selectOption('select[name=changedPage]', 'noTable');
    await page.uncheck('input[name=hostile]');
    await page.check('input[name=welcomeDialog]');
    await page.click('button[type=submit]');
    await page.locator('input[name=expireSessionAfter][value="5"]').waitFor();
    expect(towbook.switches).toEqual({
      expireSessionAfter: 5,
      expireEverySession: false,
      botChallenge403: false,
      lockAfterFailures: null,
      lateRowsMs: 0,
      stuckLoader: false,
      welcomeDialog: true,
      emptyAlert: false,
      rowVanishes: ['18001', '18002'],
      changedPage: 'noTable',
      dialogStaysOpen: false,
      nativeConfirmOnCancel: true,
      slowMs: 0,
      down: 'no',
      hostile: false,
      loginVariant: 'app',
    });
  });

  it('changes nothing on a value that is none, or for another site', async () => {
    const address = `${towbook.origin}/practice`;
    const before = { ...towbook.switches };
    expect((await page.request.post(address, { form: { slowMs: 'fast' } })).status()).toBe(400);
    expect((await page.request.post(address, { form: {}, headers: { origin: 'https://example.com' } })).status()).toBe(403);
    expect(towbook.switches).toEqual(before);
  });
});
