import { cpSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { browserFinder } from '../../main/desktop/browser/finder';
import { openBrowserWindow } from '../../main/desktop/browser/window';
import type { Notifier, Ports } from '../../main/office/ports';
import { patience, workerBrowser } from '../browser';
import { openTestOffice, testClock, type TestOffice } from '../office/testOffice';
import { monday } from './practised';
import { settled, sizes } from './screens';

// The page is built, not imported: named here, a change of its sources chooses the tests of the window (`npm test -- --changed`).
void import.meta.glob(['../../renderer/**/*.{ts,tsx,css}', '!**/*.d.ts']);
export const rendererFolder = resolve(import.meta.dirname, '../../out/renderer');

export type OfficeWindow = Readonly<{
  page: Page;
  test: TestOffice;
  clock: ReturnType<typeof testClock>;
  /** What the page wrote to its console as an error, and what it threw. */
  complaints: readonly string[];
  /** Goes to a place in the window, such as `/vehicles`. */
  visit: (path: string) => Promise<void>;
  /** Has the page read everything from the office again, as it does after each change. */
  read: () => Promise<void>;
  close: () => Promise<void>;
}>;

type Options = Readonly<{
  folder: string;
  now?: string;
  /** Begins with the practice yard as it stands on Monday morning. */
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
  if (practice) cpSync(inject('practised'), data, { recursive: true });
  prepare?.(join(data, 'itow.db'));
  const test = await openTestOffice(data, given);
  const complaints: string[] = [];
  let reading = 0;
  let read = 0;
  let pending = 0;
  const call = async (name: string, input: unknown) => {
    const asked = reading;
    pending += 1;
    const answer = await test.office.call(name, input, test.office.session());
    pending -= 1;
    if (name === 'office.status') read = Math.max(read, asked);
    return answer;
  };
  const window = await openBrowserWindow({
    finder: browserFinder(),
    rendererFolder,
    profileFolder: join(folder, 'browser'),
    downloadsFolder: join(folder, 'downloads'),
    headless: true,
    call,
    openProfile: async (_found, _options, context) => {
      const profile = await (await workerBrowser()).newContext(context);
      profile.on('weberror', (thrown) => complaints.push(thrown.error().message));
      profile.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      return profile;
    },
    context: { viewport: sizes.small, colorScheme: 'light', reducedMotion: 'reduce', timezoneId: 'Asia/Tokyo' },
  });
  push = window.push;
  const { page } = window;
  page.setDefaultTimeout(patience);
  return {
    page,
    test,
    clock,
    complaints,
    visit: async (path) => {
      await page.evaluate((hash) => void (location.hash = hash), path);
      await settled(page);
    },
    read: async () => {
      reading += 1;
      push('data.changed', { tables: [] });
      await expect.poll(() => read === reading && pending === 0, { interval: 5 }).toBe(true);
      // What was answered is drawn with the next frame.
      await page.evaluate(() => new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))));
      await settled(page);
    },
    close: async () => {
      await window.close();
      await test.office.stop();
    },
  };
}
