import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureAssessing } from './assessing';
import { measureFileImport, measureTowbook } from './imports';
import { measureOperations } from './operations';
import { openBenchOffice } from './office';
import { timed } from './measure';
import { print } from './report';
import { benchDatabase } from './yard';

const quick = process.argv.includes('--quick');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const vehicles = Number(process.env['ITOW_BENCH_VEHICLES'] ?? (quick ? 10_000 : 100_000));
const wants = (part: string) => only === undefined || only.split(',').includes(part);

const { file, madeInMs } = await benchDatabase(vehicles);
process.stdout.write(
  `${vehicles} vehicles, ${vehicles * 20} events; ${madeInMs === null ? 'the kept database' : `made in ${Math.round(madeInMs / 1000)} s`}\n`,
);
const folder = mkdtempSync(join(tmpdir(), 'itow-bench-run-'));
try {
  const own = join(folder, 'office.db');
  copyFileSync(file, own);
  const opened = await timed(() => openBenchOffice(own));
  print('Start', [{ what: 'createOffice', value: opened.ms, target: 1500 }]);
  const { office, call } = opened.result;
  try {
    if (wants('assessing')) print('Assessing', await measureAssessing(call, own));
    else await call('workflow.run', {});
    if (wants('operations')) print('Operations', await measureOperations(call, vehicles, quick ? 20 : 40));
  } finally {
    await office.stop();
  }
  if (wants('files'))
    print('Imports of files', await measureFileImport(folder, Number(process.env['ITOW_BENCH_ROWS'] ?? (quick ? 5000 : 50_000))));
  if (wants('towbook')) print('TowBook and notices', await measureTowbook(folder, quick ? 50 : 500));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
