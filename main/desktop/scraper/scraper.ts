import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errors } from 'playwright-core';
import { Problem } from '../../../preload/contract/problem';
import type { ListedCall, ListQuery, OpenedCall, OpenTowbook, TowbookOptions } from '../../office/towbookSource';
import { ownBrowser, type UnseenBrowser } from '../browser/launch';
import { closeEditor, readEditorOf } from './editor';
import { SessionEnded, sessionLost, unreachable } from './failures';
import { downloadImpounds } from './impounds';
import { listCalls } from './list';
import { logIn } from './login';
import { createVisit, type Visit } from './visit';

/** TowBook by an installed browser: one browser with a fresh profile of its own, gone when it is closed. Throws BROWSER_MISSING. */
export const openTowbook: OpenTowbook = (options) => openTowbookIn(ownBrowser, options);

/** TowBook in a browser that may be there already. */
export async function openTowbookIn(unseen: UnseenBrowser, options: TowbookOptions): ReturnType<OpenTowbook> {
  const found = options.browser();
  if ('missing' in found) throw new Problem('BROWSER_MISSING', `TowBook was not opened. ${found.missing}`);
  const folder = await mkdtemp(join(tmpdir(), 'itow-towbook-'));
  const browser = await unseen(found, {
    downloadsPath: folder,
    acceptDownloads: true,
    serviceWorkers: 'block',
    viewport: { width: 1400, height: 900 },
  });
  let isClosed = false;
  const close = async () => {
    options.signal.removeEventListener('abort', end);
    if (!isClosed) await browser.close().catch(() => undefined);
    isClosed = true;
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  };
  const end = () => void close();
  options.signal.addEventListener('abort', end, { once: true });
  try {
    options.signal.throwIfAborted();
    const { context } = browser;
    let opening = 0;
    // Whatever TowBook opens by itself is closed.
    context.on('page', (other) => {
      if (opening === 0) void other.close().catch(() => undefined);
    });
    const openTab = async (): Promise<Tab> => {
      opening += 1;
      const page = await context.newPage().finally(() => (opening -= 1));
      await page.addLocatorHandler(page.locator('button, a, input').filter({ hasText: /^\s*not right now\s*$/i }), (found) =>
        found.click(),
      );
      return { visit: createVisit(page, options), mustList: true };
    };
    return { ...sourceOf(await openTab(), openTab, options), close };
  } catch (failure) {
    await close();
    throw failure;
  }
}

/** A page at TowBook, and whether the list has to be opened anew before a call is read in it. */
type Tab = { readonly visit: Visit; mustList: boolean };

function sourceOf(first: Tab, openTab: () => Promise<Tab>, options: TowbookOptions) {
  const free: Tab[] = [first];
  let query: ListQuery | null = null;
  let renewal: Promise<void> | null = null;
  let address: string | null = null;
  let oneStayed = false;

  /** Every failure becomes a Problem, except that of a reader who was told to stop. */
  const guarded = async <Result>({ visit }: Tab, work: () => Promise<Result>): Promise<Result> => {
    try {
      options.signal.throwIfAborted();
      return await work();
    } catch (failure) {
      if (options.signal.aborted) throw options.signal.reason;
      if (failure instanceof Problem || failure instanceof SessionEnded) throw failure;
      if (failure instanceof errors.TimeoutError) return await visit.explain('a page that answers');
      throw unreachable('the browser lost its page', failure);
    }
  };

  const lost = (failure: unknown): never => {
    throw failure instanceof SessionEnded ? sessionLost() : failure;
  };
  const login = (tab: Tab) => guarded(tab, () => logIn(tab.visit, options)).catch(lost);

  const list = async (tab: Tab, asked: ListQuery): Promise<readonly ListedCall[]> => {
    const listed = await listCalls(tab.visit, asked, address);
    ({ address } = listed);
    query = asked;
    tab.mustList = false;
    return listed.calls;
  };

  /** Logs in again once in the life of this browser, for all of its pages, and does the work from its start. */
  const inSession = async <Result>(tab: Tab, work: () => Promise<Result>): Promise<Result> => {
    await renewal;
    const session = renewal;
    try {
      return await guarded(tab, work);
    } catch (failure) {
      if (!(failure instanceof SessionEnded)) throw failure;
      if (session !== null) throw sessionLost();
    }
    await (renewal ??= login(tab));
    tab.mustList = query !== null;
    return guarded(tab, work).catch(lost);
  };

  const readIn = (tab: Tab, call: ListedCall): Promise<OpenedCall> =>
    inSession(tab, async () => {
      if (tab.mustList && query !== null) await list(tab, query);
      const opened = await readEditorOf(tab.visit, call);
      // A dialog that stays covers the list, so the next call begins with a new one.
      tab.mustList = !(await closeEditor(tab.visit, oneStayed));
      oneStayed ||= tab.mustList;
      return opened;
    });

  return {
    login: () => login(first),
    listCalls: (asked: ListQuery): Promise<readonly ListedCall[]> => inSession(first, () => list(first, asked)),
    async readCall(call: ListedCall): Promise<OpenedCall> {
      const tab = free.pop() ?? (await guarded(first, openTab));
      try {
        return await readIn(tab, call);
      } finally {
        free.push(tab);
      }
    },
    downloadImpounds: (): Promise<Uint8Array> => inSession(first, () => downloadImpounds(first.visit)),
  };
}
