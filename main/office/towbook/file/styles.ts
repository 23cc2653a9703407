import { localName, readMarkup, textOf } from './markup';
import { showsDate } from './numberFormat';

/** Which cell styles of a workbook show a number as a date or a time. */
export async function readStyles(bytes: Uint8Array | undefined): Promise<(style: number) => boolean> {
  const own = new Map<number, string>();
  const formats: number[] = [];
  const found = readMarkup<number>(textOf(bytes ?? new Uint8Array()), 'xml', (find) => {
    // Formats stand in other lists too, which cells do not count by.
    let isOfCells = false;
    return {
      onopentag(name, { numFmtId, formatCode }) {
        const tag = localName(name);
        if (tag === 'cellXfs') isOfCells = true;
        else if (tag === 'numFmt' && formatCode !== undefined) own.set(Number(numFmtId), formatCode);
        else if (tag === 'xf' && isOfCells) find(Number(numFmtId ?? 0));
      },
      onclosetag(name) {
        if (localName(name) === 'cellXfs') isOfCells = false;
      },
    };
  });
  for await (const format of found) formats.push(format);
  const isDate = formats.map((format) => showsDate(format, own.get(format)));
  return (style) => isDate[style] ?? false;
}
