import { accountMissing } from './failures';
import type { ListQuery } from '../../office/towbookSource';
import type { Visit } from './visit';

/** `2026-11-02` as TowBook's date fields take it, `11/02/2026`. */
const typed = (day: string) => `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`;
const asWritten = (text: string) => new RegExp(`^\\s*${text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}\\s*$`);

/**
 * Opens Call Analysis, by its address where that is known and else by the menus, and sets its days and account.
 * Answers the address for the next time.
 */
export async function openReport(visit: Visit, { from, to, account }: ListQuery, address: string | null): Promise<string> {
  if (address === null) {
    await follow(visit, 'Reports', 'ul.towbook-top-navigation ');
    await follow(visit, 'Dispatching Reports');
    await follow(visit, 'Call Analysis');
  } else await visit.go(address);
  await visit.expect('the first day of the report', '#dpStartDate');
  if (account !== '') await tickAccount(visit, account);
  await fillDay(visit, '#dpStartDate', typed(from));
  await fillDay(visit, '#dpEndDate', typed(to));
  const { pathname, search } = new URL(visit.page.url());
  return `${pathname}${search}`;
}

async function follow(visit: Visit, name: string, within = ''): Promise<void> {
  const link = await visit.expect(`the link "${name}"`, `${within}a:text-is("${name}")`);
  await link.click({ noWaitAfter: true });
}

async function tickAccount(visit: Visit, account: string): Promise<void> {
  const { page } = visit;
  const box = await visit.expect(
    'the choice of accounts',
    '#filterAccount input.ui-combobox-input, #cbAccount + * input.ui-combobox-input',
  );
  await box.click();
  await visit.expect('the list of accounts', 'li.towbook-combobox-item');
  const items = page.locator('li.towbook-combobox-item').filter({ visible: true });
  const item = items.filter({ has: page.getByText(asWritten(account)) });
  if ((await item.count()) === 0) throw accountMissing(account);
  const ticks = items.locator('input[type="checkbox"]');
  const tick = item.first().locator('input[type="checkbox"]');
  if ((await tick.count()) > 0) {
    // The list may still have what was chosen the last time.
    for (const other of await ticks.and(page.locator(':checked')).all()) await other.uncheck();
    await tick.check();
  } else await item.first().click();
  // Leaving the field closes the list, which lies over the other filters.
  const title = await visit.expect('the title of the report', '#pageHolder-title');
  await title.click({ position: { x: 2, y: 2 } });
  if (!(await box.inputValue()).includes(account)) await visit.explain(`the chosen account "${account}" in its field`);
}

async function fillDay(visit: Visit, field: string, text: string): Promise<void> {
  const { page } = visit;
  await page.locator(field).fill(text);
  // Leaving the field closes the calendar that opens with it.
  await page.locator(field).press('Tab');
  if (figures(await page.locator(field).inputValue()) !== figures(text)) await visit.explain(`a date field that keeps ${text}`);
}

/** The field may write `06/01/2026` as `6/1/2026`. */
const figures = (day: string) => day.split('/').map(Number).join('/');
