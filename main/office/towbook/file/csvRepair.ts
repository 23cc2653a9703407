import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { cellCap } from '../../towbookSource';
import type { Dialect } from './csvDialect';
import type { FileRecord } from './record';

/** A cell of a real export has no more lines than this; a quote still open then was never meant to be. */
const mostLines = 20;
const sleepEvery = 200;

/**
 * The records of a text with a quote where none should be: each line is read by itself, with the next ones where a cell goes on.
 * A row that cannot be told has its fault, with its cells as far as they can be guessed. Throws where the last row breaks off.
 */
export async function* repairedRecords({ body, delimiter }: Dialect): AsyncGenerator<FileRecord> {
  const lines = body.split('\n');
  while (lines.at(-1)?.trim() === '') lines.pop();
  let number = 0;
  for (let at = 0; at < lines.length;) {
    number += 1;
    const { cells, count, fault } = readAt(lines, at, delimiter);
    yield { part: 0, number, cells, fault };
    at += count;
    if (number % sleepEvery === 0) await setImmediate();
  }
}

type Read = Readonly<{ cells: readonly string[]; count: number; fault: string | null }>;

function readAt(lines: readonly string[], at: number, delimiter: string): Read {
  const first = lines[at] ?? '';
  if (first === '') return { cells: [''], count: 1, fault: null };
  for (let count = 1; count <= mostLines && at + count <= lines.length; count += 1) {
    const text = lines.slice(at, at + count).join('\n');
    const read = readRow(text, delimiter, false);
    if (!(read instanceof CsvError)) return { cells: read, count, fault: null };
    // A quote within a cell that has none around it is a sign like any other.
    const code: string = read.code;
    if (code === 'INVALID_OPENING_QUOTE') {
      const relaxed = readRow(text, delimiter, true);
      if (!(relaxed instanceof CsvError)) return { cells: relaxed, count, fault: null };
    }
    if (code !== 'CSV_QUOTE_NOT_CLOSED') break;
    if (at + count === lines.length && count === 1) throw read;
  }
  const guessed = readRow(first, delimiter, true);
  const cells = guessed instanceof CsvError ? first.split(delimiter).map((cell) => cell.replaceAll('"', '')) : guessed;
  return { cells, count: 1, fault: 'a quotation mark stands alone in one of its cells' };
}

function readRow(text: string, delimiter: string, isRelaxed: boolean): readonly string[] | CsvError {
  try {
    const [cells = []] = parse(text, { delimiter, relax_quotes: isRelaxed, relax_column_count: true, record_delimiter: '\n' });
    return cells.map((cell) => cell.slice(0, cellCap));
  } catch (failure) {
    if (failure instanceof CsvError) return failure;
    throw failure;
  }
}
