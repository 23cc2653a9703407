import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvFile, csvLine } from '../../main/office/values/csv';

const read = (cells: readonly (string | number | null)[]): unknown =>
  (parse(csvFile([csvLine(cells)]), { bom: true, record_delimiter: '\r\n' }) as string[][])[0];

describe('a table for a spreadsheet', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u00A0=1'])(
    'makes text of a cell that begins like the formula %j',
    (cell) => {
      expect(read([cell])).toEqual([`'${cell}`]);
    },
  );

  it.each(['plain', 'a, b', 'say "no"', 'two\r\nlines', 'semi;colon', "O'Neil", 'رقم', '🚗', ''])('gives back %j as it was', (cell) => {
    expect(read([cell, 'next'])).toEqual([cell, 'next']);
  });

  it('leaves numbers numbers and what is not known empty', () => {
    expect(csvLine([-5, null, 0])).toBe('-5,,0\r\n');
  });
});
