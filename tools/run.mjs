// Starts what `npm run …` asks for. Runs under any Node from 20 on; everything else runs under the Node 24 that npm brings.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import { ensureInstalled, nodePath } from './setup.mjs';
import { compiled, ensureBuilt } from './build.mjs';
import { start } from './start.mjs';
import { test } from './test.mjs';

const [command = '', ...rest] = process.argv.slice(2);
const quiet = command === 'call';

ensureInstalled({ quiet });

const run = (file, args) =>
  spawnSync(nodePath(), ['--enable-source-maps', file, ...args], {
    stdio: 'inherit',
    env: { ...process.env, NODE_NO_WARNINGS: '1', NODE_COMPILE_CACHE: resolve(compiled) },
  }).status ?? 1;

switch (command) {
  case 'call':
    ensureBuilt({ quiet });
    process.exitCode = run('out/main/cli.js', rest);
    break;
  case 'demo':
    ensureBuilt({ quiet });
    process.exitCode = run('out/main/cli.js', ['demo', ...rest]);
    break;
  case 'start':
    ensureBuilt({ quiet });
    process.exitCode = start(run);
    break;
  case 'test':
    process.exitCode = await test(rest);
    break;
  case 'bench':
    // Standard output is the measurement's own, which may be JSON.
    ensureBuilt({ quiet: true });
    process.exitCode =
      run('node_modules/vite/bin/vite.js', ['build', '--config', 'tests/bench/vite.config.ts', '--logLevel', 'error']) ||
      run('out/bench/bench.js', rest);
    break;
  default:
    process.stderr.write(`tools/run.mjs: unknown command ${command}\n`);
    process.exitCode = 2;
}
