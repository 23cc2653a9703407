import { cellsOf, titles, type CleanRow } from './table';

type Dialect = Readonly<{
  delimiter: string;
  quotes: 'all' | 'needed';
  end: '\r\n' | '\n' | '\r';
  encode: (text: string) => Uint8Array;
  /** What a program did to the ends of its rows. */
  ends: 'as they are' | 'empty ones left out' | 'one more';
  above: readonly string[];
}>;

const utf8 = (text: string) => Buffer.from(text);
const wide = (text: string) => Buffer.from(text, 'utf16le');
const turned = (text: string) => Buffer.from(text, 'utf16le').swap16();
const latin = (text: string) => Buffer.from(text, 'latin1');

/** The programs that saved the table again, by what they make of it. */
export const dialects: Readonly<Record<string, Dialect>> = {
  "TowBook's own": {
    delimiter: ',',
    quotes: 'all',
    end: '\r\n',
    encode: utf8,
    ends: 'as they are',
    above: ['"Report - Impounds"', '"06/29/2026 12:20 pm"'],
  },
  'Excel, UTF-8 with its mark': {
    delimiter: ',',
    quotes: 'needed',
    end: '\r\n',
    encode: (text) => utf8(`\uFEFF${text}`),
    ends: 'empty ones left out',
    above: [],
  },
  'Excel of another country': {
    delimiter: ';',
    quotes: 'needed',
    end: '\n',
    encode: latin,
    ends: 'empty ones left out',
    above: ['Current - Impounds'],
  },
  'Excel, Unicode text': {
    delimiter: '\t',
    quotes: 'needed',
    end: '\r\n',
    encode: (text) => wide(`\uFEFF${text}`),
    ends: 'as they are',
    above: [],
  },
  'with a line that says what parts the cells': {
    delimiter: '|',
    quotes: 'all',
    end: '\r\n',
    encode: utf8,
    ends: 'one more',
    above: ['sep=|'],
  },
  'UTF-16 without a mark': { delimiter: ',', quotes: 'all', end: '\n', encode: wide, ends: 'one more', above: [] },
  'UTF-16, high byte first, without a mark': {
    delimiter: ';',
    quotes: 'all',
    end: '\r',
    encode: turned,
    ends: 'as they are',
    above: ['"sep=;"'],
  },
};

/** The table as a CSV of a dialect. */
export function csvOf(rows: readonly CleanRow[], { delimiter, quotes, end, encode, ends, above }: Dialect): Uint8Array {
  const write = (cell: string) =>
    quotes === 'all' || /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const line = (cells: readonly string[], isHeader: boolean) => {
    const last = cells.findLastIndex((cell) => cell !== '');
    const kept = ends === 'empty ones left out' ? cells.slice(0, last + 1) : cells;
    return kept.map(write).join(delimiter) + (ends === 'one more' && !isHeader ? delimiter : '');
  };
  return encode(
    [
      ...above,
      line(titles, true),
      ...rows.map((row) =>
        line(
          cellsOf(row).map(({ text }) => text),
          false,
        ),
      ),
      '',
    ].join(end),
  );
}
