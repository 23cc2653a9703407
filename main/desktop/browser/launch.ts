import type { LaunchOptions } from 'playwright-core';

/**
 * Options for playwright-core from what a BrowserFinder found. Playwright switches Chromium's sandbox off unless asked not to;
 * here it stays on except where it cannot start (root on Linux, which the finder marks by `--no-sandbox`).
 */
export function launchOptions(found: Readonly<{ executablePath: string; args: readonly string[] }>): LaunchOptions {
  return {
    executablePath: found.executablePath,
    args: [...found.args, `--disable-features=${[...playwrightDoesWithout, ...addressBarPages].join(',')}`],
    chromiumSandbox: !found.args.includes('--no-sandbox'),
  };
}

/** Pages that the browser draws behind its address bar. Nobody types there, and each window would spend a second of processor time on them. */
const addressBarPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'] as const;

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
