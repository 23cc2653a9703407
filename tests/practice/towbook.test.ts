import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import type { PracticeTowbook, Switches } from '../../main/practice/towbook/towbook';
import { practiceCredentials, startPracticeTowbook } from '../../main/practice/towbook/towbook';
import { makePracticeYard } from '../../main/practice/yard/yard';
import type { Visitor } from './visitor';
import { askReport, logIn, startVisitor } from './visitor';

const now = '2026-11-21T15:04:05.000Z';
const yard = makePracticeYard({ now });
const everyDay = ['9/1/2026', '11/21/2026'] as const;
const privateCalls = yard.calls.filter((call) => call.account === '.PPI' && call.impoundDay >= '2026-09-01');

let visitor: Visitor;
let towbook: PracticeTowbook;
let page: Page;

beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(async () => {
  await visitor.close();
});

async function open(switches: Partial<Switches> = {}): Promise<void> {
  Object.assign(towbook.switches, switches);
  page = await (await visitor.context()).newPage();
}

beforeEach(async () => {
  towbook = await startPracticeTowbook({ data: yard, now });
});
afterEach(async () => {
  await page.context().close();
  await towbook.stop();
});

const rows = () => page.locator('#callAnalysis tr[data-id]');
const editorOf = (callNumber: string) => page.locator('#callAnalysis a[id^=callEditorLink_]', { hasText: callNumber });
const aCall = privateCalls.find((call) => !call.hostile && call.vin.length === 17 && call.impoundTime !== null)!;

describe('the log-in', () => {
  it('sends a stranger to the form and lets the right password through to the page asked for', async () => {
    await open();
    await page.goto(`${towbook.origin}/Reports/`);
    expect(page.url()).toBe(`${towbook.origin}/Security/Login?ReturnUrl=%2FReports%2F`);
    await page.fill('#Username', practiceCredentials.username);
    await page.fill('#Password', practiceCredentials.password);
    await page.click('button[name=bSignIn]');
    await page.waitForURL(`${towbook.origin}/Reports/`);
    const names = (await page.context().cookies()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['ASP.NET_SessionId', '.xtl', 'X-Session-Timeout']));
  });

  it('shows the form again, with status 200 and another token, after a wrong password', async () => {
    await open();
    await page.goto(`${towbook.origin}/Security/Login.aspx`);
    const token = await page.inputValue('input[name=RequestVerificationToken]');
    const [answer] = await Promise.all([page.waitForResponse((response) => response.request().method() === 'POST'), logInHere('wrong')]);
    expect(answer.status()).toBe(200);
    await page.locator('.validation-summary-errors').waitFor();
    expect(await page.inputValue('input[name=RequestVerificationToken]')).not.toBe(token);
    expect(towbook.counters).toMatchObject({ logins: 0, failedLogins: 1 });
    await logInHere(practiceCredentials.password);
    await page.locator('#root').waitFor();
  });
});

async function logInHere(password: string): Promise<void> {
  await page.fill('#Username', practiceCredentials.username);
  await page.fill('#Password', password);
  await page.click('button[name=bSignIn]');
}

describe('Call Analysis', () => {
  it('lists the account calls of the range, and opens and leaves their editor', async () => {
    await open();
    await logIn(page, towbook.origin);
    await askReport(page, ...everyDay);
    await rows().first().waitFor();
    await page.locator('#tabLoader').waitFor({ state: 'hidden' });
    expect(await rows().count()).toBe(privateCalls.length);
    await editorOf(aCall.callNumber).click();
    await page.locator('#callEditor').waitFor();
    expect(await page.inputValue('input[id*=vin]')).toBe(aCall.vin);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.click('input.standard-button[value=Cancel]');
    await page.locator('#callEditor').waitFor({ state: 'detached' });
    expect(towbook.counters.saves).toBe(0);
  });
});

describe('Impounds', () => {
  it('exports the current inventory by a button that is there and not visible', async () => {
    await open();
    await logIn(page, towbook.origin);
    await page.click('#root a:text-is("Impounds")');
    const button = page.locator('td.w2ui-tb-caption a', { hasText: 'Export' });
    await button.waitFor({ state: 'attached' });
    expect(await button.isVisible()).toBe(false);
    const [download] = await Promise.all([page.waitForEvent('download'), button.click({ force: true })]);
    const text = readFileSync(await download.path(), 'utf8');
    const lines: string[][] = parse(text, { relax_column_count: true });
    expect(lines.slice(0, 2)).toEqual([['Current - Impounds'], ['11/21/2026 10:04 am']]);
    expect(new Set(lines.slice(2).map((line) => line.length))).toEqual(new Set([33]));
    expect(lines.length - 3).toBe(yard.calls.filter((call) => call.releasedAt === null).length);
  });
});
