import { setImmediate as breathe } from 'node:timers/promises';

// Plain objects instead of compressed streams, so that pages can be counted in the bytes.
const plain = { useObjectStreams: false } as const;

// Large, and needed by nothing before the first print.
const library = () => import('@cantoo/pdf-lib');

/** Joins PDFs into one, in the order given. */
export async function joinPdfs(pdfs: readonly Uint8Array[], title: string): Promise<Uint8Array> {
  const { PDFDocument } = await library();
  const joined = await PDFDocument.create();
  joined.setTitle(title);
  for (const bytes of pdfs) {
    const one = await PDFDocument.load(bytes);
    for (const page of await joined.copyPages(one, one.getPageIndices())) joined.addPage(page);
    await breathe();
  }
  return joined.save(plain);
}

/** Cuts a PDF into documents of so many pages each. Throws when the pages do not add up. */
export async function splitPdf(pdf: Uint8Array, pages: readonly number[], titles: readonly string[]): Promise<Uint8Array[]> {
  const { PDFDocument } = await library();
  const whole = await PDFDocument.load(pdf);
  const total = pages.reduce((sum, count) => sum + count, 0);
  if (whole.getPageCount() !== total) throw new Error(`${whole.getPageCount()} pages came out instead of ${total}`);
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const [index, count] of pages.entries()) {
    const part = await PDFDocument.create();
    part.setTitle(titles[index] ?? '');
    const indices = Array.from({ length: count }, (_, offset) => at + offset);
    for (const page of await part.copyPages(whole, indices)) part.addPage(page);
    parts.push(await part.save(plain));
    at += count;
    // The library never gives way by itself, and a window waits meanwhile.
    await breathe();
  }
  return parts;
}
