import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PracticeTowbook } from '../../main/practice/towbook/towbook';
import { practiceCredentials, startPracticeTowbook } from '../../main/practice/towbook/towbook';
import { makePracticeYard } from '../../main/practice/yard/yard';
import { askReport, fillLogIn, logIn, newVisitor, runReport, walkToReport } from './visitor';

const now = '2026-11-21T15:04:05.000Z';
const yard = makePracticeYard({ now });
const wholeRange = ['9/1/2026', '11/21/2026'] as const;
const privateCalls = yard.calls.filter((call) => call.account === '.PPI' && call.impoundDay >= '2026-09-01');
const plainCall = privateCalls.find((call) => !call.hostile && call.vin.length === 17 && call.impoundTime !== null && call.plate !== '')!;

let towbook: PracticeTowbook;
let page: Page;

beforeAll(async () => {
  towbook = await startPracticeTowbook({ data: yard, now });
});
afterAll(async () => {
  await towbook.stop();
});
beforeEach(async () => {
  page = await (await newVisitor()).newPage();
});
afterEach(async () => {
  await page.context().close();
});

const rows = () => page.locator('#callAnalysis tr[data-id]');
const editorLink = (callNumber: string) => page.locator('a[id^=callEditorLink_]', { hasText: callNumber });
const editorField = (selector: string) => page.locator(`#callEditor ${selector}`);

describe('the log-in', () => {
  it('stands before every page, and leads to the page that was asked for', async () => {
    await page.goto(`${towbook.origin}/Reports/`);
    expect(page.url()).toBe(`${towbook.origin}/Security/Login?ReturnUrl=%2FReports%2F`);
    await fillLogIn(page);
    await page.waitForURL(`${towbook.origin}/Reports/`);
    const names = (await page.context().cookies()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['ASP.NET_SessionId', '.xtl', 'X-Session-Timeout']));
  });

  it('comes again with status 200, an error and another token after a wrong password, and takes the right one then', async () => {
    const before = { ...towbook.counters };
    await page.goto(`${towbook.origin}/Security/Login.aspx`);
    const token = await page.inputValue('input[name=RequestVerificationToken]');
    const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), fillLogIn(page, 'wrong')]);
    expect(answer.status()).toBe(200);
    await page.locator('.validation-summary-errors', { hasText: 'incorrect' }).waitFor();
    expect(await page.inputValue('input[name=RequestVerificationToken]')).not.toBe(token);
    await fillLogIn(page);
    await page.locator('#root').waitFor();
    expect(towbook.counters).toMatchObject({ failedLogins: before.failedLogins + 1, logins: before.logins + 1 });
  });

  it('refuses a form without the token that was given out with it', async () => {
    await page.goto(`${towbook.origin}/Security/Login.aspx`);
    await page.locator('input[name=RequestVerificationToken]').evaluate((input) => input.setAttribute('value', 'made up'));
    const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), fillLogIn(page)]);
    expect(answer.status()).toBe(500);
  });

  it('has the variant of the marketing site', async () => {
    await page.goto(`${towbook.origin}/login`);
    await page.click('button[name=intent][value=login]');
    await page.getByText('Username is required').waitFor();
    for (const password of ['wrong', practiceCredentials.password]) {
      await page.fill('input[name=username]', practiceCredentials.username);
      await page.fill('input[name=password]', password);
      await page.click('button[name=intent][value=login]');
      await page.locator(password === 'wrong' ? '.alert-danger' : '#root').waitFor();
    }
    expect(page.url()).toBe(`${towbook.origin}/`);
  });

  it('answers data without a log-in with 401 and says so', async () => {
    const answer = await page.request.get(`${towbook.origin}/api/impounds`);
    expect(answer.status()).toBe(401);
    expect(await answer.text()).toContain('Invalid Security Token');
    expect(answer.headers()).toHaveProperty('x-twbk-version');
  });

  it('returns to no other site', async () => {
    await page.goto(`${towbook.origin}/Security/Login?ReturnUrl=//example.com/`);
    const [answer] = await Promise.all([page.waitForResponse((one) => one.status() === 302), fillLogIn(page)]);
    expect(answer.headers()).toMatchObject({ location: '/' });
  });

  it('ends with the log-out', async () => {
    await logIn(page, towbook.origin);
    await page.goto(`${towbook.origin}/`);
    await page.click('#root a:text-is("Log out")');
    await page.goto(`${towbook.origin}/Reports/`);
    expect(page.url()).toContain('/Security/Login');
  });
});

