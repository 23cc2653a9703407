// Builds main, preload and renderer into out/ when a source is newer than the last build.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { nodePath } from './setup.mjs';

const stamp = join('out', '.built');
/** What V8 made of the last build; Node keeps it here from one run to the next. */
export const compiled = join('out', 'compiled');
const sources = ['main', 'preload', 'renderer', 'db', 'electron.vite.config.ts', 'package.json'];

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

/** Builds when needed; ends the process when the build fails. */
export function ensureBuilt({ quiet = false } = {}) {
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= Math.max(...sources.map(newest))) return;
  if (!quiet) process.stdout.write('Building\n');
  rmSync(compiled, { recursive: true, force: true });
  const began = new Date();
  const result = spawnSync(nodePath(), ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'error'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}\nThe build failed.\n`);
    process.exit(1);
  }
  writeFileSync(stamp, began.toISOString());
}
