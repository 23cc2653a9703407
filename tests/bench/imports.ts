import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { madeUpVin } from '../../main/practice/yard/vin';
import { importAgainByHand, importByHand } from './byHand';
import { megabyte, watched, type Figure } from './measure';
import { openBenchOffice } from './office';

/** An Impounds export of so many rows: those of the sample over and over, each a vehicle of its own. */
export async function measureFileImport(folder: string, rows: number): Promise<readonly Figure[]> {
  const sample = parse(readFileSync('tests/fixtures/impounds-export.csv', 'utf8'), { relax_column_count: true }) as string[][];
  const headerAt = sample.findIndex((cells) => cells.includes('Call #'));
  const header = sample[headerAt] ?? [];
  const vehicles = sample.slice(headerAt + 1).filter((cells) => cells.length === header.length);
  const numbered = (index: number): string[] => {
    const own: Readonly<Record<string, string>> = {
      'Call #': String(100_000 + index),
      'Stock #': String(7_000_000 + index),
      Plate: `C${index}`,
      VIN: madeUpVin('1FM', 2012, index),
    };
    return (vehicles[index % vehicles.length] ?? []).map((cell, column) => own[header[column] ?? ''] ?? cell);
  };
  const written = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const lines = [...sample.slice(0, headerAt + 1), ...Array.from({ length: rows }, (_, index) => numbered(index))].map(written);
  const path = join(folder, 'impounds.csv');
  writeFileSync(path, lines.join('\r\n'));

  const file = join(folder, 'file-import.db');
  const { office, call } = await openBenchOffice(file);
  await call('office.begin', { mode: 'office', officeName: 'Bench Towing' });
  const before = process.memoryUsage.rss();
  const first = await watched(() => call('towbook.importFile', { path }));
  const byHand = importByHand(path, file, join(folder, 'written-by-hand.db'));
  const again = await watched(() => call('towbook.importFile', { path }));
  await office.stop();
  return [
    {
      what: `file of ${rows} rows`,
      value: first.ms,
      target: (15_000 * rows) / 50_000,
      byHand,
      detail: `${first.result.created} new, ${first.result.skipped.length} skipped; ${Math.round(first.cpuMs)} ms of CPU`,
    },
    { what: `file of ${rows} rows: longest block`, value: first.longestBlock(), target: 50 },
    { what: `file of ${rows} rows: memory it added`, value: (first.mostBytes() - before) / megabyte, target: null, unit: 'MB' },
    {
      what: 'the same file again',
      value: again.ms,
      target: (4000 * rows) / 50_000,
      byHand: importAgainByHand(path, file, join(folder, 'again-by-hand.db')),
      detail: `${again.result.unchanged} unchanged; ${Math.round(again.cpuMs)} ms of CPU`,
    },
    { what: 'the same file again: longest block', value: again.longestBlock(), target: 50 },
  ];
}
