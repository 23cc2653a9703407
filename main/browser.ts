import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '../preload/contract/problem';
import { openBrowserHost } from './desktop/browser/app';
import { dataFolder } from './desktop/dataFolder';
import { openTowbook } from './desktop/scraper/open';
import { createOffice } from './office/office';
import { openPracticeYard } from './practice/lazy';

// Built to out/main/browser.js, beside out/renderer.
const out = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  const desktop = await openBrowserHost({
    createOffice,
    openPracticeYard,
    towbook: openTowbook,
    dataFolder: dataFolder(process.platform, process.env, homedir()),
    rendererFolder: join(out, 'renderer'),
    headless: false,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void desktop.close());
  await desktop.ended;
} catch (failure) {
  process.stderr.write(`${failure instanceof Problem ? failure.message : String(failure)}\n`);
  process.exitCode = 1;
}
