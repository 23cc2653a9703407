import { errors, type Locator, type Page, type Response } from 'playwright-core';
import type { TowbookOptions } from '../../office/towbookSource';
import { pageChanged } from './evidence';
import { blocked, SessionEnded, unreachable } from './failures';

const passwordField = 'input[type="password"][name="Password" i]';
const sessionPopup = '#sesssion-expired-message, #session-expired-message';

/** One tab at TowBook: going somewhere, waiting for what should be there, and telling why it is not. */
export type Visit = Readonly<{
  page: Page;
  timeoutMs: number;
  /** Opens an address of TowBook's. Throws TOWBOOK_UNREACHABLE, TOWBOOK_BLOCKED. */
  go: (path: string) => Promise<void>;
  /** Waits until one of the selectors is visible. Throws SessionEnded where TowBook asks to log in instead, TOWBOOK_CHANGED where nothing comes. */
  expect: (expected: string, selectors: string) => Promise<Locator>;
  /** Why something did not come: never answers, always throws. */
  explain: (expected: string) => Promise<never>;
  isSessionOver: () => Promise<boolean>;
  /** The text of the last native alert since it was asked for. */
  takeAlert: () => string | null;
}>;

export function createVisit(page: Page, options: TowbookOptions): Visit {
  const { baseUrl, timeoutMs, evidenceFolder } = options;
  let lastStatus = 200;
  let lastAlert: string | null = null;

  page.setDefaultTimeout(timeoutMs);
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) lastStatus = response.status();
  });
  page.on('dialog', (dialog) => {
    const isHarmless = dialog.type() !== 'confirm' || /abandon|unsaved|discard|leave/i.test(dialog.message());
    if (dialog.type() === 'alert') lastAlert = dialog.message().slice(0, 500);
    // The page may be gone before the answer arrives.
    (isHarmless ? dialog.accept() : dialog.dismiss()).catch(() => undefined);
  });

  const refuseStatus = (status: number) => {
    if (status === 403 || status === 429) throw blocked();
    if (status >= 500) throw unreachable(`it answered with error ${status}`);
  };

  const isSessionOver = async () => (await page.locator(`${passwordField}, ${sessionPopup}`).filter({ visible: true }).count()) > 0;

  const explain = async (expected: string): Promise<never> => {
    refuseStatus(lastStatus);
    if (page.url().startsWith('chrome-error:')) throw unreachable('the connection broke');
    throw await pageChanged(page, expected, evidenceFolder);
  };

  return {
    page,
    timeoutMs,
    isSessionOver,
    explain,
    async go(path) {
      let response: Response | null;
      // TowBook's pages keep sockets open, so only the document itself is waited for.
      const open = () => page.goto(new URL(path, baseUrl).href, { waitUntil: 'domcontentloaded' });
      try {
        response = await open().catch((failure: unknown) => {
          // A page whose session ended may go to the log-in by itself at this moment, and so be in the way once.
          if (!/interrupted by another navigation|ERR_ABORTED/.test(String(failure))) throw failure;
          return open();
        });
      } catch (cause) {
        throw unreachable(
          cause instanceof errors.TimeoutError ? `no answer within ${timeoutMs / 1000} seconds` : 'the connection failed',
          cause,
        );
      }
      refuseStatus(response?.status() ?? 200);
    },
    async expect(expected, selectors) {
      const wanted = page.locator(selectors).filter({ visible: true });
      const signs = page.locator(`${passwordField}, ${sessionPopup}`).filter({ visible: true });
      try {
        await wanted.or(signs).first().waitFor();
      } catch (failure) {
        if (!(failure instanceof errors.TimeoutError)) throw failure;
        return explain(expected);
      }
      if ((await wanted.count()) > 0) return wanted.first();
      throw new SessionEnded();
    },
    takeAlert() {
      const taken = lastAlert;
      lastAlert = null;
      return taken;
    },
  };
}
