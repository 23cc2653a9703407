import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchOptions } from '../../main/desktop/browser/launch';
import { temporaryFolder } from '../temporary';

const folder = temporaryFolder('launch');

/** What a program is started with that stands in the browser's place, and ends at once. */
it.skipIf(process.platform === 'win32')(
  'a browser is started without what it would keep in store for nobody, and without all that Playwright leaves out',
  async () => {
    const told = join(folder, 'arguments');
    const executablePath = join(folder, 'browser');
    writeFileSync(executablePath, `#!/bin/sh\nprintf '%s\\n' "$@" > '${told}'\n`, { mode: 0o755 });
    await expect(chromium.launch(launchOptions({ executablePath, args: ['--no-sandbox'] }))).rejects.toThrow('browserType.launch');
    const lists = readFileSync(told, 'utf8')
      .split('\n')
      .filter((argument) => argument.startsWith('--disable-features='))
      .map((argument) => argument.slice(argument.indexOf('=') + 1).split(','));
    const [playwrights = [], ours = []] = lists;
    expect(lists).toHaveLength(2);
    expect(playwrights).not.toEqual([]);
    expect(ours).toEqual([...playwrights, 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess']);
  },
);
