import { parse } from 'csv-parse/sync';
import { readHeader } from './header';

/** What parts the cells of a text, and the text itself, its lines ended by LF, without a first line that only says so. */
export type Dialect = Readonly<{
  body: string;
  delimiter: string;
  /** So many lines stand above the header, each a record of its own; 0 where that is not certain. */
  above: number;
}>;

const delimiters = [',', ';', '\t', '|'];
/** The header stands within so many letters, or it is another file. */
const headLength = 20_000;

/** Excel's own first line, `sep=;`, else the sign by which a row of headers shows itself, else the one that stands there most. */
export function readDialect(text: string): Dialect {
  const body = text.replaceAll(/\r\n?/g, '\n');
  const dialect = (text: string, delimiter: string): Dialect => ({
    body: text,
    delimiter,
    above: linesAbove(text, headerAmong(text.slice(0, headLength), delimiter)),
  });
  const said = /^"?sep=(.)"?[^\n]*(?:\n|$)/i.exec(body);
  if (said) return dialect(body.slice(said[0].length), said[1] ?? ',');
  const head = body.slice(0, headLength);
  return dialect(body, delimiters.find((sign) => headerAmong(head, sign) >= 0) ?? mostOf(head));
}

/** Which of the first records is the header; -1 where none is. */
function headerAmong(head: string, delimiter: string): number {
  try {
    const lines = parse(head, { delimiter, relax_quotes: true, relax_column_count: true, record_delimiter: '\n', to: 40 });
    return lines.findIndex((cells) => readHeader(cells) !== null);
  } catch {
    return -1;
  }
}

/** A line with an odd quote may go on in the next one. */
const linesAbove = (body: string, header: number): number =>
  body.split('\n', Math.max(0, header)).every((line) => line.split('"').length % 2 === 1) ? Math.max(0, header) : 0;

const mostOf = (head: string) => {
  const count = (sign: string) => head.split(sign).length;
  return delimiters.reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
};
