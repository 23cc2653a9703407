import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openBrowserHost, type BrowserHost } from '../../main/desktop/browser/app';
import { createOffice } from '../../main/office/office';
import { openPracticeYard } from '../../main/practice/open';
import { patience } from '../browser';
import { testClock } from '../office/testOffice';
import { temporaryFolder } from '../temporary';
import { rendererFolder } from './officeWindow';
import { monday } from './practised';
import { expectTidy } from './screens';

describe('the first start', () => {
  const folder = temporaryFolder('start');
  let desktop: BrowserHost | undefined;
  afterEach(async () => {
    await desktop?.close();
    desktop = undefined;
  });
  const open = async (name: string) => {
    desktop = await openBrowserHost({
      dataFolder: join(folder, name),
      rendererFolder,
      downloadsFolder: join(folder, 'downloads'),
      headless: true,
      clock: testClock(monday),
      timers: { after: () => () => undefined },
      towbook: () => Promise.reject(new Error('no TowBook in this test')),
      createOffice,
      openPracticeYard,
      context: { viewport: { width: 1280, height: 720 }, colorScheme: 'light' },
    });
    desktop.window.page.setDefaultTimeout(patience);
    return desktop.window.page;
  };

  it('asks for the practice yard or the own office, and opens the practice yard full of work', async () => {
    const page = await open('practice');
    await page.getByRole('heading', { name: 'Practice yard' }).waitFor();
    await expectTidy(page, 'start', 'h1');
    await page.getByRole('button', { name: 'Open the practice yard' }).click();
    await page.getByRole('grid', { name: 'Queue' }).getByRole('row').first().waitFor();
    expect(await page.locator('header').textContent()).toContain('Practice yard');
    expect(await page.getByRole('grid', { name: 'Queue' }).getByRole('row').count()).toBeGreaterThan(10);
  });

  it('needs the office’s name and the person’s, and opens an office where nothing is due', async () => {
    const page = await open('office');
    const begin = page.getByRole('button', { name: 'Start my office' });
    await begin.waitFor();
    expect(await begin.isDisabled()).toBe(true);
    await page.getByLabel('Name of the towing office').fill('Example Towing');
    await page.getByLabel('Your name').fill('Dana Rowe');
    await begin.click();
    await page.getByText('Nothing is due.').waitFor();
    expect(await page.locator('header').textContent()).toContain('Dana Rowe · Administrator');
    await expectTidy(page, 'today-empty');
  });
});
