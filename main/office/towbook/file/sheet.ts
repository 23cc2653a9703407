import { cellCap } from '../../towbookSource';
import { localName, readMarkup, textOf } from './markup';
import { dateText, isoText, numberText } from './numberFormat';
import type { FileRecord } from './record';

/** What the cells of a sheet refer to. */
export type SheetContext = Readonly<{ shared: readonly string[]; isDate: (style: number) => boolean; is1904: boolean }>;

type Cell = { at: number; type: string; style: number; value: string; text: string };

/** The rows of one sheet of a workbook: dates as `2026-11-02 14:10`, yes and no as words. Throws where it breaks off. */
export function sheetRecords(bytes: Uint8Array, part: number, context: SheetContext): AsyncIterable<FileRecord> {
  return readMarkup<FileRecord>(textOf(bytes), 'xml', (find) => {
    let number = 0;
    let cells: string[] = [];
    let cell: Cell | null = null;
    let into: 'value' | 'text' | null = null;
    let isReading = false;
    return {
      onopentag(name, attributes) {
        switch (localName(name)) {
          case 'row':
            number = Number(attributes['r']) || number + 1;
            cells = [];
            break;
          case 'c':
            cell = {
              at: columnOf(attributes['r']) ?? cells.length,
              type: attributes['t'] ?? 'n',
              style: Number(attributes['s'] ?? 0),
              value: '',
              text: '',
            };
            break;
          case 'rPh':
            isReading = true;
            break;
          case 'v':
            into = 'value';
            break;
          case 't':
            into = isReading ? null : 'text';
            break;
        }
      },
      ontext(piece) {
        if (cell === null || into === null || cell[into].length > cellCap) return;
        cell[into] += piece;
      },
      onclosetag(name, isImplied) {
        const tag = localName(name);
        if (isImplied && tag === 'worksheet') throw new RangeError('the sheet breaks off');
        if (tag === 'v' || tag === 't') into = null;
        else if (tag === 'rPh') isReading = false;
        else if (tag === 'row') find({ part, number, cells, fault: null });
        if (tag !== 'c' || cell === null) return;
        while (cells.length < cell.at) cells.push('');
        cells[cell.at] = cellText(cell, context).slice(0, cellCap);
        cell = null;
      },
    };
  });
}

function cellText({ type, style, value, text }: Cell, { shared, isDate, is1904 }: SheetContext): string {
  switch (type) {
    case 'inlineStr':
      return text;
    case 's':
      return shared[Number(value)] ?? '';
    case 'b':
      return value === '' ? '' : value === '1' || value === 'true' ? 'Yes' : 'No';
    case 'd':
      return isoText(value);
    case 'n':
      return isDate(style) ? dateText(value, is1904) : numberText(value);
    default:
      return value;
  }
}

/** `A1` is 0, `AA1` is 26; undefined for none. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
