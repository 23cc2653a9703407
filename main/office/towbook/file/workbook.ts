import { strFromU8, unzipSync } from 'fflate';
import { cellCap } from '../row';
import { markupText } from './entities';

/** No sheet of TowBook's is larger than this when unpacked; a file that is would fill the memory. */
const mostUnpacked = 200_000_000;

export const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
/** A workbook as Excel wrote it before 2007. */
export const isOldWorkbook = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

/** The rows of each sheet of an .xlsx file, dates as `2026-11-02 14:10`. Throws where it is no workbook. */
export function readWorkbook(bytes: Uint8Array): readonly (readonly (readonly string[])[])[] {
  let unpacked = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/^xl\/(sharedStrings|styles|worksheets\/[^/]+)\.xml$/.test(name)) return false;
      unpacked += originalSize;
      if (unpacked > mostUnpacked) throw new RangeError('the workbook is too large');
      return true;
    },
  });
  const textOf = (name: string) => (parts[name] === undefined ? '' : strFromU8(parts[name]));
  const shared = Array.from(textOf('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>|<si\/>/g), ([, item = '']) => runsOf(item));
  const isDate = dateStyles(textOf('xl/styles.xml'));
  const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'));
  if (sheets.length === 0) throw new RangeError('there is no sheet in it');
  return sheets.toSorted().map((name) => rowsOf(textOf(name), shared, isDate));
}

/** The text of a string: all its runs, without the readings that some languages add. */
function runsOf(item: string): string {
  const runs = item.replaceAll(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g);
  return Array.from(runs, ([, text = '']) => markupText(text)).join('');
}

/** Which cell styles show a number as a date: those built in, and formats of the file's own that name days or hours. */
function dateStyles(styles: string): (style: number) => boolean {
  const own = new Map(
    Array.from(styles.matchAll(/<numFmt\b[^>]*\bnumFmtId="(\d+)"[^>]*\bformatCode="([^"]*)"/g), ([, id, code = '']) => [Number(id), code]),
  );
  const formats = Array.from(
    (/<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf\b[^>]*\bnumFmtId="(\d+)"/g),
    ([, id]) => Number(id),
  );
  return (style) => {
    const format = formats[style] ?? 0;
    if ((format >= 14 && format <= 22) || (format >= 45 && format <= 47)) return true;
    return /[ymdh]/i.test((own.get(format) ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
  };
}

function rowsOf(sheet: string, shared: readonly string[], isDate: (style: number) => boolean): readonly (readonly string[])[] {
  return Array.from(sheet.matchAll(/<row\b[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g), ([, row = '']) => {
    const cells: string[] = [];
    for (const [, attributes = '', content = ''] of row.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const at = columnOf(/\br="([A-Z]{1,3})\d+"/.exec(attributes)?.[1]) ?? cells.length;
      while (cells.length < at) cells.push('');
      cells.push(cellText(attributes, content, shared, isDate).slice(0, cellCap));
    }
    return cells;
  });
}

function cellText(attributes: string, content: string, shared: readonly string[], isDate: (style: number) => boolean): string {
  const type = /\bt="(\w+)"/.exec(attributes)?.[1];
  if (type === 'inlineStr') return runsOf(content);
  const value = markupText(/<v\b[^>]*>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? '');
  if (type === 's') return shared[Number(value)] ?? '';
  if (type !== undefined && type !== 'n') return value;
  const style = Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0);
  return value !== '' && isDate(style) ? dateText(Number(value)) : value;
}

/** Days since the end of 1899, as Excel counts them, in local time. */
function dateText(serial: number): string {
  if (!(serial > 0 && serial < 100_000)) return '';
  const minutes = Math.round(serial * 1440);
  const text = new Date(Date.UTC(1899, 11, 30) + minutes * 60_000).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}

/** `A` is 0, `AA` is 26; undefined for none. */
function columnOf(letters: string | undefined): number | undefined {
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
