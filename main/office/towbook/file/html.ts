import { setImmediate } from 'node:timers/promises';
import { cellCap } from '../row';
import { markupText } from './entities';

const tag = /<(\/?)(tr|td|th)\b([^>]*)>/gi;
const sleepEveryRows = 200;

/** True for a page under the name of a workbook, which is how TowBook exports a report "to Excel". */
export const isHtml = (text: string): boolean => /^\s*</.test(text.slice(0, 500)) && /<table\b/i.test(text.slice(0, 100_000));

/** The rows of the tables of a page. A cell that shows a date without its year gives the seconds by which it sorts, where it has them. */
export async function* htmlRecords(text: string): AsyncGenerator<readonly string[]> {
  let cells: string[] | null = null;
  let open: Readonly<{ from: number; attributes: string }> | null = null;
  let count = 0;
  const close = (to: number) => {
    if (cells !== null && open !== null) cells.push(cellOf(text.slice(open.from, to), open.attributes));
    open = null;
  };
  for (const found of text.matchAll(tag)) {
    const [whole, slash, name = '', attributes = ''] = found;
    close(found.index);
    const isRow = name.toLowerCase() === 'tr';
    if (isRow) {
      if (cells !== null) yield cells;
      cells = slash === '' ? [] : null;
      count += 1;
      if (count % sleepEveryRows === 0) await setImmediate();
    } else if (slash === '') open = { from: found.index + whole.length, attributes };
  }
  close(text.length);
  if (cells !== null) yield cells;
}

function cellOf(markup: string, attributes: string): string {
  const shown = markupText(markup.slice(0, cellCap * 4))
    .trim()
    .slice(0, cellCap);
  const seconds = /sorttable_customkey\s*=\s*["']?(\d{9,11})\b/i.exec(attributes)?.[1];
  return seconds !== undefined && /^\d{1,2}\/\d{1,2}$/.test(shown) ? seconds : shown;
}
