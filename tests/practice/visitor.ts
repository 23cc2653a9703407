import type { BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { practiceCredentials } from '../../main/practice/towbook/towbook';

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Visitor = Readonly<{ context: () => Promise<BrowserContext>; close: () => Promise<void> }>;

/** One Chromium for a whole file; each test takes a context of its own. */
export async function startVisitor(): Promise<Visitor> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: chromiumArguments });
  return {
    context: async () => {
      const context = await browser.newContext({ acceptDownloads: true });
      context.setDefaultTimeout(10_000);
      return context;
    },
    close: () => browser.close(),
  };
}

/** Fills and sends the log-in form that is on the page. */
export async function fillLogIn(page: Page, password: string = practiceCredentials.password): Promise<void> {
  await page.fill('#Username', practiceCredentials.username);
  await page.fill('#Password', password);
  await page.click('button[name=bSignIn]');
}

export async function logIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/Security/Login.aspx`);
  await fillLogIn(page);
  await page.locator('#root').waitFor();
}

/** Opens Call Analysis through the menus, chooses an account and sets the dates (`M/D/YYYY`), as a person does. */
export async function askReport(page: Page, start: string, end: string, account = '.PPI'): Promise<void> {
  await page.click('#root a:text-is("Reports")');
  await page.click('a:text-is("Dispatching Reports")');
  await page.click('a:text-is("Call Analysis")');
  await page.locator('input.ui-combobox-input').first().click();
  await page.locator('li.towbook-combobox-item:visible', { hasText: account }).locator('input[type=checkbox]').check();
  await page.fill('#dpStartDate', start);
  await page.fill('#dpEndDate', end);
  await page.click('#btnRefresh');
}
