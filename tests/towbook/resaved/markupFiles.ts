import { cellsOf, titles, type Cell, type CleanRow } from './table';

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');

const tr = (cells: readonly string[], tag: string) => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
const body = (rows: readonly CleanRow[]) =>
  rows
    .map((row) =>
      tr(
        cellsOf(row).map(({ text }) => text),
        'td',
      ),
    )
    .join('\r\n');

/** Empty cells at the right of a filled one become part of it, as a program that merges cells writes them. */
const merged = (row: CleanRow) => {
  const cells: { text: string; span: number }[] = [];
  for (const { text } of cellsOf(row)) {
    const last = cells.at(-1);
    if (text === '' && last !== undefined) last.span += 1;
    else cells.push({ text, span: 1 });
  }
  return `<TR>${cells.map(({ text, span }) => `<TD COLSPAN="${span}">${escaped(text)}`).join('')}`;
};
const table = (rows: readonly CleanRow[]) => `<table><thead>${tr(titles, 'th')}</thead><tbody>${body(rows)}</tbody></table>`;

/** The table as a page, in the ways programs and browsers write it. */
export const pages: Readonly<Record<string, (rows: readonly CleanRow[]) => string>> = {
  "Excel's": (rows) =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><meta charset="utf-8"><body><table border=1>${tr(titles, 'th')}${body(rows)}</table></body></html>`,
  'with merged cells and no ends': (rows) => `<HTML><TABLE>${tr(titles, 'td')}${rows.map(merged).join('')}</TABLE></HTML>`,
  'within a layout table, beside others': (rows) =>
    `<!DOCTYPE html><html><body><table id="pageHolder"><tbody><tr><td>Reports</td><td><table><tr><td>Total calls</td><td>1</td></tr></table>${table(rows)}</td></tr></tbody></table></body></html>`,
  'with patterns in its programs': (rows) =>
    `<html><head><style>td > a { color: red }</style><script type="text/x-jquery-tmpl"><table>${tr(titles, 'th')}<tr><td>1</td><td>\${callNumber}</td></tr></table></script></head><body><template><table>${tr(titles, 'th')}${tr(['1', '77777'], 'td').repeat(30)}</table></template>${table(rows)}</body></html>`,
};

const date = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);

function xmlCell(cell: Cell, index: number, prefix: string, at: boolean): string {
  const tag = (type: string, value: string) =>
    `<${prefix}Cell${at ? ` ss:Index="${index + 1}"` : ''}><${prefix}Data ss:Type="${type}">${escaped(value)}</${prefix}Data></${prefix}Cell>`;
  switch (cell.kind) {
    case 'text':
      return tag('String', cell.text);
    case 'yes':
      return tag('Boolean', '1');
    case 'money':
      return tag('Number', cell.dollars);
    case 'moment':
      return tag(
        'DateTime',
        `${date(cell.days)}T${String(Math.floor(cell.minutes / 60)).padStart(2, '0')}:${String(cell.minutes % 60).padStart(2, '0')}:00.000`,
      );
  }
}

/** The table as an XML Spreadsheet; `sparse` leaves empty cells out, and says where the others stand. */
export function xmlSpreadsheetOf(rows: readonly CleanRow[], prefix: '' | 'ss:', sparse: boolean): string {
  const row = (cells: readonly Cell[]) =>
    `<${prefix}Row>${cells.map((cell, index) => (sparse && cell.text === '' ? '' : xmlCell(cell, index, prefix, sparse))).join('')}</${prefix}Row>`;
  const header = titles.map((text): Cell => ({ kind: 'text', text }));
  const space = prefix === '' ? 'xmlns="urn:schemas-microsoft-com:office:spreadsheet" ' : '';
  return `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<${prefix}Workbook ${space}xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><${prefix}Worksheet ss:Name="Notes"><${prefix}Table><${prefix}Row/></${prefix}Table></${prefix}Worksheet><${prefix}Worksheet ss:Name="Impounds"><${prefix}Table>${row(header)}${rows.map((one) => row(cellsOf(one))).join('')}</${prefix}Table></${prefix}Worksheet></${prefix}Workbook>`;
}
