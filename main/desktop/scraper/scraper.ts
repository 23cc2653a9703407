import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errors } from 'playwright-core';
import { Problem } from '../../../preload/contract/problem';
import type { ListedCall, ListQuery, OpenedCall, OpenTowbook, TowbookOptions } from '../../office/towbook/source';
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
    const page = await browser.context.newPage();
    browser.context.on('page', (other) => void other.close().catch(() => undefined));
    const visit = createVisit(page, options);
    await page.addLocatorHandler(page.locator('button, a, input').filter({ hasText: /^\s*not right now\s*$/i }), (found) => found.click());
    return { ...sourceOf(visit, options), close };
  } catch (failure) {
    await close();
    throw failure;
  }
}

function sourceOf(visit: Visit, options: TowbookOptions) {
  let query: ListQuery | null = null;
  let isRenewed = false;
  let address: string | null = null;
  let mustList = false;
  let oneStayed = false;

  /** Every failure becomes a Problem, except that of a reader who was told to stop. */
  const guarded = async <Result>(work: () => Promise<Result>): Promise<Result> => {
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

  const login = () =>
    guarded(() => logIn(visit, options)).catch((failure: unknown) => {
      throw failure instanceof SessionEnded ? sessionLost() : failure;
    });

  const list = async (asked: ListQuery): Promise<readonly ListedCall[]> => {
    const listed = await listCalls(visit, asked, address);
    ({ address } = listed);
    query = asked;
    mustList = false;
    return listed.calls;
  };

  /** Logs in again once in the life of this browser, and does the work from its start. */
  const inSession = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await guarded(work);
    } catch (failure) {
      if (!(failure instanceof SessionEnded)) throw failure;
      if (isRenewed) throw sessionLost();
    }
    isRenewed = true;
    mustList = query !== null;
    await login();
    return guarded(work).catch((failure: unknown) => {
      throw failure instanceof SessionEnded ? sessionLost() : failure;
    });
  };

  return {
    login,
    listCalls: (asked: ListQuery): Promise<readonly ListedCall[]> => inSession(() => list(asked)),
    readCall: (call: ListedCall): Promise<OpenedCall> =>
      inSession(async () => {
        if (mustList && query !== null) await list(query);
        const opened = await readEditorOf(visit, call);
        // A dialog that stays covers the list, so the next call begins with a new one.
        mustList = !(await closeEditor(visit, oneStayed));
        oneStayed ||= mustList;
        return opened;
      }),
    downloadImpounds: (): Promise<Uint8Array> => inSession(() => downloadImpounds(visit)),
  };
}
