import { strToU8, zipSync } from 'fflate';
import { escaped } from './markupFiles';
import { cellsOf, titles, type Cell, type CleanRow } from './table';

type Variant = Readonly<{
  texts: 'inline' | 'shared';
  /** How a date stands there: by which of the styles below, or as text. */
  dates: 1 | 2 | 3 | 4 | 'text';
  is1904: boolean;
  prefix: '' | 'x:';
  /** Whether a cell says where it stands. */
  places: boolean;
  /** A sheet before the one of the table, and the sheets named in another order than their files. */
  others: boolean;
}>;

const usual: Variant = { texts: 'inline', dates: 1, is1904: false, prefix: '', places: true, others: false };

/** Programs that write workbooks, by what is unusual about them. */
export const variants: Readonly<Record<string, Variant>> = {
  'with its texts in the cells': usual,
  'with shared texts': { ...usual, texts: 'shared', dates: 2 },
  'that counts its days from 1904': { ...usual, is1904: true, dates: 3 },
  'whose names have a prefix': { ...usual, prefix: 'x:', dates: 4 },
  'with dates as texts': { ...usual, texts: 'shared', dates: 'text' },
  'with several sheets': { ...usual, others: true },
  'whose cells do not say where they stand': { ...usual, places: false, dates: 2 },
};

const styles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="m/d/yyyy\\ h:mm\\ AM/PM"/><numFmt numFmtId="165" formatCode="[$-409]&quot;Due&quot; #,##0.00"/><numFmt numFmtId="166" formatCode="[$-F800]yyyy\\-mm\\-dd hh:mm;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="14"/><xf numFmtId="166"/><xf numFmtId="165"/></cellXfs></styleSheet>';
const serial = (days: number, minutes: number, is1904: boolean) => days + 25_569 - (is1904 ? 1462 : 0) + minutes / 1440;
const column = (index: number) => String.fromCharCode(65 + index);

/** The table as a workbook of a variant. */
export function workbookOf(rows: readonly CleanRow[], variant: Variant): Uint8Array {
  const shared: string[] = [];
  const { prefix, is1904 } = variant;
  const tag = (name: string, attributes: string, content: string) => `<${prefix}${name}${attributes}>${content}</${prefix}${name}>`;
  const text = (place: string, value: string) => {
    if (variant.texts === 'inline')
      return tag('c', `${place} t="inlineStr"`, tag('is', '', tag('t', ' xml:space="preserve"', escaped(value))));
    shared.push(value);
    return tag('c', `${place} t="s"`, tag('v', '', String(shared.length - 1)));
  };
  const write = (cell: Cell, index: number, row: number) => {
    const place = variant.places ? ` r="${column(index)}${row}"` : '';
    if (cell.text === '') return variant.places ? '' : `<${prefix}c${place}/>`;
    if (cell.kind === 'moment' && variant.dates !== 'text')
      return tag('c', `${place} s="${variant.dates}"`, tag('v', '', String(serial(cell.days, cell.minutes, is1904))));
    if (cell.kind === 'money') return tag('c', `${place} s="5"`, tag('v', '', cell.dollars));
    if (cell.kind === 'yes') return tag('c', `${place} t="b"`, tag('v', '', '1'));
    return text(place, cell.text);
  };
  const header = titles.map((title): Cell => ({ kind: 'text', text: title }));
  const lines = [header, ...rows.map(cellsOf)].map((cells, at) =>
    tag('row', variant.places ? ` r="${at + 1}"` : '', cells.map((cell, index) => write(cell, index, at + 1)).join('')),
  );
  const space = prefix === '' ? '' : ' xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const sheet = tag('worksheet', space, tag('sheetData', '', lines.join('')));
  const other = '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Notes</t></is></c></row></sheetData></worksheet>';
  const strings = `<sst>${shared.map((value) => `<si><r><t>${escaped(value.slice(0, 2))}</t></r><r><t xml:space="preserve">${escaped(value.slice(2))}</t></r><rPh><t>x</t></rPh></si>`).join('')}</sst>`;
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${variant.others ? '<sheet name="Notes" r:id="rId7"/><sheet name="Impounds" r:id="rId3"/>' : ''}</sheets></workbook>`,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': strings,
    [variant.others ? 'xl/worksheets/sheet10.xml' : 'xl/worksheets/sheet1.xml']: sheet,
    ...(variant.others
      ? {
          'xl/worksheets/sheet2.xml': other,
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId3" Target="worksheets/sheet10.xml"/><Relationship Id="rId7" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
        }
      : {}),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])));
}
