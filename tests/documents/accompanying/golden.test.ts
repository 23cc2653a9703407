import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundled } from '../bundled';
import { nastyTexts } from '../fixtures/nasty';
import { paperOffice, printerForFile, showingPrinter } from '../harness';
import { pageReader } from '../pageBoxes';
import { pdfPages, type PdfPage } from '../pdfPages';

const real = printerForFile();
const printer = showingPrinter(real);
const at = paperOffice('golden-papers', printer);
const reader = pageReader();
const saleAt = '2026-12-07T10:00:00-05:00';
mkdirSync('test-results/papers', { recursive: true });

const lists = ['NEWSPAPER_AD', 'AUCTION_LIST', 'MORNING_LIST'] as const;
const accompanying = ['faxCover', 'callScript', 'alignment', 'labels5160', 'labels5163'] as const;
const onOne = ['faxCover', 'callScript'] as const;
type Paper = (typeof lists)[number] | (typeof accompanying)[number];

const isList = (paper: Paper) => lists.some((kind) => kind === paper);

/** The paper about these vehicles, the first of them where it is about one. */
async function make(paper: Paper, vehicleIds: readonly number[], texts: readonly string[]): Promise<Uint8Array> {
  const { call } = at();
  const list = lists.find((kind) => kind === paper);
  if (list !== undefined) {
    const { id } = await call('sheets.prepare', { kind: list, vehicleIds: list === 'MORNING_LIST' ? [] : [...vehicleIds], saleAt });
    return Buffer.from((await call('sheets.pdf', { id })).base64, 'base64');
  }
  const noticeId = async () => (await call('notices.prepare', { vehicleId: vehicleIds[0] ?? 0 })).id;
  const text = texts[0] ?? '';
  const addresses = [...texts.map((one) => `${one}\n12 Elm Street, Apt. 4\nFlint, MI 48503-1234`), 'Example Auto Credit\nFlint, MI 48503'];
  const printed = {
    faxCover: async () =>
      call('papers.faxCover', { noticeId: await noticeId(), to: text.slice(0, 120), number: '(810) 555-0188', note: text }),
    callScript: async () => call('papers.callScript', { noticeId: await noticeId() }),
    alignment: () => call('papers.alignment', {}),
    labels5160: () => call('papers.labels', { sheet: '5160', startAt: 5, addresses }),
    labels5163: () => call('papers.labels', { sheet: '5163', startAt: 2, addresses }),
  } as const;
  return Buffer.from((await printed[paper as keyof typeof printed]()).base64, 'base64');
}

const textOf = (pages: readonly PdfPage[]) => pages.map(({ text }) => text).join('\n\f\n');
const outside = ({ pieces, width, height }: PdfPage) =>
  pieces.filter(({ x, y, width: across }) => x < 11 || x + across > width - 4 || y < 20 || y > height - 20);

describe.each([...lists, ...accompanying])('the paper %s', (paper) => {
  it('says what it should, with every box in its place', async () => {
    const { call, tow, later } = at();
    const fields = { make: 'Ford', color: 'Silver', plate: 'EKR 4471', plateState: 'MI', requestedBy: 'Property owner' };
    const ids = [
      await tow({ ...fields, modelYear: 2014, model: 'Focus', vin: '1FAHP3F20CL123456' }),
      await tow({ ...fields, callNumber: '48214', modelYear: 2009, model: 'Fusion', plate: null }),
    ];
    later(60 * 30);
    await call('workflow.run', {});
    const pdf = await make(paper, ids, ['Pat Example']);
    writeFileSync(`test-results/papers/${paper}.pdf`, pdf);
    const pages = await pdfPages(pdf);
    expect(pages.map(({ width, height }) => `${width} x ${height}`)).toEqual(['612 x 792']);
    expect(textOf(pages)).toMatchSnapshot('text');
    const boxes = await reader.boxes(printer.last(), '.field, table, header, h1, footer, .window, .safe, .label, .plain');
    expect(boxes.length).toBeGreaterThan(0);
    expect(boxes.map(({ label, x, y, width, height }) => [label, x, y, width, height].join(' '))).toMatchSnapshot('boxes');
  });
});

/** How many pages the hostile texts make: all of them on a list or on labels, one each on what tells of one vehicle. */
const hostilePages = {
  NEWSPAPER_AD: 1,
  AUCTION_LIST: 1,
  MORNING_LIST: 3,
  faxCover: Object.keys(nastyTexts).length,
  callScript: Object.keys(nastyTexts).length,
  labels5160: 1,
  labels5163: 2,
} as const;

describe.each(['NEWSPAPER_AD', 'AUCTION_LIST', 'MORNING_LIST', 'faxCover', 'callScript', 'labels5160', 'labels5163'] as const)(
  'the paper %s',
  (paper) => {
    it('holds hostile texts inside its page, each as a text', async () => {
      const { call, tow, later } = at();
      const texts = Object.entries(nastyTexts);
      const ids: number[] = [];
      for (const [index, [, text]] of texts.entries()) {
        const hostile = text.slice(0, 190).trim() || 'x';
        ids.push(
          await tow({ callNumber: `${9000 + index}`, make: hostile, model: hostile, color: hostile.slice(0, 60), towedFrom: hostile }),
        );
      }
      later(60 * 30);
      await call('workflow.run', {});
      const given = texts.map(([, one]) => one.slice(0, 500).trim() || 'x');
      const eachAlone = async () => {
        await call('notices.makeMany', { vehicleIds: ids });
        const documents = await printer.heldBack(async () => {
          for (const [index, id] of ids.entries()) await make(paper, [id], [given[index] ?? '']);
        });
        return real.pdf(bundled(documents));
      };
      // What tells of one vehicle is made of each, and printed as one; lists and sheets of labels hold all of them at once.
      const pages = await pdfPages(onOne.some((kind) => kind === paper) ? await eachAlone() : await make(paper, ids, given));
      expect(pages.flatMap((page, index) => outside(page).map((piece) => ({ page: index + 1, piece })))).toEqual([]);
      expect(pages).toHaveLength(hostilePages[paper]);
      for (const [number, page] of isList(paper) ? pages.entries() : [])
        expect(page.text).toContain(`Page ${number + 1} of ${hostilePages[paper]}`);
    });
  },
);
