import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowserHost, type BrowserHost } from '../../main/desktop/browser/app';
import type { Ports } from '../../main/office/ports';
import type { Bridge } from '../../preload/contract';

const page =
  '<!doctype html><title>page</title><h1>Office</h1><script type="module" src="/page.js"></script><script>window.inline = true</script>';
type PageWindow = Window & { office: Bridge; inline?: boolean; ready?: boolean; heard?: unknown[] };

describe('the desktop in an installed browser', () => {
  let folder: string;
  let desktop: BrowserHost;
  let ports: Ports;
  const calls: string[] = [];
  const open = () =>
    openBrowserHost({
      dataFolder: join(folder, 'data'),
      rendererFolder: join(folder, 'renderer'),
      downloadsFolder: join(folder, 'downloads'),
      headless: true,
      createOffice: async (given) => {
        ports = given;
        return {
          call: async (name, input) => {
            calls.push(name);
            return { ok: true, data: { name, input } };
          },
          session: () => ({ name: 'Dana', role: 'clerk' }),
          start: () => undefined,
          stop: async () => undefined,
        };
      },
      openPracticeYard: () => Promise.reject(new Error('no practice yard in this test')),
      towbook: () => Promise.reject(new Error('no TowBook in this test')),
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'itow-browser-'));
    mkdirSync(join(folder, 'renderer'));
    writeFileSync(join(folder, 'renderer/index.html'), page);
    writeFileSync(
      join(folder, 'renderer/page.js'),
      'window.heard = []; office.on("window.open", (payload) => heard.push(payload)); window.ready = true;',
    );
    desktop = await open();
    await desktop.window.page.waitForFunction(() => (window as unknown as PageWindow).ready === true);
  });
  afterAll(async () => {
    await desktop.close();
    rmSync(folder, { recursive: true });
  });

  it('serves the page without a port, under the policy that forbids inline scripts', async () => {
    expect(desktop.window.page.url()).toBe('https://office.itow.invalid/');
    expect(await desktop.window.page.evaluate(() => (window as unknown as PageWindow).inline)).toBeUndefined();
  });

  it('carries calls to the office and refuses names that are none', async () => {
    const answers = await desktop.window.page.evaluate(async () => {
      const { office } = window as unknown as PageWindow;
      return [
        office.host,
        await office.invoke('health.check', { thorough: true }),
        await office.invoke('health.cheque' as 'health.check', {}),
      ];
    });
    expect(answers).toMatchObject([
      'browser',
      { ok: true, data: { name: 'health.check', input: { thorough: true } } },
      { ok: false, error: { code: 'UNKNOWN_OPERATION' } },
    ]);
    expect(calls).not.toContain('health.cheque');
  });

  it('carries pushes into the page', async () => {
    ports.notify('window.open', { path: '/towbook' });
    await desktop.window.page.waitForFunction(() => (window as unknown as PageWindow).heard?.length === 1);
    expect(await desktop.window.page.evaluate(() => (window as unknown as PageWindow).heard)).toEqual([{ path: '/towbook' }]);
  });

  it('gives no frame the office, and refuses a call from one', async () => {
    const answer = await desktop.window.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      frame.src = URL.createObjectURL(new Blob(['<p>frame</p>'], { type: 'text/html' }));
      document.body.append(frame);
      await loaded;
      const inside = frame.contentWindow as unknown as { office?: unknown; officeCall: (name: string, input: unknown) => Promise<unknown> };
      return { office: typeof inside.office, answer: await inside.officeCall('health.check', {}) };
    });
    expect(answer).toMatchObject({ office: 'undefined', answer: { ok: false, error: { code: 'NOT_ALLOWED' } } });
  });

  it('opens no other window', async () => {
    const { page } = desktop.window;
    const opened = page.context().waitForEvent('page');
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), {
        href: '/other',
        target: '_blank',
        textContent: 'another',
      });
      document.body.append(link);
    });
    await page.getByText('another').click();
    const other = await opened;
    if (!other.isClosed()) await other.waitForEvent('close');
    expect(page.context().pages()).toEqual([page]);
  });

  it('goes nowhere else', async () => {
    const { page } = desktop.window;
    const refused = page.waitForEvent('requestfailed', (request) => request.isNavigationRequest());
    await page.evaluate(() => void (location.href = 'https://elsewhere.invalid/page'));
    expect((await refused).url()).toBe('https://elsewhere.invalid/page');
    expect(await page.textContent('h1')).toBe('Office');
    expect(page.url()).toBe('https://office.itow.invalid/');
  });

  it('saves what the page offers in the downloads folder', async () => {
    const { page } = desktop.window;
    const download = page.waitForEvent('download');
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['%PDF-'], { type: 'application/pdf' }));
      link.download = 'notice.pdf';
      link.click();
    });
    await (await download).path();
    await expect.poll(() => existsSync(join(folder, 'downloads/notice.pdf')), { timeout: 20_000 }).toBe(true);
  });

  it('opens a data folder only once', async () => {
    await expect(open()).rejects.toMatchObject({ code: 'ALREADY_OPEN' });
  });
});
