import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { _electron, type ElectronApplication } from 'playwright-core';

export const projectFolder = resolve(import.meta.dirname, '../..');
const programName =
  process.platform === 'win32' ? 'electron.exe' : process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';

const program = electronProgram();

/** How long a test waits for what comes by itself; a busy machine is slow. */
export const patience = { timeout: 30_000 } as const;

/** Why no Electron can start here, or null. */
export const whyNoElectron: string | null = program === null ? 'Electron’s program is not installed' : whyItDoesNotStart(program);

if (whyNoElectron !== null) process.stderr.write(`The tests in Electron are skipped: ${whyNoElectron}.\n`);

/** Arguments before the program to run; as root on Linux, Chromium's sandbox cannot start. */
const electronArguments: readonly string[] = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** What a test starts, on a data folder of its own and a display of its own, and ends with `end`. */
export type ElectronBench = Readonly<{
  dataFolder: string;
  launch: (entry?: string) => Promise<ElectronApplication>;
  /** A second start by the person; answers its exit code. */
  launchAgain: () => Promise<number | null>;
  end: () => Promise<void>;
}>;

export async function openElectronBench(): Promise<ElectronBench> {
  if (program === null) throw new Error('no Electron');
  if (!existsSync(join(projectFolder, 'out/main/electron.js'))) throw new Error('The project is not built: run npm run build first.');
  const dataFolder = mkdtempSync(join(tmpdir(), 'itow-electron-'));
  const screen = await openDisplay();
  const environment = { ...(process.env as Record<string, string>), ...screen.environment, ITOW_DATA: dataFolder };
  const started: ElectronApplication[] = [];
  return {
    dataFolder,
    launch: async (entry = projectFolder) => {
      const app = await _electron.launch({ executablePath: program, args: [...electronArguments, entry], env: environment });
      started.push(app);
      return app;
    },
    launchAgain: () =>
      new Promise((done) => {
        spawn(program, [...electronArguments, projectFolder], { env: environment, stdio: 'ignore' }).on('exit', done);
      }),
    end: async () => {
      for (const app of started) await app.close().catch(() => undefined);
      screen.close();
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function electronProgram(): string | null {
  const { ITOW_ELECTRON: named, ELECTRON_OVERRIDE_DIST_PATH: folder } = process.env;
  const installed = join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'dist', programName);
  return (
    [named, folder === undefined ? undefined : join(folder, programName), installed].find(
      (path) => path !== undefined && existsSync(path),
    ) ?? null
  );
}

function whyItDoesNotStart(path: string): string | null {
  if (process.platform !== 'linux') return null;
  const libraries = spawnSync('ldd', [path], { encoding: 'utf8' }).stdout ?? '';
  const missing = [...libraries.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
  if (missing.length > 0) return `these libraries are missing: ${missing.join(', ')}`;
  const hasXvfb = spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined;
  return process.env['DISPLAY'] === undefined && !hasXvfb ? 'there is no display and no Xvfb to make one' : null;
}

/** The display of the machine, or an unseen one that lives as long as the test. */
async function openDisplay(): Promise<Readonly<{ environment: Record<string, string>; close: () => void }>> {
  if (process.platform !== 'linux' || process.env['DISPLAY'] !== undefined) return { environment: {}, close: () => undefined };
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return { environment: { DISPLAY: `:${await displayNumber(server)}` }, close: () => server.kill() };
}

function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    (server.stdio[3] as Readable).once('data', (text: Buffer) => done(text.toString().trim()));
    server.once('error', failed);
    server.once('exit', () => failed(new Error('Xvfb ended')));
  });
}
