import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { browserFinder } from '../../main/desktop/browser/finder';
import { openBrowserWindow } from '../../main/desktop/browser/window';
import { createOffice } from '../../main/office/office';
import type { Notifier, Ports } from '../../main/office/ports';
import { seedPracticeYard } from '../../main/practice/seed';
import { makePracticeYard } from '../../main/practice/yard/yard';
import { openTestOffice, testClock, type TestOffice } from '../office/testOffice';

export const rendererFolder = resolve(import.meta.dirname, '../../out/renderer');
const screensFolder = resolve(import.meta.dirname, '../../test-results/screens');

/** Monday morning at the yard. */
export const monday = '2026-11-23T11:13:00-05:00';

export type OfficeWindow = Readonly<{
  page: Page;
  test: TestOffice;
  clock: ReturnType<typeof testClock>;
  /** What the page wrote to its console as an error, and what it threw. */
  complaints: readonly string[];
  /** Goes to a place in the window, such as `/vehicles`. */
  visit: (path: string) => Promise<void>;
  close: () => Promise<void>;
}>;

type Options = Readonly<{
  folder: string;
  now?: string;
  /** Fills the office with the practice yard. */
  practice?: boolean;
  ports?: Partial<Ports>;
  /** Fills the database before the office opens. */
  prepare?: (databaseFile: string) => void;
}>;

/** The real office behind the real window, in an installed browser. */
export async function openOfficeWindow({ folder, now = monday, practice = false, ports = {}, prepare }: Options): Promise<OfficeWindow> {
  const clock = testClock(now);
  let push: Notifier = () => undefined;
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const given: Partial<Ports> & Pick<Ports, 'clock'> = {
    clock,
    modes: { current: () => (practice ? 'practice' : 'office'), choose: () => undefined },
    ...ports,
    notify: (name, payload) => push(name, payload),
  };
  if (practice) {
    const file = join(data, 'itow.db');
    const quiet = { notify: () => undefined };
    await seedPracticeYard(makePracticeYard({ now: clock.now() }), file, async (past) => {
      const { ports: full, office } = await openTestOffice(data, { ...given, ...quiet, clock: past });
      return full.databaseFile === file ? office : createOffice(full);
    });
  }
  prepare?.(join(data, 'itow.db'));
  const test = await openTestOffice(data, given);
  const complaints: string[] = [];
  const window = await openBrowserWindow({
    finder: browserFinder(),
    rendererFolder,
    profileFolder: join(folder, 'browser'),
    downloadsFolder: join(folder, 'downloads'),
    headless: true,
    call: (name, input) => test.office.call(name, input, test.office.session()),
    context: { viewport: sizes.small, colorScheme: 'light', reducedMotion: 'reduce', timezoneId: 'Asia/Tokyo' },
  });
  push = window.push;
  const { page } = window;
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.reload();
  return {
    page,
    test,
    clock,
    complaints,
    visit: async (path) => {
      await page.evaluate((hash) => void (location.hash = hash), path);
      await settled(page);
    },
    close: async () => {
      await window.close();
      await test.office.stop();
    },
  };
}

const sizes = { small: { width: 1280, height: 720 }, large: { width: 1920, height: 1080 } } as const;

/** Waits until nothing on the screen is still being read. */
export async function settled(page: Page, landmark = '#content'): Promise<void> {
  await page.locator(landmark).first().waitFor();
  await page.waitForFunction(() => document.querySelector('output[aria-label="Reading"]') === null);
  await page.evaluate(() => document.fonts.ready);
}

/** The large size too when asked for (`ITOW_PICTURES=all`): it doubles the time, and only a person looks at it. */
const picturedSizes = Object.entries(sizes).filter(([size]) => size === 'small' || process.env['ITOW_PICTURES'] === 'all');

/** Takes the picture of a screen in both themes; answers the files. */
export async function takePictures(page: Page, name: string, landmark?: string): Promise<readonly string[]> {
  mkdirSync(screensFolder, { recursive: true });
  const files: string[] = [];
  for (const [size, viewport] of picturedSizes) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
      await settled(page, landmark);
      const path = join(screensFolder, `${name}-${size}-${colorScheme}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      files.push(path);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(sizes.small);
  return files;
}
