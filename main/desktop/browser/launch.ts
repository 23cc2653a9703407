import type { LaunchOptions } from 'playwright-core';

/**
 * Options for playwright-core from what a BrowserFinder found. Playwright switches Chromium's sandbox off unless asked not to;
 * here it stays on except where it cannot start (root on Linux, which the finder marks by `--no-sandbox`).
 */
export function launchOptions(found: Readonly<{ executablePath: string; args: readonly string[] }>): LaunchOptions {
  return { executablePath: found.executablePath, args: [...found.args], chromiumSandbox: !found.args.includes('--no-sandbox') };
}
