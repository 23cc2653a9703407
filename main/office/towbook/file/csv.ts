import { setImmediate } from 'node:timers/promises';
import { parse, type Options } from 'csv-parse';
import { parse as parseText } from 'csv-parse/sync';
import { cellCap } from '../../towbookSource';
import type { Dialect } from './csvDialect';
import { piecesOf } from './markup';
import type { FileRecord } from './record';

/** How a file is read where every quote stands where it should. */
const strict = {
  record_delimiter: '\n',
  relax_column_count: true,
  max_record_size: 2_000_000,
  cast: (cell: string) => (cell.length > cellCap ? cell.slice(0, cellCap) : cell),
} satisfies Options;

/** The records of a CSV text. Throws csv-parse's error at a quote that stands where none should. */
export async function* csvRecords({ body, delimiter, above }: Dialect): AsyncGenerator<FileRecord> {
  // Read apart: csv-parse makes an error, and throws it away, of every record that is not as long as the first one.
  const title = body.split('\n', above).map((line) => `${line}\n`);
  yield* parseText(title.join(''), { ...strict, delimiter }).map((cells, index) => ({ part: 0, number: index + 1, cells, fault: null }));
  const rows = body.slice(title.join('').length);
  const parser = parse({ ...strict, delimiter });
  const found: FileRecord[] = [];
  let number = above;
  parser.on('readable', () => {
    for (let cells = parser.read() as string[] | null; cells !== null; cells = parser.read() as string[] | null)
      found.push({ part: 0, number: (number += 1), cells, fault: null });
  });
  const ended = new Promise<void>((resolve) => {
    parser.once('end', resolve);
    parser.once('error', () => resolve());
  });
  for (const piece of piecesOf(rows)) {
    if (parser.errored !== null) break;
    parser.write(piece);
    await setImmediate();
    yield* found.splice(0);
  }
  parser.end();
  await ended;
  if (parser.errored !== null) throw parser.errored;
  yield* found.splice(0);
}
