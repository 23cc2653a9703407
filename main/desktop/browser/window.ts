import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { contract, pushes, type Push, type PushName } from '../../../preload/contract';
import type { CallResult } from '../../../preload/contract/common';
import { Problem } from '../../../preload/contract/problem';
import type { BrowserFinder } from '../../office/towbookSource';
import { mayCall } from '../guard';
import { answerFromFolder } from '../rendererFiles';
import { callBinding, installBridge, pushEvent } from './bridge';
import { keepDownloads } from './downloads';
import { launchOptions, type FoundBrowser } from './launch';

/** The office's address in a browser. Nothing listens there: the browser host answers inside the browser. */
const officeOrigin = 'https://office.itow.invalid';

export type BrowserWindowOptions = Readonly<{
  finder: BrowserFinder;
  /** The built page. */
  rendererFolder: string;
  /** The browser's own folder for this window. */
  profileFolder: string;
  call: (name: string, input: unknown) => Promise<CallResult<unknown>>;
  headless: boolean;
  /** Where files that the page offers are saved. */
  downloadsFolder: string;
  /** Such as `viewport` and `colorScheme` in tests. */
  context?: BrowserContextOptions;
  /** Opens the profile; a browser of its own when not given. */
  openProfile?: OpenProfile;
}>;

/** Opens a profile of the browser for the window, with the given options of its pages. */
type OpenProfile = (
  found: FoundBrowser,
  options: Pick<BrowserWindowOptions, 'profileFolder' | 'headless'>,
  context: BrowserContextOptions,
) => Promise<BrowserContext>;

/** The office's page in a window of an installed browser. */
export type BrowserWindow = Readonly<{
  page: Page;
  push: <Name extends PushName>(name: Name, payload: Push<Name>) => void;
  /** Resolves when the person closed the window, or `close` was called. */
  closed: Promise<void>;
  close: () => Promise<void>;
}>;

const refused: CallResult<never> = {
  ok: false,
  error: { code: 'NOT_ALLOWED', message: 'The call did not come from the office window. Nothing was done.' },
};

/** Opens the window. Throws Problem BROWSER_MISSING with what to install. */
export async function openBrowserWindow(options: BrowserWindowOptions): Promise<BrowserWindow> {
  const found = options.finder();
  if ('missing' in found) throw new Problem('BROWSER_MISSING', `The window was not opened. ${found.missing}`);
  const context = await (options.openProfile ?? ownProfile)(found, options, {
    viewport: options.headless ? { width: 1360, height: 860 } : null,
    ...options.context,
    // The way to the network leads nowhere: what the host does not answer itself fails at once.
    proxy: { server: 'http://127.0.0.1:9' },
    serviceWorkers: 'block',
  });
  const closed = new Promise<void>((resolve) => context.on('close', () => resolve()));
  const page = context.pages()[0] ?? (await context.newPage());
  context.on('page', (other) => void other.close().catch(() => undefined));
  page.on('download', keepDownloads(options.downloadsFolder));
  page.on('close', () => void context.close().catch(() => undefined));
  await serve(context, page, options);
  await page.goto(`${officeOrigin}/`);
  return {
    page,
    push: (name, payload) => {
      // A page that loads or closes at this moment reads everything anew anyway.
      page.evaluate(dispatch, { event: pushEvent, name, payload }).catch(() => undefined);
    },
    closed,
    close: () => context.close(),
  };
}

/** A browser of its own that keeps in its folder what the page stores. */
const ownProfile: OpenProfile = (found, { profileFolder, headless }, context) => {
  const launch = launchOptions(found);
  return chromium.launchPersistentContext(profileFolder, {
    ...context,
    ...launch,
    args: headless
      ? (launch.args ?? [])
      : [...(launch.args ?? []).filter((arg) => arg !== '--disable-gpu'), `--app=${officeOrigin}/`, '--window-size=1360,860'],
    headless,
    ignoreDefaultArgs: ['--enable-automation'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
};

async function serve(context: BrowserContext, page: Page, options: BrowserWindowOptions): Promise<void> {
  // The browser's own pages, such as the parts of its PDF viewer, are left to it.
  await context.route(/^(https?|wss?|ftp|file):/, async (route) => {
    const request = route.request();
    if (URL.parse(request.url())?.origin !== officeOrigin)
      return route.abort(request.isNavigationRequest() ? 'aborted' : 'blockedbyclient');
    const { status, headers, body } = await answerFromFolder(options.rendererFolder, { method: request.method(), url: request.url() });
    return route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) });
  });
  await context.exposeBinding(callBinding, (source, name: unknown, input: unknown) => {
    const caller = { url: source.frame.url(), isMainFrame: source.frame === source.page.mainFrame(), isOurWindow: source.page === page };
    return mayCall(caller, officeOrigin) && typeof name === 'string' ? options.call(name, input) : refused;
  });
  const names = { operations: Object.keys(contract), pushes: Object.keys(pushes) };
  await context.addInitScript(installBridge, { origin: officeOrigin, ...names, callBinding, pushEvent });
}

function dispatch({ event, name, payload }: Readonly<{ event: string; name: string; payload: unknown }>): void {
  window.dispatchEvent(new CustomEvent(event, { detail: { name, payload } }));
}
