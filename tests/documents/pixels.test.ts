import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workerBrowser } from '../browser';
import { caseFor, draftFor } from './fixtures/case';

const golden = join(import.meta.dirname, 'golden');
/** Part of all pixels that may differ: letters are smoothed a little differently from one browser version to the next. */
const tolerance = 0.01;

const screenshot = async (html: string): Promise<Buffer> => {
  const page = await (await workerBrowser()).newPage({ viewport: { width: 816, height: 1056 } });
  try {
    await page.setContent(html, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => true));
    return await page.screenshot({ type: 'png' });
  } finally {
    await page.close();
  }
};

/** The part of pixels that differ clearly between two pictures of the same size; 1 when the sizes differ. */
const difference = async (one: Buffer, other: Buffer): Promise<number> => {
  const page = await (await workerBrowser()).newPage();
  try {
    return await page.evaluate(
      async (addresses) => {
        const pictures = await Promise.all(
          addresses.map(async (address) => {
            const image = new Image();
            image.src = address;
            await image.decode();
            const canvas = document.createElement('canvas');
            canvas.width = image.width;
            canvas.height = image.height;
            const context = canvas.getContext('2d')!;
            context.drawImage(image, 0, 0);
            return context.getImageData(0, 0, image.width, image.height);
          }),
        );
        const [first, second] = [pictures[0]!, pictures[1]!];
        if (first.width !== second.width || first.height !== second.height) return 1;
        let differing = 0;
        for (let at = 0; at < first.data.length; at += 4) if (Math.abs(first.data[at]! - second.data[at]!) > 96) differing += 1;
        return differing / (first.width * first.height);
      },
      [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`),
    );
  } finally {
    await page.close();
  }
};

describe.each(['TOP', 'OWNER_LETTER'] as const)('the picture of %s', (kind) => {
  const file = caseFor(kind);
  const htmlOf = (version: number) => draftFor(kind, file).html(version, file.now);

  it('is the one that was looked at and approved', async () => {
    const path = join(golden, `${kind}.png`);
    const now = await screenshot(htmlOf(1));
    if (process.env['UPDATE_GOLDEN']) writeFileSync(path, now);
    mkdirSync('test-results/papers', { recursive: true });
    writeFileSync(`test-results/papers/${kind}.png`, now);
    expect(await difference(readFileSync(path), now)).toBeLessThan(tolerance);
  });

  it('would not pass with a box moved', async () => {
    const moved = htmlOf(1).replace('</style>', 'main { margin-top: 6pt }</style>');
    expect(await difference(readFileSync(join(golden, `${kind}.png`)), await screenshot(moved))).toBeGreaterThan(tolerance);
  });
});
