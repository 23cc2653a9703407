import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PracticeTowbook, Switches } from '../../main/practice/towbook/towbook';
import { practiceCredentials, startPracticeTowbook } from '../../main/practice/towbook/towbook';
import { makePracticeYard } from '../../main/practice/yard/yard';
import { askReport, fillLogIn, logIn, newVisitor } from './visitor';

const now = '2026-11-21T15:04:05.000Z';
const yard = makePracticeYard({ now });
const wholeRange = ['9/1/2026', '11/21/2026'] as const;
const privateCalls = yard.calls.filter((call) => call.account === '.PPI' && call.impoundDay >= '2026-09-01');
const [first, second, third] = [privateCalls[0]!, privateCalls[1]!, privateCalls[2]!];

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

const turn = (switches: Partial<Switches>) => Object.assign(towbook.switches, switches);
const rows = () => page.locator('#callAnalysis tr[data-id]');
const openEditor = async (call: { internalId: string }) => page.locator(`#callEditorLink_${call.internalId}`).click();
const editor = () => page.locator('#callEditor');
const cancel = () => page.locator('#callEditor input.standard-button[value=Cancel]').click();

/** Whether something lies over the middle of an element, so that a click would not reach it. */
const isCovered = (selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      return top !== null && !element.contains(top);
    });

async function readReport(): Promise<void> {
  await logIn(page, towbook.origin);
  await askReport(page, towbook.origin, ...wholeRange);
}

