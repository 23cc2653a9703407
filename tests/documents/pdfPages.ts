import { getDocumentProxy } from 'unpdf';

/** A piece of text on a page, in points from the top left of the paper. */
export type Piece = Readonly<{ text: string; x: number; y: number; width: number; size: number }>;
export type PdfPage = Readonly<{ width: number; height: number; text: string; pieces: readonly Piece[] }>;

/** Reads a PDF back as a reader program would: the size of each page and the text that stands on it. */
export async function pdfPages(pdf: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { items } = await page.getTextContent();
    const texts = items.filter((item) => 'str' in item);
    const pieces = texts
      .filter(({ str }) => str.trim() !== '')
      .map(({ str, transform, width }) => {
        const [, , , size = 0, x = 0, y = 0] = transform as number[];
        return { text: str, x, y: top - y, width, size };
      });
    const text = texts.map((item) => item.str + (item.hasEOL ? '\n' : '')).join('');
    pages.push({ width: right - left, height: top - bottom, text, pieces });
  }
  await document.loadingTask.destroy();
  return pages;
}
