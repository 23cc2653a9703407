import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printer } from '../../main/office/ports';
import { openElectronBench, projectFolder, whyNoElectron, type ElectronBench } from './desktop';

const letter = (body: string) => `<!doctype html><style>@page { size: Letter; margin: 0.5in }</style>${body}`;
const pages = (pdf: string) => pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe.skipIf(whyNoElectron !== null)('the printer of Electron', () => {
  let bench: ElectronBench;
  let app: ElectronApplication;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(projectFolder, 'out', 'test-printer-'));
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(import.meta.dirname, 'printerMain.ts'),
        outDir: folder,
        rollupOptions: { external: ['electron'], output: { entryFileNames: 'main.mjs' } },
      },
    });
    bench = await openElectronBench();
    app = await bench.launch(join(folder, 'main.mjs'));
  });
  afterAll(async () => {
    await bench.end();
    rmSync(folder, { recursive: true });
  });

  /** The documents' bytes as Latin-1 text, printed at the same time. */
  const print = (...documents: readonly string[]): Promise<string[]> =>
    app.evaluate(
      async (_electron, htmls) => {
        const { printer } = globalThis as unknown as { printer: Printer };
        const made = await Promise.all(htmls.map((html) => printer.pdf(html)));
        return made.map((pdf) => Buffer.from(pdf).toString('latin1'));
      },
      [...documents],
    );

  it('makes one Letter page where the document asks for Letter', async () => {
    const [pdf = ''] = await print(letter('<p>Notice to the owner</p>'));
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pages(pdf)).toBe(1);
    expect(pdf).toContain('/MediaBox [0 0 612 792]');
  });

  it('runs no script of the document and loads nothing from elsewhere', async () => {
    const [pdf = ''] = await print(
      letter(`<p>One page</p><img src="https://elsewhere.invalid/a.png"><iframe src="file:///etc/passwd"></iframe>
        <meta http-equiv="refresh" content="0; url=https://elsewhere.invalid/">
        <script>for (let n = 0; n < 200; n++) document.body.append(document.createElement('hr'), 'more'.repeat(400))</script>`),
    );
    expect(pages(pdf)).toBe(1);
    expect(pdf).toContain('/MediaBox [0 0 612 792]');
  });

  it('prints documents asked for at the same time, each with its own pages', async () => {
    const sheets = [1, 2, 3].map((count) => letter('<p style="break-after: page">x</p>'.repeat(count - 1) + '<p>last</p>'));
    expect((await print(...sheets)).map(pages)).toEqual([1, 2, 3]);
  });

  it('keeps one hidden window for all of them', async () => {
    const shown = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));
    expect(shown).toEqual([false]);
  });

  // Where there is a printer, the system's dialog waits for a person.
  it.skipIf(process.platform !== 'linux' || existsSync('/run/cups/cups.sock'))(
    'says that no printer was found, and leaves no window behind',
    async () => {
      const refused = await app.evaluate(async ({ BrowserWindow }) => {
        const { printer } = globalThis as unknown as { printer: Printer };
        const pdf = await printer.pdf('<p>Notice</p>');
        const message = await printer.print?.(pdf, 'Notice').then(String, (error: Error) => error.message);
        return { message, visible: BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length };
      });
      expect(refused).toEqual({
        message: 'The document was not printed: no printer was found on this PC. It is kept as it is; check the printer and try again.',
        visible: 0,
      });
    },
  );

  it('makes nothing after it was closed', async () => {
    const refused = await app.evaluate(async () => {
      const { printer } = globalThis as unknown as { printer: Printer };
      await printer.close();
      return printer.pdf('<p>late</p>').then(
        () => 'made',
        (error: { code: string }) => error.code,
      );
    });
    expect(refused).toBe('PRINTER_CLOSED');
  });
});
