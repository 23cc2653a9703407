import type { BrowserContext, BrowserContextOptions, LaunchOptions } from 'playwright-core';

/** What a BrowserFinder found. */
export type FoundBrowser = Readonly<{ executablePath: string; args: readonly string[] }>;

/** A fresh profile in a browser without a window. `close` ends the profile and what was started for it. */
export type UnseenBrowser = (
  found: FoundBrowser,
  options: BrowserContextOptions & Readonly<{ downloadsPath?: string }>,
) => Promise<Readonly<{ context: BrowserContext; close: () => Promise<void> }>>;

/** Each profile in a browser of its own, started for it. */
export const ownBrowser: UnseenBrowser = async (found, { downloadsPath, ...options }) => {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    ...launchOptions(found),
    headless: true,
    ...(downloadsPath === undefined ? {} : { downloadsPath }),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    return { context: await browser.newContext(options), close: () => browser.close() };
  } catch (failure) {
    await browser.close();
    throw failure;
  }
};

/**
 * Options for playwright-core from what a BrowserFinder found. Playwright switches Chromium's sandbox off unless asked not to;
 * here it stays on except where it cannot start (root on Linux, which the finder marks by `--no-sandbox`).
 */
export function launchOptions(found: FoundBrowser): LaunchOptions {
  return {
    executablePath: found.executablePath,
    args: [...found.args, `--disable-features=${[...playwrightDoesWithout, ...ownPages].join(',')}`],
    chromiumSandbox: !found.args.includes('--no-sandbox'),
  };
}

/**
 * Pages that the browser draws behind its address bar, where nobody types: each window would spend a second of processor time on them.
 * And the process that it keeps in store for another site, to which nobody goes.
 */
const ownPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'] as const;

/** The last `--disable-features` of a command line is the one that counts, so Playwright's own are repeated; a test compares them. */
const playwrightDoesWithout = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
] as const;
