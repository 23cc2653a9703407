import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPracticeTowbook } from '../../main/practice/towbook/towbook';
import { makePracticeYard } from '../../main/practice/yard/yard';
import { openYard, type Yard } from './yard';

const now = '2026-11-20T15:00:00.000Z';
let yard: Yard;
beforeEach(async () => {
  yard = await openYard({ now });
});
afterEach(() => yard.close());

const page = (rows: readonly string[]) =>
  `<html><head><meta charset="utf-8"></head><body><table border=1><tr>${['Call #', 'Reason', 'Date', 'Completed', 'Account', 'PO #', 'Driver', 'Dispatcher', 'Truck', 'Total', 'Balance'].map((title) => `<th>${title}</th>`).join('')}</tr>${rows.join('\r\n')}</table></body></html>`;
const row = (...cells: readonly string[]) =>
  `<tr>${cells.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`;

describe('Call Analysis "Export to Excel"', () => {
  it('as TowBook names and makes it is read: every call, with its moment', async () => {
    const practice = makePracticeYard({ now });
    const towbook = await startPracticeTowbook({ data: practice, now });
    const login = await fetch(`${towbook.origin}/login`, {
      method: 'POST',
      body: 'username=practice&password=practice-yard',
      redirect: 'manual',
    });
    const cookie = login.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const address = `${towbook.origin}/Reports/Dispatching/Export?report=callanalysis&start=09/01/2026&end=11/20/2026&account=.PPI`;
    const file = await fetch(address, { headers: { cookie } });
    const result = await yard.importBytes(new Uint8Array(await file.arrayBuffer()), 'CallAnalysis.xls');
    await towbook.stop();
    const wanted = practice.calls.filter((call) => call.account === '.PPI' && call.impoundDay >= '2026-09-01');
    expect(result).toMatchObject({ rows: wanted.length, created: wanted.length });
    const moments = new Map(yard.all().map((one) => [one['call_number'], one['towed_at']]));
    for (const call of wanted) {
      const told = call.completedAt ?? call.receivedAt;
      expect(moments.get(call.callNumber)).toBe(told === null ? null : new Date(told).toISOString());
    }
  });

  it('with dates without a year takes the seconds they sort by, and guesses no year', async () => {
    const result = await yard.importText(
      page([
        row('18001', 'Tow', '<td sorttable_customkey="1763650000">11/20', '', '.PPI', '', 'Driver 1', '', '', '$5.00', '$1.00'),
        row('18002', 'Tow', '11/20', '', '.PPI', 'IT0042-26', '', '', '', '', ''),
      ]),
      'CallAnalysis.xls',
    );
    expect(result.created).toBe(2);
    expect((await yard.vehicle('18001')).vehicle.towedAt).toBe('2025-11-20T09:46:40-05:00');
    expect((await yard.vehicle('18002')).vehicle).toMatchObject({ towedAt: null, complaintNumber: 'IT0042-26' });
    expect((await yard.run(result.run)).rows[1]!.warnings).toContainEqual(expect.stringContaining('"11/20" could not be read'));
  });

  it('with markup in its cells is read as text', async () => {
    await yard.importText(
      page([row('18001', 'Tow &amp; <b>hold</b> &#60;script&#62;', '11/19/2026 1:00 PM', '', '.PPI', '', '', '', '', '', '')]),
      'x.xls',
    );
    expect((await yard.vehicle('18001')).vehicle.fields.reason).toBe('Tow & hold <script>');
  });
});

const sheet = (rows: string) => `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`;
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const workbook = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])));

describe('a workbook', () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="m/d/yyyy h:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>';
  const shared = '<sst><si><t>Call #</t></si><si><r><t>Impound </t></r><r><t>Date</t></r></si><si><t>Vehicle</t></si></sst>';

  it('is read with shared texts, dates as numbers, and cells left out', async () => {
    const rows = `<row r="1">${text('A1', 'Report - Impounds')}</row><row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="D3" t="s"><v>2</v></c></row>
      <row r="4"><c r="A4"><v>18001</v></c><c r="B4" s="1"><v>46345.6875</v></c>${text('D4', '2014 Chevrolet Impala Black')}</row>
      <row r="5"><c r="A5"><v>18002</v></c><c r="B5" s="1"><v>46345</v></c></row>`;
    const bytes = workbook({
      'xl/worksheets/sheet1.xml': sheet(''),
      'xl/worksheets/sheet2.xml': sheet(rows),
      'xl/sharedStrings.xml': shared,
      'xl/styles.xml': styles,
    });
    const result = await yard.importBytes(bytes, 'impounds.xlsx');
    expect(result).toMatchObject({ rows: 2, created: 2 });
    expect((await yard.vehicle('18001')).vehicle).toMatchObject({
      towedAt: '2026-11-19T16:30:00-05:00',
      description: '2014 Chevrolet Impala',
    });
    expect((await yard.vehicle('18002')).vehicle.towedAt).toBe('2026-11-19');
  });

  it.each([
    ['FILE_UNREADABLE', 'cut.xlsx', workbook({ 'xl/worksheets/sheet1.xml': sheet('') }).slice(0, 60)],
    ['FILE_UNREADABLE', 'other.zip', workbook({ 'readme.txt': 'hello' })],
    ['NOT_A_TOWBOOK_FILE', 'budget.xlsx', workbook({ 'xl/worksheets/sheet1.xml': sheet(`<row>${text('A1', 'Month')}</row>`) })],
    ['FILE_UNREADABLE', 'old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['NOT_A_TOWBOOK_FILE', 'page.html', new TextEncoder().encode('<html><body><table><tr><td>1</td></tr></table></body></html>')],
  ])('that is none is refused with %s: %s', async (code, name, bytes) => {
    await expect(yard.importBytes(bytes, name)).rejects.toMatchObject({ code });
    expect(yard.count('import_runs')).toBe(0);
  });
});
