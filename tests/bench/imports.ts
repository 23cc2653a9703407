import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { browserFinder } from '../../main/desktop/browser/finder';
import { browserPrinter } from '../../main/desktop/browser/printer';
import { openTowbook } from '../../main/desktop/scraper/scraper';
import { practiceCredentials, startPracticeTowbook } from '../../main/practice/towbook/towbook';
import { madeUpVin } from '../../main/practice/yard/vin';
import { makePracticeYard } from '../../main/practice/yard/yard';
import { watched, type Figure } from './measure';
import { now, openBenchOffice } from './office';

const megabyte = 1024 * 1024;

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

  const { office, call } = await openBenchOffice(join(folder, 'file-import.db'));
  await call('office.begin', { mode: 'office', officeName: 'Bench Towing' });
  const before = process.memoryUsage.rss();
  const first = await watched(() => call('towbook.importFile', { path }));
  const again = await watched(() => call('towbook.importFile', { path }));
  await office.stop();
  return [
    {
      what: `file of ${rows} rows`,
      value: first.ms,
      target: null,
      detail: `${first.result.created} new, ${first.result.skipped.length} skipped; ${Math.round(first.cpuMs)} ms of CPU`,
    },
    { what: `file of ${rows} rows: longest block`, value: first.longestBlock(), target: 50 },
    { what: `file of ${rows} rows: memory it added`, value: (first.mostBytes() - before) / megabyte, target: null, unit: 'MB' },
    {
      what: 'the same file again',
      value: again.ms,
      target: null,
      detail: `${again.result.unchanged} unchanged; ${Math.round(again.cpuMs)} ms of CPU`,
    },
  ];
}

/** So many calls of a practice TowBook by a real browser, and a TOP notice as PDF for each. */
export async function measureTowbook(folder: string, calls: number): Promise<readonly Figure[]> {
  const yard = makePracticeYard({ now, calls });
  const towbook = await startPracticeTowbook({ data: yard, now });
  const printer = browserPrinter(browserFinder());
  const { office, call } = await openBenchOffice(join(folder, 'towbook.db'), { towbook: openTowbook, printer });
  try {
    await call('office.begin', { mode: 'office', officeName: 'Bench Towing' });
    const account = { 'towbook.username': practiceCredentials.username, 'towbook.password': practiceCredentials.password };
    await call('settings.set', { values: { ...account, 'towbook.baseUrl': towbook.origin, 'towbook.paceMs': 0 } });
    const before = process.memoryUsage.rss();
    const read = await watched(() => call('towbook.importRange', { from: '2026-09-15', to: '2026-11-20', wait: true }));
    const { rows, created } = read.result.progress.counts;
    const ids = Array.from({ length: created }, (_, index) => index + 1);
    const alone = ids.slice(0, Math.ceil(created / 10));
    const single = await watched(async () => {
      for (const vehicleId of alone) await call('notices.prepare', { vehicleId, kind: 'TOP' });
    });
    const many = ids.slice(alone.length);
    const batch = await watched(() => call('notices.makeMany', { vehicleIds: many, kind: 'TOP' }));
    const of500 = (ms: number, done: number) => (ms / Math.max(1, done)) * 500;
    return [
      {
        what: 'TowBook import, 500 calls',
        value: of500(read.ms, rows),
        target: 60_000,
        detail: `measured with ${rows} calls, ${created} new`,
      },
      { what: 'TowBook import: memory it added', value: (read.mostBytes() - before) / megabyte, target: null, unit: 'MB' },
      {
        what: 'TowBook import: longest block',
        value: read.longestBlock(),
        target: 50,
        detail: 'the practice TowBook answers in this process too',
      },
      {
        what: '500 notices to PDF',
        value: of500(batch.ms, many.length),
        target: 10_000,
        detail: `measured with ${batch.result.made} in one batch; ${Math.round(batch.cpuMs)} ms of CPU in this process`,
      },
      { what: 'notices to PDF: longest block', value: batch.longestBlock(), target: 50 },
      { what: 'a notice to PDF alone', value: single.ms / Math.max(1, alone.length), target: null, detail: `of ${alone.length}` },
    ];
  } finally {
    await office.stop();
    await printer.close();
    await towbook.stop();
  }
}
