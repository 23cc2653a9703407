import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseName } from '../../main/office/database';
import { openElectronBench, type ElectronBench } from '../electron/desktop';
import { timed, timesOf, type Figure, type Times } from './measure';

const times = 5;
const emptyProgram = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1360, height: 860 }).loadURL('data:text/html,<h1>Empty</h1>'));
`;

/** From the start of Electron to a window that can be worked in, on a database of every vehicle; beside it a window with one word. */
export async function measureElectron(file: string, folder: string): Promise<readonly Figure[]> {
  const bench = await openElectronBench();
  try {
    const office = join(bench.dataFolder, 'office');
    mkdirSync(office, { recursive: true });
    copyFileSync(file, join(office, databaseName));
    writeFileSync(join(bench.dataFolder, 'desktop.json'), JSON.stringify({ mode: 'office' }));
    const empty = join(folder, 'empty-program');
    mkdirSync(empty);
    writeFileSync(join(empty, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.js' }));
    writeFileSync(join(empty, 'main.js'), emptyProgram);
    const own = await startOf(bench);
    const byHand = await startOf(bench, empty);
    return [
      {
        what: 'Electron, from its start to a usable window',
        value: own.p50,
        target: 1500,
        byHand: byHand.p50,
        detail: `longest ${Math.round(own.max)} ms of ${own.count}; by hand: a window with one word`,
      },
    ];
  } finally {
    await bench.end();
  }
}

/** Starts a program so many times; a window is usable when the title of its screen is there. */
async function startOf(bench: ElectronBench, entry?: string): Promise<Times> {
  const found: number[] = [];
  for (let start = 0; start < times; start += 1) {
    const { result: app, ms } = await timed(async () => {
      const started = await bench.launch(entry);
      await (await started.firstWindow()).locator('h1').first().waitFor();
      return started;
    });
    found.push(ms);
    await app.close();
  }
  return timesOf(found);
}
