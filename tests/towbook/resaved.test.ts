import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../main/office/values/filled';
import { toCents } from '../../main/office/values/money';
import { readWhen } from '../../main/office/values/when';
import { rowOf } from '../../main/office/towbook/file/header';
import { readSheet, type SheetRow } from '../../main/office/towbook/file/table';
import { csvOf, dialects } from './resaved/csvFiles';
import { pages, xmlSpreadsheetOf } from './resaved/markupFiles';
import { cellsOf, cleanTable, type CleanRow } from './resaved/table';
import { variants, workbookOf } from './resaved/workbookFiles';

/** What a row says, however a file writes it. */
async function read(bytes: Uint8Array): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const sheet = await readSheet('file', bytes);
  const rows: Record<string, unknown>[] = [];
  for await (const { cells, fault } of sheet.rows()) {
    const { callNumber, impoundDate, balance, hasKeys, stockNumber, account, make, model, plate, storageLot, driver } = rowOf(
      sheet.header,
      cells,
    );
    const texts = [stockNumber, account, make, model, plate, storageLot, driver].map((text) => oneLine(text ?? ''));
    rows.push({ fault, callNumber, texts, towed: readWhen(impoundDate).at, cents: toCents(balance), hasKeys });
  }
  expect(rows.length).toBe(sheet.count);
  return rows;
}

function wanted(row: CleanRow) {
  const date = cellsOf(row).find(({ kind }) => kind === 'moment')?.text;
  return {
    fault: null,
    callNumber: row.call,
    texts: row.texts.map(oneLine),
    towed: readWhen(date).at,
    cents: row.cents,
    hasKeys: row.keys ? 'Yes' : '',
  };
}

/** Writes made-up tables and reads each back: the one that came back otherwise, with what differs; null where all came back equal. */
async function readOtherwise(write: (rows: readonly CleanRow[]) => Uint8Array): Promise<string | null> {
  const property = fc.asyncProperty(cleanTable, async (rows) => {
    expect(await read(write(rows))).toEqual(rows.map(wanted));
  });
  const { failed, counterexample, errorInstance } = await fc.check(property, { numRuns: 40 });
  return failed ? `${JSON.stringify(counterexample)}\n${String(errorInstance)}` : null;
}

describe('a table that was saved again', () => {
  it.each(Object.entries(dialects))('as CSV, %s, is read back equal', async (_name, dialect) => {
    expect(await readOtherwise((rows) => csvOf(rows, dialect))).toBeNull();
  });

  it.each(Object.entries(pages))('as a page, %s, is read back equal', async (_name, page) => {
    expect(await readOtherwise((rows) => Buffer.from(page(rows)))).toBeNull();
  });

  it.each([
    ['with every cell', '', false],
    ['with cells left out', '', true],
    ['with prefixed names', 'ss:', true],
  ] as const)('as an XML Spreadsheet %s is read back equal', async (_name, prefix, sparse) => {
    expect(await readOtherwise((rows) => Buffer.from(xmlSpreadsheetOf(rows, prefix, sparse)))).toBeNull();
  });

  it.each(Object.entries(variants))('as a workbook %s is read back equal', async (_name, variant) => {
    expect(await readOtherwise((rows) => workbookOf(rows, variant))).toBeNull();
  });
});

const table = (...rows: readonly string[]) => `<table><tr><th>Call #<th>Account<th>Make<th>Impound Date</tr>${rows.join('')}</table>`;
const rowsIn = async (bytes: Uint8Array): Promise<readonly SheetRow[]> => {
  const rows: SheetRow[] = [];
  for await (const row of (await readSheet('file', bytes)).rows()) rows.push(row);
  return rows;
};
const cellsIn = async (bytes: Uint8Array) => (await rowsIn(bytes)).map(({ cells }) => cells);

describe('cells over several rows or columns', () => {
  it('of a page stand in each of their rows, and move the others aside', async () => {
    const page = table(
      '<tr><td>101<td rowspan=2>.PPI<td>Ford<td>6/1/2026</tr>',
      '<tr><td>102<td>Kia<td>6/2/2026</tr>',
      '<tr><td>103<td colspan=2>.Tow<td>6/3/2026</tr>',
    );
    expect(await cellsIn(Buffer.from(page))).toEqual([
      ['101', '.PPI', 'Ford', '6/1/2026'],
      ['102', '.PPI', 'Kia', '6/2/2026'],
      ['103', '.Tow', '', '6/3/2026'],
    ]);
  });

  it('of an XML Spreadsheet do, with the rows it leaves out', async () => {
    const cell = (text: string, more = '') => `<Cell${more}><Data ss:Type="String">${text}</Data></Cell>`;
    const row = (cells: readonly string[], more = '') => `<Row${more}>${cells.join('')}</Row>`;
    const xml = `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>${row(
      ['Call #', 'Account', 'Make', 'Impound Date'].map((title) => cell(title)),
    )}${row([cell('101'), cell('.PPI', ' ss:MergeDown="1"'), cell('Ford'), cell('6/1/2026')], ' ss:Index="4"')}${row([
      cell('102'),
      `<Cell ss:Index="3"><Data ss:Type="String">Kia</Data><Comment><ss:Data><B>Pat:</B> seen</ss:Data></Comment></Cell>`,
      cell('6/2/2026'),
    ])}${row([cell('103'), cell('.Tow', ' ss:MergeAcross="1"'), cell('6/3/2026')])}</Table></Worksheet></Workbook>`;
    expect((await rowsIn(Buffer.from(xml))).map(({ number, cells }) => [number, ...cells])).toEqual([
      [4, '101', '.PPI', 'Ford', '6/1/2026'],
      [5, '102', '.PPI', 'Kia', '6/2/2026'],
      [6, '103', '.Tow', '', '6/3/2026'],
    ]);
  });
});

describe('a broken file', () => {
  const lines = [
    'Call #,Account,Make,Impound Date',
    '101,.PPI,Ford,6/1/2026',
    '102,.PPI,52" trailer,6/1/2026',
    '103,"a 52" long, red",Kia,6/1/2026',
    '104,"two\nlines",Kia,6/1/2026',
  ];

  it('with quotation marks alone is read row by row, each with its own number', async () => {
    const rows = await rowsIn(Buffer.from(lines.join('\r\n')));
    expect(rows.map(({ number, cells, fault }) => [number, fault === null ? cells[2] : fault.reason])).toEqual([
      [2, 'Ford'],
      [3, '52" trailer'],
      [4, 'a quotation mark stands alone in one of its cells'],
      [5, 'Kia'],
    ]);
  });

  it('with a quotation mark that is never closed loses that row alone', async () => {
    const rows = [...lines.slice(0, 2), '105,.PPI,"Kia,6/1/2026', '106,.PPI,"BMW",6/1/2026'];
    expect((await rowsIn(Buffer.from(rows.join('\n')))).map(({ cells, fault }) => [cells[0], fault === null])).toEqual([
      ['101', true],
      ['105', false],
      ['106', true],
    ]);
  });

  it.each([
    ['%PDF-1.7 ...', 'is a PDF'],
    ['From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n<table>', 'is a page saved as a single file'],
    [
      '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell><Data>Call #</Data></Cell><Cell><Data>Make</Data></Cell><Cell><Data>Plate</Data></Cell></Row><Row><Cell>',
      'breaks off',
    ],
    ['PK\u0003\u0004..............xl/workbook.bin..', 'is a binary workbook'],
  ])('%j is refused for what it is', async (content, why) => {
    await expect(readSheet('file', Buffer.from(content, 'latin1'))).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      message: expect.stringContaining(why),
    });
  });
});
