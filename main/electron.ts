import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runElectron } from './desktop/electron/app';
import { openTowbook } from './desktop/scraper/open';
import { createOffice } from './office/office';
import { openPracticeYard } from './practice/lazy';

// Built to out/main/electron.js; Electron becomes ready only after this module has run.
void runElectron({ createOffice, openPracticeYard, towbook: openTowbook, root: dirname(dirname(dirname(fileURLToPath(import.meta.url)))) });