describe('Call Analysis', () => {
  it('lists the calls of the account and the range, each with its moment in Unix seconds, and keeps its socket open', async () => {
    const finished: string[] = [];
    page.on('requestfinished', (request) => finished.push(new URL(request.url()).pathname));
    await logIn(page, towbook.origin);
    await walkToReport(page, towbook.origin);
    await runReport(page, ...wholeRange);
    await rows().first().waitFor();
    await page.locator('#tabLoader').waitFor({ state: 'hidden' });
    expect(await page.inputValue('input.ui-combobox-input >> nth=0')).toBe('.PPI');
    const listed = await rows().evaluateAll((all) =>
      all.map((row) => [row.getAttribute('data-id'), ...[0, 2, 3].map((cell) => row.children[cell]?.getAttribute('sorttable_customkey'))]),
    );
    const seconds = (moment: string | null): string => (moment === null ? '0' : String(Date.parse(moment) / 1000));
    expect(listed).toEqual(
      privateCalls.map((call) => [call.internalId, call.callNumber, seconds(call.receivedAt), seconds(call.completedAt)]),
    );
    expect(await page.locator('#summary tr.summaryRow').first().textContent()).toBe(`Total calls in this period${privateCalls.length}`);
    expect(finished).toContain('/api/reports/callanalysis');
    expect(finished).not.toContain('/signalr/poll');
  });

  it('lists a call of unknown time as N/A with the key 0', async () => {
    const call = privateCalls.find(({ receivedAt }) => receivedAt === null)!;
    await logIn(page, towbook.origin);
    await askReport(page, towbook.origin, ...wholeRange);
    const row = page.locator(`tr[data-id="${call.internalId}"]`);
    await row.waitFor();
    expect(await row.locator('td').nth(2).textContent()).toBe('N/A');
    expect(await row.locator('td').nth(2).getAttribute('sorttable_customkey')).toBe('0');
  });

  it('opens the editor of a call with every field, and asks natively before Cancel closes it', async () => {
    await logIn(page, towbook.origin);
    await askReport(page, towbook.origin, ...wholeRange);
    await editorLink(plainCall.callNumber).click();
    await page.locator('#callEditor[role=dialog]').waitFor();
    const chosen = (selector: string) =>
      editorField(selector).evaluate((select) => (select as unknown as HTMLSelectElement).selectedOptions[0]?.text);
    expect(await editorField('#towFrom').inputValue()).toBe(plainCall.towFrom);
    expect(await editorField('#x-vehicle-vin').inputValue()).toBe(plainCall.vin);
    expect(await editorField('td .x-vehicle-make').inputValue()).toBe(plainCall.make);
    expect(await editorField('td .x-license-plate').inputValue()).toBe(plainCall.plate);
    expect(await editorField('#x-impound-date-date').inputValue()).toMatch(/^\d{1,2}\/\d{1,2}\/2026$/);
    expect(await editorField('#x-impound-date-time').inputValue()).toMatch(/^\d{1,2}:\d\d [AP]M$/);
    expect([await chosen('.x-vehicle-year'), await chosen('.x-vehicle-color'), await chosen('.x-license-state')]).toEqual([
      plainCall.year,
      plainCall.color,
      plainCall.plateState,
    ]);
    const cancel = page.locator('#callEditor input.standard-button[value=Cancel]');
    page.once('dialog', (dialog) => void dialog.dismiss());
    await cancel.click();
    await page.locator('#callEditor').waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await cancel.click();
    await page.locator('#callEditor').waitFor({ state: 'detached' });
    expect(towbook.counters.saves).toBe(0);
  });

  it('shows hostile text as text, and runs none of it', async () => {
    const messages: string[] = [];
    page.on('dialog', (dialog) => {
      messages.push(dialog.message());
      void dialog.accept();
    });
    const call = privateCalls.find(({ make }) => make.includes('<script>'))!;
    await logIn(page, towbook.origin);
    await askReport(page, towbook.origin, ...wholeRange);
    await editorLink(call.callNumber).click();
    expect(await editorField('td .x-vehicle-make').inputValue()).toBe('<script>alert(1)</script>');
    expect(messages).toEqual([]);
  });

  it('says by a native alert that a range is empty', async () => {
    await logIn(page, towbook.origin);
    const alerted = page.waitForEvent('dialog');
    const asked = askReport(page, towbook.origin, '1/1/2020', '1/2/2020');
    const dialog = await alerted;
    expect(dialog.message()).toContain("didn't return any results");
    await dialog.accept();
    await asked;
    expect(await page.locator('#tabLoader').isVisible()).toBe(false);
    expect(await rows().count()).toBe(0);
  });

  it('exports what it lists as a workbook that is HTML', async () => {
    await logIn(page, towbook.origin);
    await askReport(page, towbook.origin, ...wholeRange);
    await rows().first().waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('#exportReport')]);
    expect(file.suggestedFilename()).toBe('CallAnalysis.xls');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.match(/<tr>/g)).toHaveLength(privateCalls.length + 1);
    expect(text).toContain('<th>Call #</th><th>Reason</th><th>Date</th><th>Completed</th><th>Account</th>');
  });
});

