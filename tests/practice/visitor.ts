import type { BrowserContext, Page } from 'playwright-core';
import { practiceCredentials } from '../../main/practice/towbook/towbook';
import { patience, workerBrowser } from '../browser';

/** A profile of its own for a test. */
export async function newVisitor(): Promise<BrowserContext> {
  const context = await (await workerBrowser()).newContext({ acceptDownloads: true });
  context.setDefaultTimeout(patience);
  return context;
}

/** Fills and sends the log-in form that is on the page. */
export async function fillLogIn(page: Page, password: string = practiceCredentials.password): Promise<void> {
  await page.fill('#Username', practiceCredentials.username);
  await page.fill('#Password', password);
  await page.click('button[name=bSignIn]');
}

/** Logs in without drawing the form. */
export async function logIn(page: Page, origin: string): Promise<void> {
  const address = `${origin}/Security/Login.aspx`;
  const form = await (await page.request.get(address)).text();
  const token = /name="RequestVerificationToken" type="hidden" value="([^"]+)"/.exec(form)?.[1] ?? '';
  const { username, password } = practiceCredentials;
  await page.request.post(address, { form: { Username: username, Password: password, bSignIn: '', RequestVerificationToken: token } });
}

/** Goes to Call Analysis through the menus, as a person does. */
export async function walkToReport(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/`);
  await page.click('#root a:text-is("Reports")');
  await page.click('a:text-is("Dispatching Reports")');
  await page.click('a:text-is("Call Analysis")');
}

/** Chooses an account and sets the dates (`M/D/YYYY`) on the report page, and presses Update. */
export async function runReport(page: Page, start: string, end: string, account = '.PPI'): Promise<void> {
  await page.locator('input.ui-combobox-input').first().click();
  await page.locator('li.towbook-combobox-item:visible', { hasText: account }).locator('input[type=checkbox]').check();
  await page.fill('#dpStartDate', start);
  await page.fill('#dpEndDate', end);
  await page.click('#btnRefresh');
}

/** Opens the report page by its address and runs the report. */
export async function askReport(page: Page, origin: string, start: string, end: string): Promise<void> {
  await page.goto(`${origin}/Reports/Dispatching/Viewer?report=callanalysis`);
  await runReport(page, start, end);
}