describe('a session', () => {
  it('ends after so many call editors: data answers 401, the hidden popup shows, a page leads to the log-in; the next session goes on', async () => {
    turn({ expireSessionAfter: 2, nativeConfirmOnCancel: false });
    await readReport();
    expect(await page.locator('#sesssion-expired-message').isVisible()).toBe(false);
    for (const call of [first, second]) {
      await openEditor(call);
      await editor().waitFor();
      await cancel();
    }
    const [answer] = await Promise.all([page.waitForResponse(/\/api\/dispatch\/calls\//), openEditor(third)]);
    expect(answer.status()).toBe(401);
    await page.locator('#sesssion-expired-message[title="Session Expired"]').waitFor();
    expect(await editor().count()).toBe(0);
    await page.click('#sesssion-expired-message input[value=OK]');
    await fillLogIn(page);
    await page.locator('#btnRefresh').waitFor();
    expect(towbook.switches.expireSessionAfter).toBeNull();
  });

  it('ends each time when every session is to end', async () => {
    turn({ expireSessionAfter: 1, expireEverySession: true });
    for (const round of [1, 2]) {
      await readReport();
      await openEditor(first);
      await editor().waitFor();
      await page.goto(`${towbook.origin}/Reports/`);
      expect(page.url()).toContain('/Security/Login');
      expect(towbook.counters.logins).toBe(round);
    }
  });

  it('ends at once when all are ended', async () => {
    await logIn(page, towbook.origin);
    towbook.endSessions();
    await page.goto(`${towbook.origin}/Impounds/`);
    expect(page.url()).toContain('ReturnUrl=%2FImpounds%2F');
  });
});

describe('the log-in', () => {
  it('locks the account after so many wrong passwords', async () => {
    turn({ lockAfterFailures: 2 });
    await page.goto(`${towbook.origin}/Security/Login.aspx`);
    for (const password of ['wrong', 'wrong again', practiceCredentials.password]) {
      await fillLogIn(page, password);
      await page.locator('.validation-summary-errors').waitFor();
    }
    expect(await page.locator('.validation-summary-errors').textContent()).toContain('locked');
    expect(towbook.counters).toMatchObject({ logins: 0, failedLogins: 2 });
  });

  it('is at the marketing site when the variant says so', async () => {
    turn({ loginVariant: 'marketing' });
    await page.goto(`${towbook.origin}/Security/Login.aspx`);
    expect(page.url()).toBe(`${towbook.origin}/login`);
    await page.goto(`${towbook.origin}/Reports/`);
    expect(page.url()).toBe(`${towbook.origin}/login`);
  });
});

describe('a report', () => {
  it('draws its rows late, with the loader until then', async () => {
    turn({ lateRowsMs: 60_000 });
    await page.clock.install();
    await logIn(page, towbook.origin);
    const answered = page.waitForResponse(/\/api\/reports\/callanalysis/);
    await askReport(page, towbook.origin, ...wholeRange);
    await (await answered).finished();
    expect(await page.locator('#tabLoader').textContent()).toBe('Loading Report');
    expect(await rows().count()).toBe(0);
    await expect
      .poll(
        async () => {
          await page.clock.fastForward(60_000);
          return rows().count();
        },
        { timeout: 30_000 },
      )
      .toBe(privateCalls.length);
    await page.locator('#tabLoader').waitFor({ state: 'hidden' });
  });

  it('hangs with the loader when it is stuck', async () => {
    turn({ stuckLoader: true });
    await logIn(page, towbook.origin);
    const asked = page.waitForRequest(/\/api\/reports\/callanalysis/);
    await askReport(page, towbook.origin, ...wholeRange);
    await asked;
    await page.goto(`${towbook.origin}/practice`);
    expect(towbook.requests.filter(({ address }) => address.startsWith('/api/reports'))).toEqual([]);
  });

  it('says that a range is empty though it is not', async () => {
    turn({ emptyAlert: true });
    await logIn(page, towbook.origin);
    const alerted = page.waitForEvent('dialog');
    const asked = askReport(page, towbook.origin, ...wholeRange);
    const dialog = await alerted;
    expect(dialog.message()).toContain("didn't return any results");
    await dialog.accept();
    await asked;
  });

  it('loses a listed call while another is read, and opens no editor for it', async () => {
    turn({ rowVanishes: [second.callNumber], nativeConfirmOnCancel: false });
    await readReport();
    await rows()
      .nth(privateCalls.length - 1)
      .waitFor();
    await openEditor(first);
    await editor().waitFor();
    expect(await rows().count()).toBe(privateCalls.length - 1);
    await cancel();
    const answer = await page.request.get(`${towbook.origin}/api/dispatch/calls/${second.internalId}`);
    expect(answer.status()).toBe(404);
  });

  it('leaves out hostile calls when asked to', async () => {
    turn({ hostile: false });
    await readReport();
    const tame = privateCalls.filter((call) => !call.hostile);
    await rows()
      .nth(tame.length - 1)
      .waitFor();
    expect(await rows().count()).toBe(tame.length);
    expect(tame.length).toBeLessThan(privateCalls.length);
  });

  it('lists other calls once they are put in place', async () => {
    towbook.setCalls([first]);
    await readReport();
    await rows().first().waitFor();
    expect(await rows().count()).toBe(1);
  });
});

describe('the call editor', () => {
  it('closes without a question when none is asked', async () => {
    turn({ nativeConfirmOnCancel: false });
    await readReport();
    await openEditor(first);
    await cancel();
    await editor().waitFor({ state: 'detached' });
    expect(towbook.counters.editorsOpened).toBe(1);
  });

  it('stays open after Cancel when it is to stay, and stands in the way of the page', async () => {
    turn({ dialogStaysOpen: true });
    page.on('dialog', (dialog) => void dialog.accept());
    await readReport();
    await openEditor(first);
    await cancel();
    expect(await editor().isVisible()).toBe(true);
    expect(await isCovered('#btnRefresh')).toBe(true);
  });
});

describe('a changed page', () => {
  it('has no table of calls', async () => {
    turn({ changedPage: 'noTable' });
    await readReport();
    await page.locator('#jobGrid > tbody > tr').first().waitFor();
    expect(await page.locator('#callAnalysis, #jobGrid [id^=callEditorLink_], #jobGrid tr[data-id]').count()).toBe(0);
  });

  it('has other column names on the page and in the export', async () => {
    turn({ changedPage: 'renamedColumn' });
    await readReport();
    expect(await page.locator('#callAnalysis th').allTextContents()).toEqual(expect.arrayContaining(['Job No.', 'Opened']));
    await page.goto(`${towbook.origin}/Impounds/`);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.w2ui-toolbar td.w2ui-tb-caption a', { hasText: 'Export' }).click({ force: true }),
    ]);
    expect(readFileSync(await file.path(), 'utf8').split('\r\n')[2]).toMatch(/^"Stock #","Job No\.",/);
  });

  it('has an editor without a VIN', async () => {
    turn({ changedPage: 'noVinField' });
    await readReport();
    await openEditor(first);
    await editor().waitFor();
    expect(await editor().locator('#x-vehicle-vin').count()).toBe(0);
    expect(await editor().locator('#towFrom').count()).toBe(1);
  });

  it('has no Update button', async () => {
    turn({ changedPage: 'noUpdateButton' });
    await logIn(page, towbook.origin);
    await page.goto(`${towbook.origin}/Reports/Dispatching/Viewer?report=callanalysis`);
    expect(await page.locator('#filterOptions').count()).toBe(1);
    expect(await page.locator('#btnRefresh, #filterOptions input[value=Update]').count()).toBe(0);
  });

  it('has a log-in without the known fields', async () => {
    turn({ changedPage: 'noLoginFields' });
    await page.goto(`${towbook.origin}/Security/Login.aspx`);
    expect(await page.locator('#Username, #Password').count()).toBe(0);
  });
});

describe('the whole site', () => {
  it('opens a welcome dialog over every page until it is refused', async () => {
    turn({ welcomeDialog: true });
    await logIn(page, towbook.origin);
    await page.goto(`${towbook.origin}/`);
    expect(await isCovered('#root a')).toBe(true);
    await page.click('text=Not right now');
    await page.click('#root a:text-is("Reports")');
    await page.locator('a:text-is("Dispatching Reports")').waitFor();
  });

  it('answers a bot challenge with 403', async () => {
    turn({ botChallenge403: true });
    const answer = await page.goto(`${towbook.origin}/Security/Login.aspx`);
    expect(answer?.status()).toBe(403);
    expect(await page.title()).toBe('Just a moment...');
  });

  it('is down: by 503, or by breaking every connection; its own page stays', async () => {
    turn({ down: 'unavailable' });
    expect((await page.goto(`${towbook.origin}/Security/Login.aspx`))?.status()).toBe(503);
    turn({ down: 'reset' });
    await expect(page.goto(`${towbook.origin}/Security/Login.aspx`)).rejects.toThrow(/ERR_EMPTY_RESPONSE|ERR_CONNECTION/);
    expect((await page.request.get(`${towbook.origin}/practice`)).status()).toBe(200);
  });

  it('answers slowly, so that an impatient reader gives up', async () => {
    turn({ slowMs: 60_000 });
    await expect(page.goto(`${towbook.origin}/Security/Login.aspx`, { timeout: 300 })).rejects.toThrow(/Timeout/);
  });
});
