import { chromium, type Browser } from 'playwright-core';
import { browserFinder } from '../main/desktop/browser/finder';
import { launchOptions, type UnseenBrowser } from '../main/desktop/browser/launch';
import { browserPrinter } from '../main/desktop/browser/printer';
import { openTowbookIn } from '../main/desktop/scraper/scraper';
import type { Printer } from '../main/office/ports';
import type { OpenTowbook } from '../main/office/towbookSource';

/** How long a page is waited for, in milliseconds: a machine that does much else is slow. */
export const patience = 60_000;

let running: Promise<Browser> | null = null;

/** The one browser of a worker, started with the first test that needs it; it ends with the worker. */
export async function workerBrowser(): Promise<Browser> {
  if (running !== null && (await running).isConnected()) return running;
  const found = browserFinder()();
  if ('missing' in found) throw new Error(found.missing);
  running = chromium.launch({ ...launchOptions(found), headless: true });
  return running;
}

const inWorkerBrowser: UnseenBrowser = async (_found, { downloadsPath: _path, ...options }) => {
  const context = await (await workerBrowser()).newContext(options);
  return { context, close: () => context.close() };
};

/** The product's printer, in the worker's browser. */
export const printerOfWorker = (): Printer => browserPrinter(browserFinder(), inWorkerBrowser);

/** The product's reader of TowBook, in the worker's browser. */
export const towbookOfWorker: OpenTowbook = (options) => openTowbookIn(inWorkerBrowser, options);
