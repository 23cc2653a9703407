import { errors } from 'playwright-core';
import type { TowbookOptions } from '../../office/towbook/source';
import { unreachable, wrongPassword } from './failures';
import type { Visit } from './visit';

const username = '#Username, input[name="Username"], input[name="username"]';
const password = '#Password, input[name="Password"], input[name="password"]';
const submit =
  'button[name="bSignIn"], button[name="intent"][value="login"], form:has(input[type="password"]) [type="submit"], form:has(input[type="password"]) button';
const inside = '#root.towbook-top-navigation, .towbook-top-navigation, a[href^="/Reports"]';
const refusal = '.validation-summary-errors, #val-summary, .alert-danger, .text-danger, .error, #ErrorLabel';

/** Logs in by whichever form TowBook shows. One try: a wrong password is not sent twice. Throws TOWBOOK_WRONG_PASSWORD, TOWBOOK_CHANGED. */
export async function logIn(visit: Visit, { baseUrl, credentials }: Pick<TowbookOptions, 'baseUrl' | 'credentials'>): Promise<void> {
  const { page } = visit;
  await visit.go('/Security/Login.aspx');
  await appear(visit, 'a log-in form with user name and password', `${password}, ${inside}`);
  if ((await page.locator(inside).filter({ visible: true }).count()) > 0) return;
  if ((await page.locator(username).filter({ visible: true }).count()) === 0)
    await visit.explain('a log-in form with user name and password');
  // A password is typed only into a page of TowBook's own.
  if (siteOf(page.url()) !== siteOf(baseUrl)) throw unreachable(`its log-in led to another site, ${new URL(page.url()).host}`);
  await page.locator(username).filter({ visible: true }).first().fill(credentials.username);
  await page.locator(password).filter({ visible: true }).first().fill(credentials.password);
  await page.locator(submit).filter({ visible: true }).first().click();
  const refused = page.locator(refusal).filter({ visible: true, hasText: /\S/ });
  const entered = page.locator(inside).filter({ visible: true });
  try {
    await refused.or(entered).first().waitFor();
  } catch (failure) {
    if (!(failure instanceof errors.TimeoutError)) throw failure;
    await visit.explain('the page after the log-in');
  }
  if ((await entered.count()) > 0) return;
  const told = (await refused.first().innerText()).replaceAll(/\s+/g, ' ').trim();
  throw wrongPassword(told.slice(0, 200));
}

async function appear(visit: Visit, expected: string, selectors: string): Promise<void> {
  try {
    await visit.page.locator(selectors).filter({ visible: true }).first().waitFor();
  } catch (failure) {
    if (!(failure instanceof errors.TimeoutError)) throw failure;
    await visit.explain(expected);
  }
}

/** The last two parts of a host: `app.towbook.com` and `towbook.com` are one site. An address of figures is its own. */
function siteOf(address: string): string {
  const { hostname, port } = new URL(address);
  return /^[\d.]+$|:/.test(hostname) || hostname === 'localhost' ? `${hostname}:${port}` : hostname.split('.').slice(-2).join('.');
}
