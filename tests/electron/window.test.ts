import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge } from '../../preload/contract';
import { openElectronBench, projectFolder, whyNoElectron, type ElectronBench } from './desktop';

type PageWindow = Window & { office: Bridge };

describe.skipIf(whyNoElectron !== null)('the Electron window', () => {
  let bench: ElectronBench;
  let app: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    bench = await openElectronBench();
    app = await bench.launch();
    page = await app.firstWindow();
    await page.getByText('Practice yard').first().waitFor();
  });
  afterAll(() => bench.end());

  const windows = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .filter((window) => window.webContents.getURL().startsWith('app://office/'))
        .map((window) => ({
          visible: window.isVisible(),
          title: window.getTitle(),
          bounds: window.getBounds(),
          smallest: window.getMinimumSize(),
        })),
    );

  it('shows the first choice, in a window of a usable size', async () => {
    expect(page.url()).toMatch(/^app:\/\/office\//);
    expect(await page.getByText('My office').first().isVisible()).toBe(true);
    const [window] = await windows();
    expect(window).toMatchObject({ visible: true, smallest: [1100, 680] });
    expect(window?.title).toContain('iTow VMS');
  });

  it('gives the page the bridge and nothing of Node', async () => {
    const seen = await page.evaluate(() => ({
      office: Object.keys((window as unknown as PageWindow).office).toSorted(),
      host: (window as unknown as PageWindow).office.host,
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    }));
    expect(seen).toEqual({ office: ['host', 'invoke', 'on'], host: 'electron', node: [] });
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const contents = window?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> };
      const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag };
    });
    expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false });
  });

  it('answers a call, and refuses a name that is none', async () => {
    const [status, none] = await page.evaluate(async () => {
      const { office } = window as unknown as PageWindow;
      return [await office.invoke('office.status', {}), await office.invoke('office.nothing' as 'office.status', {})];
    });
    expect(status).toMatchObject({ ok: true, data: { mode: null } });
    expect(none).toMatchObject({ ok: false, error: { code: 'UNKNOWN_OPERATION' } });
  });

  it('refuses a call from another window, even with the same preload script and at our address', async () => {
    const foreign = (address: string) =>
      app.evaluate(
        async ({ BrowserWindow }, { preload, address }) => {
          const window = new BrowserWindow({
            show: false,
            webPreferences: { preload, sandbox: true, additionalArguments: ['--office-operations=office.status', '--office-pushes='] },
          });
          await window.loadURL(address);
          const answer: unknown = await window.webContents.executeJavaScript('window.office.invoke("office.status", {})');
          window.destroy();
          return answer;
        },
        { preload: join(projectFolder, 'out/preload/index.cjs'), address },
      );
    expect(await foreign('data:text/html,<p>elsewhere</p>')).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
    expect(await foreign('app://office/')).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
  });

  it('gives frames in the page no bridge', async () => {
    const office = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      frame.src = URL.createObjectURL(new Blob(['<p>frame</p>'], { type: 'text/html' }));
      document.body.append(frame);
      await loaded;
      const kind = typeof (frame.contentWindow as unknown as Partial<PageWindow>).office;
      frame.remove();
      return kind;
    });
    expect(office).toBe('undefined');
  });

  it('serves only its own files, with a policy', async () => {
    const answers = await page.evaluate(async () => {
      const ask = async (address: string) => {
        const answer = await fetch(address);
        return {
          status: answer.status,
          policy: answer.headers.get('content-security-policy'),
          nosniff: answer.headers.get('x-content-type-options'),
        };
      };
      return [await ask('app://office/index.html'), await ask('app://office/..%2f..%2fpackage.json'), await ask('app://office/nothing.js')];
    });
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404]);
    expect(answers[0]?.policy).toContain("script-src 'self'");
    expect(answers[0]?.nosniff).toBe('nosniff');
  });

  it('goes nowhere else, opens no window, and asks the system for nothing', async () => {
    const tried = await page.evaluate(async () => {
      location.href = 'https://elsewhere.invalid/';
      const opened = window.open('https://elsewhere.invalid/');
      const camera = await navigator.mediaDevices?.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'refused',
      );
      return { opened: opened === null, camera: camera ?? 'refused', notifications: await Notification.requestPermission() };
    });
    expect(tried).toEqual({ opened: true, camera: 'refused', notifications: 'denied' });
    expect(page.url()).toMatch(/^app:\/\/office\//);
    expect(await windows()).toHaveLength(1);
  });

  it('hides when it is closed, says so once, and works on', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()));
    expect(await windows()).toMatchObject([{ visible: false }]);
    expect(await page.evaluate(() => (window as unknown as PageWindow).office.invoke('office.status', {}))).toMatchObject({ ok: true });
    expect(JSON.parse(readFileSync(join(bench.dataFolder, 'window.json'), 'utf8'))).toMatchObject({ toldAboutTray: true });
  });

  it('comes back at a second start, which ends by itself', async () => {
    const shown = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => BrowserWindow.getAllWindows().forEach((window) => window.once('show', () => resolve()))),
    );
    expect(await bench.launchAgain()).toBe(0);
    await shown;
    expect(await windows()).toMatchObject([{ visible: true }]);
  });

  it('stops the office before it quits', async () => {
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    await app.evaluate(({ app }) => app.quit()).catch(() => undefined);
    expect(await ended).toBe(0);
    expect(readFileSync(join(bench.dataFolder, 'office/log/itow.log'), 'utf8')).toContain('The office has stopped');
    expect(existsSync(join(bench.dataFolder, 'open.sock'))).toBe(false);
  });
});
