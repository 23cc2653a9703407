import type { Page } from 'playwright-core';
import { Problem } from '../../../preload/contract/problem';
import type { Printer } from '../../office/ports';
import type { BrowserFinder } from '../../office/towbookSource';
import { oneAtATime } from '../queue';
import { ownBrowser, type UnseenBrowser } from './launch';

/**
 * The printer port over an installed browser. The browser starts with the first document and one page serves them all; scripts do not
 * run and nothing is loaded from the network, so images and fonts must be in the document as `data:` addresses.
 * Throws Problem BROWSER_MISSING, PRINTER_FAILED or PRINTER_CLOSED.
 */
export function browserPrinter(finder: BrowserFinder, unseen: UnseenBrowser = ownBrowser): Printer {
  const inTurn = oneAtATime();
  let browser: Awaited<ReturnType<UnseenBrowser>> | null = null;
  let page: Page | null = null;
  let closed = false;

  const pageToPrint = async (): Promise<Page> => {
    if (page !== null && !page.isClosed()) return page;
    await browser?.close();
    browser = null;
    const found = finder();
    if ('missing' in found) throw new Problem('BROWSER_MISSING', `The PDF was not made. ${found.missing}`);
    browser = await unseen(found, { javaScriptEnabled: false, offline: true, acceptDownloads: false, serviceWorkers: 'block' });
    page = await browser.context.newPage();
    return page;
  };

  const print = async (html: string): Promise<Uint8Array> => {
    const sheet = await pageToPrint();
    await sheet.setContent(html, { waitUntil: 'load' });
    return sheet.pdf({ preferCSSPageSize: true, printBackground: true });
  };

  return {
    pdf: (html) =>
      inTurn(async () => {
        if (closed) throw new Problem('PRINTER_CLOSED', 'The PDF was not made, because the program is closing. Start it again and repeat.');
        try {
          return await print(html);
        } catch (cause) {
          if (cause instanceof Problem) throw cause;
          // The page or the whole browser may be gone, so the second try starts from a new one.
          await browser?.close().catch(() => undefined);
          page = null;
          return print(html).catch((again: unknown) => {
            if (again instanceof Problem) throw again;
            throw new Problem('PRINTER_FAILED', 'The browser made no PDF. Nothing was stored; try again.', { cause: again });
          });
        }
      }),
    close: () =>
      inTurn(async () => {
        closed = true;
        await browser?.close();
        browser = null;
        page = null;
      }),
  };
}
