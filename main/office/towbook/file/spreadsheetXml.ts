import { cellCap } from '../../towbookSource';
import { emptyGrid, type Grid } from './grid';
import { localAttributes, localName, piecesOf, readMarkup } from './markup';
import { dateText, isoText, numberText, showsDate } from './numberFormat';
import type { FileRecord, Records } from './record';

/** True for an XML Spreadsheet 2003, which Excel writes under the name .xml or .xls. */
export const isSpreadsheetXml = (text: string): boolean =>
  /^\s*</.test(text) && text.slice(0, 4000).includes('urn:schemas-microsoft-com:office:spreadsheet');

type Cell = { text: string; type: string; isDate: boolean; columns: number; rows: number; at: number | null };

/** Columns and rows of the largest sheet there is. */
const mostColumns = 16_384;
const mostRows = 1_048_576;

/** The formats that have a name instead of a code. */
const namedDates = /^(?:general|short|medium|long) (?:date|time)$/i;

/** The rows of each sheet of an XML Spreadsheet. Throws where it breaks off. */
export const spreadsheetXmlRecords =
  (text: string): Records =>
  () =>
    readMarkup<FileRecord>(piecesOf(text), 'xml', (find) => {
      const dateStyles = new Set<string>();
      let style = '';
      let part = -1;
      let number = 0;
      let grid: Grid = emptyGrid();
      let cells: Cell[] = [];
      let cell: Cell | null = null;
      let isData = false;
      // A comment on a cell has data of its own.
      let isComment = false;

      /** Rows left out are there all the same: cells of a row above may hang down into them. */
      const skipTo = (next: number) => {
        for (; number < next - 1 && number < mostRows; number += 1) grid.place([]);
      };

      return {
        onopentag(name, given) {
          const attributes = localAttributes(given);
          switch (localName(name)) {
            case 'Style':
              style = attributes['ID'] ?? '';
              break;
            case 'NumberFormat': {
              const format = attributes['Format'] ?? '';
              if (namedDates.test(format) || (format !== '' && showsDate(0, format))) dateStyles.add(style);
              break;
            }
            case 'Worksheet':
              part += 1;
              number = 0;
              grid = emptyGrid();
              break;
            case 'Row':
              skipTo(Number(attributes['Index'] ?? 0));
              number += 1;
              cells = [];
              break;
            case 'Cell':
              cell = {
                text: '',
                type: 'String',
                isDate: dateStyles.has(attributes['StyleID'] ?? ''),
                columns: spanOf(attributes['MergeAcross']),
                rows: spanOf(attributes['MergeDown']),
                at: attributes['Index'] === undefined ? null : Math.min(Math.max(Number(attributes['Index']) || 1, 1), mostColumns) - 1,
              };
              break;
            case 'Comment':
              isComment = true;
              break;
            case 'Data':
              isData = !isComment;
              if (isData && cell !== null) cell.type = attributes['Type'] ?? 'String';
              break;
          }
        },
        ontext(piece) {
          if (isData && cell !== null && cell.text.length < cellCap) cell.text += piece;
        },
        onclosetag(name, isImplied) {
          const tag = localName(name);
          if (isImplied && tag === 'Workbook') throw new RangeError('the workbook breaks off');
          if (tag === 'Data') isData = false;
          else if (tag === 'Comment') isComment = false;
          else if (tag === 'Cell' && cell !== null) {
            cells.push(cell);
            cell = null;
          } else if (tag === 'Row')
            find({ part, number, cells: grid.place(cells.map((one) => ({ ...one, text: cellText(one) }))), fault: null });
        },
      };
    });

/** What a merge adds to the one cell, as a count of cells. */
const spanOf = (more: string | undefined): number => 1 + Math.min(Math.max(Math.trunc(Number(more ?? 0)) || 0, 0), mostColumns);

function cellText({ text, type, isDate }: Cell): string {
  if (type === 'DateTime') return isoText(text);
  if (type === 'Boolean') return text.trim() === '1' ? 'Yes' : 'No';
  if (type === 'Number') return isDate ? dateText(text, false) : numberText(text);
  return text.slice(0, cellCap);
}
