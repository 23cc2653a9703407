import { join } from 'node:path';
import { runElectron } from './desktop/electron/app';
import { openTowbook } from './desktop/scraper/scraper';
import { createOffice } from './office/office';
import { openPracticeYard } from './practice/open';

// Built into out/main; not awaited, because Electron becomes ready only after this module has run.
void runElectron({ root: join(import.meta.dirname, '../..'), createOffice, openPracticeYard, towbook: openTowbook });
