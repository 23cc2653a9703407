import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const folder = resolve(import.meta.dirname, '../../test-results/screens');
/** Pictures for a person to look at: `small` (1280 × 720) or `all` (1920 × 1080 too). They multiply the time, and assert nothing. */
const wanted = process.env['ITOW_PICTURES'] ?? '';

export const sizes = { small: { width: 1280, height: 720 }, large: { width: 1920, height: 1080 } } as const;

/** Waits until nothing on the screen is still being read. */
export async function settled(page: Page, landmark = '#content'): Promise<void> {
  await page.locator(landmark).first().waitFor();
  await page.waitForFunction(() => document.querySelector('output[aria-label="Reading"]') === null);
  await page.evaluate(() => document.fonts.ready);
}

/**
 * The screen holds together at the smallest size: nothing is wider than the window, no control lies beyond its edge, none is without a
 * name, and no two things answer to one id. Takes its pictures where they are asked for (`ITOW_PICTURES`).
 */
export async function expectTidy(page: Page, name: string, landmark?: string): Promise<void> {
  await settled(page, landmark);
  expect({ screen: name, untidy: await untidyThings(page) }).toEqual({ screen: name, untidy: [] });
  if (wanted !== '') await takePictures(page, name, landmark);
}

/** Waits until the frame was given its PDF. That the viewer draws what it is given is shown in the test of the notices. */
export const pdfGiven = (frame: Locator): Promise<void> => frame.and(frame.page().locator('iframe[src^="blob:"]')).waitFor();

/** What is not in order on the screen, a sentence each. */
export const untidyThings = (page: Page): Promise<string[]> => page.evaluate(untidy);

/** Runs in the page. */
function untidy(): string[] {
  const found: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide in a window of ${clientWidth}`);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) found.push(`several things have the id ${id}`);
  const scrollsAcross = (element: Element): boolean => {
    for (let around = element.parentElement; around !== null; around = around.parentElement)
      if (around.scrollWidth > around.clientWidth && ['auto', 'scroll'].includes(getComputedStyle(around).overflowX)) return true;
    return false;
  };
  for (const control of document.querySelectorAll(
    'button, a[href], input:not([type=hidden]), select, textarea, [role=tab], [role=option]',
  )) {
    if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const { left, right, width, height } = control.getBoundingClientRect();
    // What is for screen readers only is a point.
    if (width <= 1 || height <= 1) continue;
    const named = (control.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.querySelector(`#${CSS.escape(id || '-')}`)?.textContent);
    const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])].map(({ textContent }) => textContent) : [];
    const said = [control.getAttribute('aria-label'), control.getAttribute('title'), control.textContent, ...named, ...labels];
    const called = said.map((text) => text?.trim() ?? '').find((text) => text !== '');
    if (called === undefined) found.push(`a control has no name: ${control.outerHTML.slice(0, 120)}`);
    if ((left < -1 || right > innerWidth + 1) && !scrollsAcross(control)) found.push(`"${called ?? control.tagName}" lies beyond the edge`);
  }
  return found;
}

async function takePictures(page: Page, name: string, landmark?: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [size, viewport] of Object.entries(sizes).filter(([one]) => one === 'small' || wanted === 'all')) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
      await settled(page, landmark);
      await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`), animations: 'disabled' });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(sizes.small);
}
