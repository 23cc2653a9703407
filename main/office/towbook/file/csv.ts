import { setImmediate } from 'node:timers/promises';
import { parse } from 'csv-parse';
import { cellCap } from '../row';

const chunk = 32_768;

/** The records of a CSV text one after another, read in small pieces so that nothing else waits long. Throws csv-parse's error on a broken quote. */
export async function* csvRecords(text: string): AsyncGenerator<readonly string[]> {
  const parser = parse({
    delimiter: delimiterOf(text),
    bom: true,
    relax_column_count: true,
    relax_quotes: false,
    skip_empty_lines: false,
    max_record_size: 2_000_000,
    cast: (cell) => (cell.length > cellCap ? cell.slice(0, cellCap) : cell),
  });
  const found: string[][] = [];
  parser.on('readable', () => {
    for (let record = parser.read() as string[] | null; record !== null; record = parser.read() as string[] | null) found.push(record);
  });
  const ended = new Promise<void>((resolve) => {
    parser.once('end', resolve);
    parser.once('error', () => resolve());
  });
  for (let at = 0; at < text.length && parser.errored === null; at += chunk) {
    parser.write(text.slice(at, at + chunk));
    await setImmediate();
    yield* found.splice(0);
  }
  parser.end();
  await ended;
  if (parser.errored !== null) throw parser.errored;
  yield* found.splice(0);
}

/** Comma, unless the first lines hold more semicolons or tabs. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 5000);
  const count = (sign: string) => head.split(sign).length;
  return [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}
