import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressLines } from '../../../main/office/paper/address';
import { bundled } from '../bundled';
import { caseFor, draftFor, making } from '../fixtures/case';
import { nastyTexts } from '../fixtures/nasty';
import { paperOffice, printerForFile, showingPrinter } from '../harness';
import { pdfPages } from '../pdfPages';

const real = printerForFile();
const printer = showingPrinter(real);
const at = paperOffice('papers', printer);
mkdirSync('test-results/papers', { recursive: true });
const inches = (value: number) => value * 72;

const addresses = {
  'one line': 'Pat Example',
  'two lines': 'Pat Example\nFlint, MI 48503',
  'three lines': 'Pat Example\n12 Elm Street\nFlint, MI 48503-1234',
  'four lines': 'Pat Example\nc/o Sam Example\n12 Elm Street, Apt. 4\nFlint, MI 48503-1234',
  'five lines': 'Pat Example\nc/o Sam Example\nBuilding C\n12 Elm Street, Apt. 4\nFlint, MI 48503-1234',
  'six lines':
    'Example Auto Credit of Michigan\nImpound Department\nAttn. Pat Example\nBuilding C\n12 Elm Street, Apt. 4\nFlint, MI 48503-1234',
  'wide lines': `${'W'.repeat(60)}\n${'M'.repeat(60)}\nFlint, MI 48503`,
};

describe('a letter for a #10 window envelope', () => {
  it.each(Object.entries(addresses))('shows the whole address in the window, wherever the sheet slides: %s', async (_name, address) => {
    const [name = '', ...rest] = address.split('\n');
    const file = caseFor('OWNER_LETTER');
    // A party always has a second line; the single line is tried by giving the same name twice.
    const party = { ...file.party!, name, address: rest.length === 0 ? name : rest.join('\n') };
    const draft = draftFor('OWNER_LETTER', { ...file, party });
    const [page] = await pdfPages(await printer.pdf(draft.html(1, file.now)));
    const pieces = page!.pieces.filter(({ y }) => y > inches(2.4) && y < inches(3.4));
    expect(
      pieces
        .map(({ text }) => text)
        .join(' ')
        .replaceAll(/\s+/g, ' '),
    ).toBe(addressLines(party.name, party.address).join(' '));
    for (const { x, y, width, size } of pieces) {
      expect(x).toBeGreaterThanOrEqual(inches(1));
      expect(x + width).toBeLessThanOrEqual(inches(4.25));
      expect(y - size * 0.76).toBeGreaterThanOrEqual(inches(2.63));
      expect(y + size * 0.24).toBeLessThanOrEqual(inches(3.27));
    }
  });

  it('moves with the offsets of the settings', async () => {
    const file = caseFor('OWNER_LETTER');
    const where = async (x: number, y: number) => {
      const pdf = await printer.pdf(draftFor('OWNER_LETTER', file, { ...making, offset: { x, y } }).html(1, file.now));
      return (await pdfPages(pdf))[0]!.pieces.find(({ text }) => text === 'PAT EXAMPLE')!;
    };
    const [still, moved] = [await where(0, 0), await where(3, -2)];
    // The engine sets lines on whole pixels.
    expect(Math.abs(moved.x - still.x - (3 / 25.4) * 72)).toBeLessThan(0.8);
    expect(Math.abs(moved.y - still.y - (-2 / 25.4) * 72)).toBeLessThan(0.8);
  });

  it('writes addresses in capitals, without punctuation and empty lines', () => {
    expect(addressLines('Pat Example, Jr.', '12 Elm Street, Apt. 4\r\n\r\nFlint, MI 48503-1234')).toEqual([
      'PAT EXAMPLE JR',
      '12 ELM STREET APT 4',
      'FLINT MI 48503-1234',
    ]);
  });
});

describe('labels', () => {
  it.each([
    ['5160', 3, 10, { left: 0.1875, top: 0.5, across: 2.75, down: 1 }],
    ['5163', 2, 5, { left: 0.156, top: 0.5, across: 4.1875, down: 2 }],
  ] as const)('of sheet %s stand on their places, from any start', async (sheet, columns, rows, grid) => {
    const { call } = at();
    const list = Array.from({ length: columns * rows }, (_, index) => `Name ${index + 1}\n12 Elm Street\nFlint, MI 48503`);
    const startAt = columns + 2;
    const made = await call('papers.labels', { sheet, startAt, addresses: list });
    expect(made.pages).toBe(2);
    const pdf = Buffer.from(made.base64, 'base64');
    writeFileSync(`test-results/papers/labels-${sheet}.pdf`, pdf);
    const pages = await pdfPages(pdf);
    for (const index of [0, 1, columns * rows - startAt]) {
      const place = startAt - 1 + index;
      const piece = pages[0]!.pieces.find(({ text }) => text === `NAME ${index + 1}`)!;
      const left = grid.left + (place % columns) * grid.across;
      const top = grid.top + Math.floor(place / columns) * grid.down;
      expect(piece.x / 72).toBeGreaterThan(left);
      expect(piece.x / 72).toBeLessThan(left + 0.3);
      expect(piece.y / 72).toBeGreaterThan(top);
      expect(piece.y / 72).toBeLessThan(top + grid.down);
    }
    expect(pages[1]!.pieces.some(({ text }) => text === `NAME ${columns * rows}`)).toBe(true);
  });

  it('keep a hostile text on its own label', async () => {
    const sheets = await printer.heldBack(async () => {
      for (const text of Object.values(nastyTexts))
        await at().call('papers.labels', { sheet: '5160', addresses: [text.slice(0, 590).trim() || 'x', 'NEIGHBOUR'] });
    });
    const pages = await pdfPages(await real.pdf(bundled(sheets)));
    expect(pages).toHaveLength(sheets.length);
    for (const [index, name] of Object.keys(nastyTexts).entries()) {
      const { pieces } = pages[index]!;
      const neighbour = pieces.find(({ text }) => text === 'NEIGHBOUR')!;
      expect({ name, isBeside: neighbour.x / 72 > 2.9375 }).toEqual({ name, isBeside: true });
      expect({ name, below: pieces.filter((piece) => piece !== neighbour && piece.y / 72 >= 1.5) }).toEqual({ name, below: [] });
    }
  });
});

describe('papers that accompany a document', () => {
  it('are a fax cover, a call script and an alignment page', async () => {
    const { call, tow } = at();
    const { id: noticeId } = await call('notices.prepare', {
      vehicleId: await tow({ make: 'Ford', model: 'Focus', vin: '1FAHP3F20CL123456' }),
    });
    const text = async (name: string, base64: string) => {
      writeFileSync(`test-results/papers/${name}.pdf`, Buffer.from(base64, 'base64'));
      const pages = await pdfPages(Buffer.from(base64, 'base64'));
      expect(pages).toHaveLength(1);
      return pages[0]!.text;
    };
    const cover = await text('fax-cover', (await call('papers.faxCover', { noticeId, number: '(810) 555-0188' })).base64);
    expect(cover).toContain('(810) 555-0188');
    expect(cover).toMatch(/Pages with this one\s*2/);
    const script = await text('call-script', (await call('papers.callScript', { noticeId })).base64);
    expect(script).toContain('1FAHP3F20CL123456');
    expect(script).toContain('Spoken with (name)');
    const alignment = await text('alignment', (await call('papers.alignment', {})).base64);
    expect(alignment).toContain('FLINT MI 48503-1234');
  });
});
