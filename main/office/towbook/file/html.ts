import { cellCap } from '../../towbookSource';
import { piecesOf, readMarkup } from './markup';
import { emptyGrid, type Grid } from './grid';
import type { FileRecord, Records } from './record';

/** What stands in these is no text of the page: programs, and patterns that a program fills later. */
const unshown = new Set(['script', 'style', 'template', 'noscript', 'textarea', 'select', 'title']);
const lineEnds = new Set(['br', 'p', 'div', 'li']);
const rowEnds = new Set(['thead', 'tbody', 'tfoot', 'table']);

/** True for a page, also under the name of a workbook, which is how TowBook exports a report "to Excel". */
export const isHtml = (text: string): boolean => /^\s*</.test(text) && /<(?:html|table)\b/i.test(text);

type Cell = { text: string; seconds: string | null; columns: number; rows: number };
type Table = { part: number; number: number; grid: Grid; cells: Cell[] | null; cell: Cell | null };

/** The rows of every table of a page; a table within a cell of another is a table of its own. */
export const htmlRecords =
  (text: string): Records =>
  () =>
    readMarkup<FileRecord>(piecesOf(text), 'html', (find) => {
      const open: Table[] = [];
      let count = 0;
      let hidden = 0;

      const endCell = (table: Table) => {
        if (table.cell !== null) table.cells?.push(table.cell);
        table.cell = null;
      };
      const endRow = (table: Table) => {
        endCell(table);
        if (table.cells === null) return;
        table.number += 1;
        const cells = table.grid.place(
          table.cells.map((cell) => ({ text: shownText(cell), columns: cell.columns, rows: cell.rows, at: null })),
        );
        find({ part: table.part, number: table.number, cells, fault: null });
        table.cells = null;
      };
      const write = (text: string) => {
        const cell = open.at(-1)?.cell;
        if (hidden === 0 && cell && cell.text.length < cellCap) cell.text += text;
      };

      return {
        onopentag(name, attributes) {
          if (unshown.has(name)) hidden += 1;
          if (hidden > 0) return;
          const table = open.at(-1);
          if (name === 'table') open.push({ part: count++, number: 0, grid: emptyGrid(), cells: null, cell: null });
          else if (table === undefined) return;
          else if (name === 'tr') {
            endRow(table);
            table.cells = [];
          } else if (name === 'td' || name === 'th') {
            endCell(table);
            table.cells ??= [];
            const seconds = /^\d{9,11}$/.exec((attributes['sorttable_customkey'] ?? '').trim())?.[0] ?? null;
            table.cell = { text: '', seconds, columns: spanOf(attributes['colspan']), rows: spanOf(attributes['rowspan']) };
          } else if (lineEnds.has(name)) write('\n');
        },
        ontext: write,
        onclosetag(name) {
          if (unshown.has(name)) hidden -= 1;
          if (hidden > 0) return;
          const table = open.at(-1);
          if (table === undefined) return;
          if (name === 'td' || name === 'th') endCell(table);
          else if (name === 'tr' || rowEnds.has(name)) endRow(table);
          if (name === 'table') open.pop();
        },
      };
    });

const spanOf = (text: string | undefined): number => Math.min(Math.max(Math.trunc(Number(text ?? 1)) || 1, 1), 1000);

/** A cell that shows a date without its year gives the seconds by which it sorts, where it has them. */
function shownText({ text, seconds }: Cell): string {
  const shown = text.trim().slice(0, cellCap);
  return seconds !== null && /^\d{1,2}\/\d{1,2}$/.test(shown) ? seconds : shown;
}
