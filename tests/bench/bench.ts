import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyNoElectron } from '../electron/desktop';
import { measureAssessing } from './assessing';
import { measureElectron } from './electron';
import { measureFileImport } from './imports';
import { timed } from './measure';
import { openBenchOffice } from './office';
import { measureOperations } from './operations';
import { createReport } from './report';
import { measureTowbook, whyNoBrowser } from './towbook';
import { measureWindow } from './window';
import { benchDatabase } from './yard';

const given = (name: string) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(`--${name}=`.length);
const quick = process.argv.includes('--quick');
const only = given('only')?.split(',');
const vehicles = Number(process.env['ITOW_BENCH_VEHICLES'] ?? (quick ? 10_000 : 100_000));
const rows = Number(process.env['ITOW_BENCH_ROWS'] ?? (quick ? 5000 : 50_000));
const calls = Number(process.env['ITOW_BENCH_CALLS'] ?? (quick ? 50 : 500));
const wants = (part: string) => only === undefined || only.includes(part);
const report = createReport(given('json') ?? process.argv.includes('--json'));

const { file, madeInMs } = await benchDatabase(vehicles);
report.say(
  `${vehicles} vehicles, ${vehicles * 20} events; ${madeInMs === null ? 'the kept database' : `made in ${Math.round(madeInMs / 1000)} s`}\n`,
);
const folder = mkdtempSync(join(tmpdir(), 'itow-bench-run-'));
const noBrowser = whyNoBrowser();
const noWindow = noBrowser ?? (existsSync('out/renderer/index.html') ? null : 'the window is not built: npm run build');
try {
  const own = join(folder, 'office.db');
  const needsVehicles = ['assessing', 'operations', 'window', 'electron'].some(wants);
  if (needsVehicles) await measureVehicles(own);
  if (wants('files')) report.add('Imports of files', await measureFileImport(folder, rows));
  if (wants('towbook')) {
    if (noBrowser === null) report.add('TowBook and notices', await measureTowbook(folder, calls));
    else report.notRun('TowBook and notices', noBrowser);
  }
  if (wants('electron')) {
    const reason = whyNoElectron ?? noWindow;
    if (reason === null) report.add('Electron', await measureElectron(own, folder));
    else report.notRun('Electron', reason);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
report.end({ vehicles, events: vehicles * 20, rows, calls, cores: cpus().length, node: process.version });

async function measureVehicles(own: string): Promise<void> {
  copyFileSync(file, own);
  const opened = await timed(() => openBenchOffice(own));
  report.add('Start', [{ what: 'createOffice', value: opened.ms, target: 1500 }]);
  const { office, call } = opened.result;
  try {
    if (wants('assessing')) report.add('Assessing', await measureAssessing(call, own, file, folder));
    else await call('workflow.run', {});
    if (wants('operations')) report.add('Operations', await measureOperations(call, own, vehicles, quick ? 20 : 40));
    if (wants('window')) {
      if (noWindow === null) report.add('The list in the window', await measureWindow(opened.result, folder));
      else report.notRun('The list in the window', noWindow);
    }
  } finally {
    await office.stop();
  }
}
