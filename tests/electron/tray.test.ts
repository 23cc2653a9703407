import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge } from '../../preload/contract';
import { openElectronBench, patience, whyNoElectron, type ElectronBench } from './desktop';

type PageWindow = Window & { office: Bridge };
type Recorded = { tooltip: string; menu: Electron.Menu | null };

/** The tray cannot be found from outside, so its own methods are made to tell what they are given. */
function recordTray({ Tray }: typeof Electron.CrossProcessExports): void {
  const recorded: Recorded = { tooltip: '', menu: null };
  (globalThis as unknown as { tray: Recorded }).tray = recorded;
  const { setToolTip, setContextMenu } = Tray.prototype;
  Tray.prototype.setToolTip = function (text) {
    recorded.tooltip = text;
    setToolTip.call(this, text);
  };
  Tray.prototype.setContextMenu = function (menu) {
    recorded.menu = menu;
    setContextMenu.call(this, menu);
  };
}

describe.skipIf(whyNoElectron !== null)('the tray', () => {
  let bench: ElectronBench;
  let app: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    bench = await openElectronBench();
    app = await bench.launch();
    page = await app.firstWindow();
    await page.getByText('My office').first().waitFor();
    await app.evaluate(recordTray);
  });
  afterAll(() => bench.end());

  const tray = () =>
    app.evaluate(() => {
      const { tooltip, menu } = (globalThis as unknown as { tray: Recorded }).tray;
      return { tooltip, items: menu?.items.filter(({ type }) => type !== 'separator').map(({ id }) => id) ?? [] };
    });
  const press = (id: string) =>
    app.evaluate((_electron, wanted) => (globalThis as unknown as { tray: Recorded }).tray.menu?.getMenuItemById(wanted)?.click(), id);
  const setPaused = (paused: boolean) =>
    page.evaluate((value) => (window as unknown as PageWindow).office.invoke('schedule.pause', { paused: value }), paused);

  it('tells when background work is paused, and offers to resume it', async () => {
    expect(await setPaused(true)).toMatchObject({ ok: true });
    await expect.poll(tray, patience).toMatchObject({
      tooltip: expect.stringContaining('Background work is paused'),
      items: ['open', 'import', 'resume', 'quit'],
    });
  });

  it('resumes it', async () => {
    await press('resume');
    await expect.poll(tray, patience).toMatchObject({
      tooltip: expect.not.stringContaining('paused'),
      items: ['open', 'import', 'pause', 'quit'],
    });
  });

  it('opens the hidden window', async () => {
    const isVisible = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible()));
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()));
    expect(await isVisible()).toBe(false);
    await press('open');
    await expect.poll(isVisible, patience).toBe(true);
  });

  it('quits the program', async () => {
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    await press('quit');
    expect(await ended).toBe(0);
  });
});
