import { workerBrowser } from '../browser';

export type Box = Readonly<{ label: string; text: string; x: number; y: number; width: number; height: number }>;

/** Reads the layout of a document as the printing engine lays it out, in points from the top left of the paper. */
export function pageReader(): { boxes: (html: string, selector: string) => Promise<Box[]> } {
  return {
    async boxes(html, selector) {
      const page = await (await workerBrowser()).newPage({ viewport: { width: 816, height: 1056 } });
      try {
        await page.emulateMedia({ media: 'print' });
        await page.setContent(html, { waitUntil: 'load' });
        return await page.locator(selector).evaluateAll((elements) =>
          elements.map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            const points = (pixels: number) => Math.round(pixels * 7.5) / 10;
            return {
              label: element.querySelector('dt')?.textContent ?? '',
              text: (element.querySelector('dd') ?? element).textContent ?? '',
              x: points(x),
              y: points(y),
              width: points(width),
              height: points(height),
            };
          }),
        );
      } finally {
        await page.close();
      }
    },
  };
}
