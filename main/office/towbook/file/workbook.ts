import { unzipSync } from 'fflate';
import { localAttributes, localName, readMarkup, textOf } from './markup';
import type { Records } from './record';
import { sheetRecords } from './sheet';
import { readStyles } from './styles';

/** No sheet of TowBook's is larger than this when unpacked; a file that is would fill the memory. */
const mostUnpacked = 400_000_000;

export type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts of an .xlsx file that hold its cells, by their names in lower case. Throws where it is no workbook. */
export function unpackWorkbook(bytes: Uint8Array): Parts {
  let unpacked = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/^xl\/(?:_rels\/workbook\.xml\.rels|(?:workbook|sharedstrings|styles|worksheets\/[^/]+)\.xml)$/.test(nameOf(name))) return false;
      unpacked += originalSize;
      if (unpacked > mostUnpacked) throw new RangeError('the workbook is too large');
      return true;
    },
  });
  return Object.fromEntries(Object.entries(parts).map(([name, content]) => [nameOf(name), content]));
}

const nameOf = (name: string) => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** The rows of each sheet, in the order of the workbook. Throws where there is no sheet in it. */
export async function workbookRecords(parts: Parts): Promise<Records> {
  const { order, is1904 } = await readWorkbook(parts);
  const sheets = order.length > 0 ? order : sheetNames(parts);
  if (sheets.length === 0) throw new RangeError('there is no sheet in it');
  const isDate = await readStyles(parts['xl/styles.xml']);
  const shared = await readShared(parts['xl/sharedstrings.xml']);
  return async function* records() {
    for (const [part, name] of sheets.entries()) yield* sheetRecords(parts[name] ?? new Uint8Array(), part, { shared, isDate, is1904 });
  };
}

const sheetNames = (parts: Parts) =>
  Object.keys(parts)
    .filter((name) => name.startsWith('xl/worksheets/'))
    .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }));

/** The sheets as the workbook lists them, and from which day it counts. */
async function readWorkbook(parts: Parts): Promise<Readonly<{ order: readonly string[]; is1904: boolean }>> {
  const targets = new Map<string, string>();
  for await (const [id, target] of tags(parts['xl/_rels/workbook.xml.rels'], 'Relationship', ({ Id, Target }) => [Id, Target]))
    if (id !== undefined && target !== undefined) targets.set(id, nameOf(target.startsWith('/') ? target : `xl/${target}`));
  const order: string[] = [];
  for await (const { id = '' } of tags(parts['xl/workbook.xml'], 'sheet', (attributes) => attributes)) {
    const name = targets.get(id);
    if (name !== undefined && parts[name] !== undefined) order.push(name);
  }
  let is1904 = false;
  for await (const { date1904 } of tags(parts['xl/workbook.xml'], 'workbookPr', (attributes) => attributes))
    is1904 = date1904 === '1' || date1904 === 'true';
  return { order, is1904 };
}

function tags<Found>(bytes: Uint8Array | undefined, wanted: string, read: (attributes: Readonly<Record<string, string>>) => Found) {
  return readMarkup<Found>(textOf(bytes ?? new Uint8Array()), 'xml', (find) => ({
    onopentag(name, attributes) {
      if (localName(name) === wanted) find(read(localAttributes(attributes)));
    },
  }));
}

/** The shared texts: all runs of each, without the readings that some languages add. */
async function readShared(bytes: Uint8Array | undefined): Promise<readonly string[]> {
  const texts: string[] = [];
  const found = readMarkup<string>(textOf(bytes ?? new Uint8Array()), 'xml', (find) => {
    let text = '';
    let isText = false;
    let isReading = false;
    return {
      onopentag(name) {
        const tag = localName(name);
        if (tag === 'si') text = '';
        else if (tag === 'rPh') isReading = true;
        else if (tag === 't') isText = !isReading;
      },
      ontext(piece) {
        if (isText) text += piece;
      },
      onclosetag(name) {
        const tag = localName(name);
        if (tag === 't') isText = false;
        else if (tag === 'rPh') isReading = false;
        else if (tag === 'si') find(text);
      },
    };
  });
  for await (const text of found) texts.push(text);
  return texts;
}
