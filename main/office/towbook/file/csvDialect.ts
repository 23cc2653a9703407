import { parse } from 'csv-parse/sync';
import { readHeader } from './header';

/** What parts the cells of a text, and the text itself, its lines ended by LF, without a first line that only says so. */
export type Dialect = Readonly<{ body: string; delimiter: string }>;

const delimiters = [',', ';', '\t', '|'];
/** The header stands within so many letters, or it is another file. */
const headLength = 20_000;

/** Excel's own first line, `sep=;`, else the sign by which a row of headers shows itself, else the one that stands there most. */
export function readDialect(text: string): Dialect {
  const body = text.replaceAll(/\r\n?/g, '\n');
  const said = /^"?sep=(.)"?[^\n]*(?:\n|$)/i.exec(body);
  if (said) return { body: body.slice(said[0].length), delimiter: said[1] ?? ',' };
  const head = body.slice(0, headLength);
  return { body, delimiter: delimiters.find((sign) => hasHeader(head, sign)) ?? mostOf(head) };
}

function hasHeader(head: string, delimiter: string): boolean {
  try {
    const lines = parse(head, { delimiter, relax_quotes: true, relax_column_count: true, record_delimiter: '\n', to: 40 });
    return lines.some((cells) => readHeader(cells) !== null);
  } catch {
    return false;
  }
}

const mostOf = (head: string) => {
  const count = (sign: string) => head.split(sign).length;
  return delimiters.reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
};
