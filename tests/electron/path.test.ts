import { createHash } from 'node:crypto';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge, Input, OperationName, Output } from '../../preload/contract';
import { openElectronBench, patience, whyNoElectron, type ElectronBench } from './desktop';

type PageWindow = Window & { office: Bridge; seen?: number[] };

describe.skipIf(whyNoElectron !== null)('a first day in Electron', () => {
  let bench: ElectronBench;
  let app: ElectronApplication;
  let page: Page;

  /** Calls the office through the page's bridge; throws what it refused. */
  const call = async <Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
    const answer = await page.evaluate(
      ([operation, given]) => (window as unknown as PageWindow).office.invoke(operation as 'office.status', given as Record<string, never>),
      [name, input] as const,
    );
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}: ${answer.error.message}`);
    return answer.data as Output<Name>;
  };

  beforeAll(async () => {
    bench = await openElectronBench();
    app = await bench.launch();
    page = await app.firstWindow();
  });
  afterAll(() => bench.end());

  it('opens the practice yard from the first choice', async () => {
    await page.getByRole('button', { name: 'Open the practice yard' }).click();
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    expect((await call('office.status', {})).mode).toBe('practice');
    const { counts } = await call('queue.list', { limit: 1 });
    expect(counts.OVERDUE).toBeGreaterThan(0);
    const title = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));
    await expect.poll(title, patience).toContainEqual(expect.stringMatching(/^\d+ overdue.* - iTow VMS \(practice yard\)$/));
  });

  it('imports from TowBook with progress in the window', async () => {
    await page.evaluate(() => {
      const { office } = window as unknown as PageWindow;
      const seen: number[] = [];
      (window as unknown as PageWindow).seen = seen;
      office.on('towbook.progress', ({ percentage }) => seen.push(percentage));
    });
    const { progress } = await call('towbook.importRange', { wait: true });
    expect(progress).toMatchObject({ state: 'done', error: null });
    expect(progress.counts.created).toBeGreaterThan(0);
    const { created, updated, unchanged, skipped, rows } = progress.counts;
    expect(created + updated + unchanged + skipped).toBe(rows);
    expect(await page.evaluate(() => (window as unknown as PageWindow).seen?.at(-1))).toBe(100);
  });

  it('makes a due notice as a one-page Letter PDF by the window’s own engine, and keeps its bytes', async () => {
    const { due } = await call('notices.list', { kind: ['TOP'] });
    expect(due.length).toBeGreaterThan(0);
    const notice = await call('notices.prepare', { vehicleId: due[0]!.vehicleId, kind: 'TOP' });
    expect(notice.pages).toBe(1);
    const stored = await call('notices.pdf', { id: notice.id });
    const bytes = Buffer.from(stored.base64, 'base64');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(notice.sha256);
    expect(bytes.toString('latin1')).toContain('/MediaBox [0 0 612 792]');
  });

  it('previews the stored notice in the page', async () => {
    const { rows } = await call('notices.list', { limit: 1 });
    const { base64 } = await call('notices.pdf', { id: rows[0]!.id });
    const shown = await page.evaluate(async (text) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const frame = document.createElement('iframe');
      const loaded = new Promise((resolve) => frame.addEventListener('load', () => resolve('loaded')));
      frame.src = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
      document.body.append(frame);
      return loaded;
    }, base64);
    expect(shown).toBe('loaded');
    await expect
      .poll(
        () =>
          app.evaluate(({ webContents }) =>
            webContents.getAllWebContents().flatMap(({ mainFrame }) => mainFrame.framesInSubtree.map(({ url }) => url)),
          ),
        patience,
      )
      .toContainEqual(expect.stringMatching(/^chrome-extension:\/\/.*index\.html$/));
  });

  it('goes on in the tray when the window is closed, and comes back at a second start', async () => {
    const isVisible = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible()));
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()));
    expect(await isVisible()).toBe(false);
    expect((await call('office.status', {})).mode).toBe('practice');
    expect(await bench.launchAgain()).toBe(0);
    await expect.poll(isVisible, patience).toBe(true);
  });

  it('quits with the import kept, and opens the same yard at the next start', async () => {
    const { total } = await call('vehicles.list', { limit: 1 });
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    await app.evaluate(({ app }) => app.quit()).catch(() => undefined);
    await ended;
    app = await bench.launch();
    page = await app.firstWindow();
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    expect((await call('vehicles.list', { limit: 1 })).total).toBe(total);
  });
});