describe('Impounds', () => {
  it.each([
    ['current', 'Current - Impounds', yard.calls.filter((call) => call.releasedAt === null)],
    ['report', 'Report - Impounds', yard.calls],
  ] as const)('exports the view %s by a button that is there and not visible', async (view, title, calls) => {
    await logIn(page, towbook.origin);
    await page.goto(`${towbook.origin}/Impounds/?view=${view}`);
    const button = page.locator('.w2ui-toolbar td.w2ui-tb-caption a', { hasText: 'Export' });
    await button.waitFor({ state: 'attached' });
    expect(await button.isVisible()).toBe(false);
    const [file] = await Promise.all([page.waitForEvent('download'), button.click({ force: true })]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.startsWith(`"${title}"\r\n"11/21/2026 10:04 am"\r\n"Stock #","Call #",`)).toBe(true);
    const table: string[][] = parse(text, { from_line: 3, record_delimiter: '\r\n' });
    expect(table.map((cells) => cells.length)).toEqual(Array(calls.length + 1).fill(33));
    const columns = table[0]!;
    const sample = readFileSync(new URL('impounds-header.csv', import.meta.url), 'utf8').trim();
    expect(columns).toEqual((parse(sample) as string[][])[0]);
    expect(table.slice(1).map((cells) => cells[1])).toEqual(calls.map(({ callNumber }) => callNumber));
    const dates = table.slice(1).map((cells) => cells[columns.indexOf('Impound Date')]!);
    expect(dates.filter((date) => !/^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d\d [AP]M$/.test(date))).toEqual([]);
  });

  it('draws its rows as it is scrolled', async () => {
    await logIn(page, towbook.origin);
    await page.goto(`${towbook.origin}/Impounds/?view=report`);
    const drawn = page.locator('#grid_grid_records tr[recid]');
    await drawn.nth(49).waitFor();
    await page.locator('#grid_grid_records').evaluate((grid) => grid.scrollTo(0, grid.scrollHeight));
    await drawn.nth(yard.calls.length - 1).waitFor();
    expect(await drawn.count()).toBe(yard.calls.length);
  });

  it('shows one impound by its stock number', async () => {
    await logIn(page, towbook.origin);
    await page.goto(`${towbook.origin}/impounds/Impound?id=${plainCall.stockNumber}`);
    expect(await page.locator('th:text-is("Have Keys") + td').textContent()).toBe(plainCall.hasKeys ? 'Yes' : 'No');
  });
});
