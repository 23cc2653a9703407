import { homedir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { Problem } from '../../../preload/contract/problem';
import { claimFolder } from '../claim';
import { openHost, type Host, type HostParts } from '../host';
import { watchYard, type YardWatch } from '../yardWatch';
import { titleOf } from '../yardView';
import { findBrowser } from './finder';
import { browserPrinter } from './printer';
import { noSecrets } from './secrets';
import { openBrowserWindow, type BrowserWindow } from './window';

export type BrowserParts = Pick<HostParts, 'createOffice' | 'openPracticeYard' | 'towbook' | 'dataFolder' | 'clock' | 'timers'> &
  Partial<Pick<HostParts, 'printer' | 'browser' | 'secrets'>> &
  Readonly<{ rendererFolder: string; headless: boolean; downloadsFolder?: string; context?: BrowserContextOptions }>;

/** A desktop in an installed browser: one office and one window, ended together. */
export type BrowserHost = Readonly<{
  host: Host;
  window: BrowserWindow;
  /** Resolves when the window is closed and the office has stopped. */
  ended: Promise<void>;
  close: () => Promise<void>;
}>;

/**
 * Opens the office and its window. Throws Problem ALREADY_OPEN when the data folder is in use (that window is brought to the front), and
 * BROWSER_MISSING with what to install.
 */
export async function openBrowserHost(parts: BrowserParts): Promise<BrowserHost> {
  const finder = parts.browser ?? findBrowser;
  let window: BrowserWindow | null = null;
  let watch: YardWatch | null = null;
  const claim = await claimFolder(parts.dataFolder, () => void window?.page.bringToFront());
  if (claim === null) throw new Problem('ALREADY_OPEN', 'iTow VMS is open already; its window was brought to the front.');
  const host = openHost({
    ...parts,
    printer: parts.printer ?? browserPrinter(finder),
    secrets: parts.secrets ?? noSecrets,
    browser: finder,
    notify: (name, payload) => {
      window?.push(name, payload);
      watch?.heard(name, payload);
    },
    reload: () => void window?.page.reload().catch(() => undefined),
  });
  const stop = async () => {
    watch?.stop();
    await host.stop();
    await claim.release();
  };
  try {
    window = await openBrowserWindow({
      finder,
      rendererFolder: parts.rendererFolder,
      profileFolder: join(parts.dataFolder, 'browser'),
      call: host.call,
      headless: parts.headless,
      downloadsFolder: parts.downloadsFolder ?? join(homedir(), 'Downloads'),
      ...(parts.context === undefined ? {} : { context: parts.context }),
    });
  } catch (error) {
    await stop();
    throw error;
  }
  const { page, closed, close } = window;
  watch = watchYard(host, (view) => {
    page.evaluate((title) => void (document.title = title), titleOf(view)).catch(() => undefined);
  });
  const ended = closed.then(stop);
  return {
    host,
    window,
    ended,
    close: async () => {
      await close();
      await ended;
    },
  };
}
