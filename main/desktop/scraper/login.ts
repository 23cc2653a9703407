import { setTimeout as wait } from 'node:timers/promises';
import { errors, type Locator } from 'playwright-core';
import type { TowbookOptions } from '../../office/towbookSource';
import { unreachable, wrongPassword } from './failures';
import type { Visit } from './visit';

const password = 'input[type="password"][name="Password" i]';
/** The first of these that the form has sends it. */
const submits = ['button[name="bSignIn"]', 'button[name="intent"][value="login"]', '[type="submit"]', 'button'] as const;
const inside = 'ul#root.towbook-top-navigation, ul.towbook-top-navigation';
const refusal = '.validation-summary-errors, #val-summary, .alert-danger, .text-danger, .error, #ErrorLabel';
const lookEveryMs = 30;

/** Logs in by whichever form TowBook shows. One try: a wrong password is not sent twice. Throws TOWBOOK_WRONG_PASSWORD, TOWBOOK_CHANGED. */
export async function logIn(visit: Visit, { baseUrl, credentials }: Pick<TowbookOptions, 'baseUrl' | 'credentials'>): Promise<void> {
  const { page } = visit;
  await visit.go('/Security/Login.aspx');
  await appear(visit, 'a log-in form with user name and password', `${password}, ${inside}`);
  const entered = page.locator(inside).filter({ visible: true });
  if ((await entered.count()) > 0) return;
  // Searches and newsletters have forms of their own: everything is asked of the one with the password.
  const secret = page.locator(password).filter({ visible: true }).first();
  const form = page.locator('form').filter({ has: secret }).last();
  const name = form.locator('input[name="Username" i]').filter({ visible: true });
  if ((await form.count()) === 0 || (await name.count()) === 0) await visit.explain('a log-in form with user name and password');
  // A password is typed only into a page of TowBook's own.
  if (siteOf(page.url()) !== siteOf(baseUrl)) throw unreachable(`its log-in led to another site, ${new URL(page.url()).host}`);
  await name.first().fill(credentials.username);
  await form.locator(password).first().fill(credentials.password);
  const standing = new Set(await refusals(visit));
  await (await submitOf(visit, form)).click();
  const told = await answer(visit, entered, standing);
  if (told !== null) throw wrongPassword(told.slice(0, 200));
}

async function submitOf(visit: Visit, form: Locator): Promise<Locator> {
  for (const selector of submits) {
    const button = form.locator(selector).filter({ visible: true });
    if ((await button.count()) > 0) return button.first();
  }
  return visit.explain('a button that sends the log-in form');
}

/** The sentences of refusal on the page now; a mere mark such as `*` beside a field is none. */
async function refusals({ page }: Visit): Promise<readonly string[]> {
  const texts = await page.locator(refusal).filter({ visible: true }).allInnerTexts();
  return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => /[a-z]{3}/i.test(text));
}

/** Waits for the page after the log-in: null inside, else the sentence that refuses it. What stood there before refuses nothing. */
async function answer(visit: Visit, entered: Locator, standing: ReadonlySet<string>): Promise<string | null> {
  const until = performance.now() + visit.timeoutMs;
  for (;;) {
    if ((await entered.count()) > 0) return null;
    // The page may go while it is read.
    const told = (await refusals(visit).catch(() => [])).find((text) => !standing.has(text));
    if (told !== undefined) return told;
    if (performance.now() > until) await visit.explain('the page after the log-in');
    await wait(lookEveryMs);
  }
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
