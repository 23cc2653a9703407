import { resolve, join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { browserFinder } from '../../main/desktop/browser/finder';
import { openBrowserWindow } from '../../main/desktop/browser/window';
import { megabyte, repeat, timed, timesOf, type Figure } from './measure';
import type { BenchOffice } from './office';

const keystrokes = 'ford f';
const scrolls = 120;
const visits = 10;

/** The list of every vehicle in the real window: its first rows, a keystroke in its filter, the frames while it is scrolled, its memory. */
export async function measureWindow({ office }: BenchOffice, folder: string): Promise<readonly Figure[]> {
  const window = await openBrowserWindow({
    finder: browserFinder(),
    rendererFolder: resolve('out/renderer'),
    profileFolder: join(folder, 'browser'),
    downloadsFolder: join(folder, 'downloads'),
    headless: true,
    call: (name, input) => office.call(name, input, { name: 'Bench', role: 'admin' }),
    context: { viewport: { width: 1360, height: 860 }, reducedMotion: 'reduce' },
  });
  try {
    const { page } = window;
    const devtools = await page.context().newCDPSession(page);
    await page.getByRole('navigation').first().waitFor();
    const opened = await repeat(visits, () => openList(page));
    const before = await heapOf(devtools);
    const typed = [];
    for (const letter of keystrokes) typed.push((await timed(() => typeInto(page, letter))).ms);
    await typeInto(page, null);
    await openList(page);
    const frames = timesOf(await page.evaluate(scrollThrough, { scrolls, isPlain: false }));
    const after = await heapOf(devtools);
    const plain = timesOf(await page.evaluate(scrollThrough, { scrolls, isPlain: true }));
    const { p50: frame } = await repeat(visits, () => page.evaluate(drawn));
    return [
      {
        what: 'list of every vehicle: first rows, p50',
        value: opened.p50,
        target: 100,
        byHand: frame,
        detail: `${visits} times; by hand: one frame of the page`,
      },
      { what: 'list of every vehicle: first rows, longest', value: opened.max, target: 100, byHand: frame },
      { what: 'a keystroke in the filter, p50', value: timesOf(typed).p50, target: 50, byHand: frame, detail: `"${keystrokes}"` },
      { what: 'a keystroke in the filter, longest', value: timesOf(typed).max, target: 50, byHand: frame },
      {
        what: 'frames while it is scrolled, p95',
        value: frames.p95,
        target: 33,
        byHand: plain.p95,
        detail: `p50 ${frames.p50.toFixed(1)}, ${frames.count} frames; by hand: an empty box of that height`,
      },
      { what: 'frames while it is scrolled, longest', value: frames.max, target: 33, byHand: plain.max },
      {
        what: 'memory of the page after it',
        value: after,
        target: null,
        unit: 'MB',
        byHand: before,
        detail: 'by hand: before it was scrolled',
      },
    ];
  } finally {
    await window.close();
  }
}

/** From another screen to the first row that is drawn. */
async function openList(page: Page): Promise<void> {
  await page.evaluate(() => void (location.hash = '/settings'));
  await page.locator('[role="grid"][aria-label="Vehicles"]').waitFor({ state: 'detached' });
  await page.evaluate(openAndDraw);
}

/** Goes to the list and resolves when its first vehicle has been drawn. Runs in the page. */
async function openAndDraw(): Promise<void> {
  location.hash = '/vehicles';
  const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
  while (document.querySelector('[id^="vehicle-row-"]') === null) await nextFrame();
  await nextFrame();
}

/** One more letter in the filter, or none at all, until the list that answers it has been drawn. Counted in the page's own frames. */
async function typeInto(page: Page, letter: string | null): Promise<void> {
  await page.evaluate(async (added) => {
    const box = document.querySelector<HTMLInputElement>('input[aria-label="Filter by text"]');
    const grid = document.querySelector('[role="grid"][aria-label="Vehicles"]');
    if (box === null || grid === null) throw new Error('the list is not shown');
    const rowsNow = () => [...document.querySelectorAll('[id^="vehicle-row-"]')].map(({ id }) => id).join();
    const before = rowsNow();
    const value = added === null ? '' : box.value + added;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, value);
    box.dispatchEvent(new Event('input', { bubbles: true }));
    const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
    // A letter that leaves the first rows as they are is done when the next frames have brought nothing new.
    for (let frame = 0; frame < 30 && rowsNow() === before; frame += 1) await nextFrame();
  }, letter);
}

async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await devtools.send('Runtime.getHeapUsage')) as { usedSize: number };
  return usedSize / megabyte;
}

async function drawn(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(done));
}

/** Scrolls from top to bottom in so many steps, one a frame; answers how long each frame took. `isPlain`: an empty box instead. Runs in the page. */
async function scrollThrough({ scrolls, isPlain }: Readonly<{ scrolls: number; isPlain: boolean }>): Promise<readonly number[]> {
  const grid = document.querySelector<HTMLElement>('[role="grid"][aria-label="Vehicles"]');
  if (grid === null) throw new Error('the list is not shown');
  let box = grid;
  if (isPlain) {
    box = document.createElement('div');
    box.style.cssText = 'position: fixed; inset: 0; overflow: auto; background: white';
    const inner = document.createElement('div');
    inner.style.height = `${grid.scrollHeight}px`;
    box.append(inner);
    document.body.append(box);
  }
  const frames: number[] = [];
  let last = await new Promise<number>((done) => requestAnimationFrame(done));
  for (let step = 1; step <= scrolls; step += 1) {
    box.scrollTop = (box.scrollHeight / scrolls) * step;
    const at = await new Promise<number>((done) => requestAnimationFrame(done));
    frames.push(at - last);
    last = at;
  }
  if (isPlain) box.remove();
  return frames;
}
