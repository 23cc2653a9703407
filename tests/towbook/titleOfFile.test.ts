import * as fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvRecords } from '../../main/office/towbook/file/csv';
import { readDialect } from '../../main/office/towbook/file/csvDialect';

const cell = fc.constantFrom('', 'Current - Impounds', 'a "quoted" word', 'two\nlines', '11/27/2026 2:10 PM', 'a, b');
const written = (cells: readonly string[]) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
const header = ['Call #', 'Stock #', 'Plate', 'VIN'];

test('whatever stands above the header, every record has the number and the cells it has in the whole file', async () => {
  const above = fc.array(fc.oneof(fc.array(cell, { minLength: 1, maxLength: 4 }).map(written), fc.constantFrom('', 'Impounds', ',,,')), {
    maxLength: 5,
  });
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }).map(written), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(above, rows, async (titles, lines) => {
      const text = [...titles, written(header), ...lines].join('\n');
      const found = [];
      for await (const record of csvRecords(readDialect(text))) found.push(record);
      expect(found.map(({ cells }) => cells)).toEqual(parse(text, { relax_column_count: true }));
      expect(found.map(({ number }) => number)).toEqual(found.map((_, index) => index + 1));
    }),
    { numRuns: 200 },
  );
});
