import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserFinder } from '../../main/desktop/browser/finder';
import { browserPrinter } from '../../main/desktop/browser/printer';
import type { Printer } from '../../main/office/ports';

const letter = (body: string) =>
  `<!doctype html><html><head><style>@page { size: Letter; margin: 0.5in }</style></head><body>${body}</body></html>`;
const text = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const pages = (pdf: Uint8Array) => text(pdf).match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe('the printer over an installed browser', () => {
  let printer: Printer;
  beforeAll(() => {
    printer = browserPrinter(browserFinder());
  });
  afterAll(() => printer.close());

  it('makes one Letter page where the document asks for Letter', async () => {
    const pdf = await printer.pdf(letter('<p>Notice to the owner</p>'));
    expect(text(pdf).slice(0, 5)).toBe('%PDF-');
    expect(pages(pdf)).toBe(1);
    expect(text(pdf)).toContain('/MediaBox [0 0 612 792]');
  });

  it('follows another page size of the document', async () => {
    const pdf = await printer.pdf('<style>@page { size: 4in 6in }</style><p>Label</p>');
    expect(text(pdf)).toContain('/MediaBox [0 0 288 432]');
  });

  it('runs no script of the document and loads nothing from the network', async () => {
    const pdf = await printer.pdf(
      letter(
        `<p>One page</p><img src="https://elsewhere.invalid/pixel.png"><link rel="stylesheet" href="https://elsewhere.invalid/a.css">
         <script>for (let n = 0; n < 200; n++) document.body.append(document.createElement('hr'), 'more'.repeat(400))</script>`,
      ),
    );
    expect(pages(pdf)).toBe(1);
  });

  it('prints documents asked for at the same time, each with its own pages', async () => {
    const made = await Promise.all(
      [1, 2, 3].map((count) => printer.pdf(letter('<p style="break-after: page">x</p>'.repeat(count - 1) + '<p>last</p>'))),
    );
    expect(made.map(pages)).toEqual([1, 2, 3]);
  });

  it('says what is missing when no browser is installed', async () => {
    const without = browserPrinter(() => ({ missing: 'No browser was found.' }));
    await expect(without.pdf('<p>x</p>')).rejects.toMatchObject({
      code: 'BROWSER_MISSING',
      message: 'The PDF was not made. No browser was found.',
    });
    await without.close();
  });

  it('makes nothing after it was closed', async () => {
    const other = browserPrinter(browserFinder());
    await other.pdf('<p>x</p>');
    await other.close();
    await expect(other.pdf('<p>x</p>')).rejects.toMatchObject({ code: 'PRINTER_CLOSED' });
  });
});
