import { join } from 'node:path';
import process from 'node:process';
import { openBrowserHost } from './desktop/browser/app';
import { userDataFolder } from './desktop/profiles';
import { openTowbook } from './desktop/scraper/scraper';
import { createOffice } from './office/office';
import { openPracticeYard } from './practice/open';
import { Problem } from '../preload/contract/problem';

try {
  const desktop = await openBrowserHost({
    dataFolder: userDataFolder(),
    rendererFolder: join(import.meta.dirname, '../renderer'),
    headless: process.argv.includes('--headless'),
    createOffice,
    openPracticeYard,
    towbook: openTowbook,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void desktop.close());
  await desktop.ended;
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
