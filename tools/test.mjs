// Types, lint and unused code beside the build, then every test; the last line counts them.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './build.mjs';
import { ensureBrowser, nodePath } from './setup.mjs';
import { electronPath } from './start.mjs';

const bin = (name) => join('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

const checks = [
  ['types', bin('tsc'), ['--noEmit']],
  ['lint', bin('oxlint'), ['--deny-warnings']],
  ['format', bin('oxfmt'), ['--check']],
  ['unused code', bin('knip'), []],
];

/** Starts a check; it runs beside the others and beside the build. Answers whether it passed, and what it said. */
function startCheck([name, program, args]) {
  const path = `${join(process.cwd(), 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  const child = spawn(program, args, { env: { ...process.env, PATH: path }, shell: process.platform === 'win32' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  return new Promise((resolve) => {
    child.on('error', (failure) => resolve({ name, passed: false, said: `${failure.message}\n` }));
    child.on('close', (status) => resolve({ name, passed: status === 0, said }));
  });
}

function report({ name, passed, said }) {
  process.stdout.write(`${passed ? 'ok    ' : 'FAILED'} ${name}\n${passed ? '' : `${said}\n`}`);
  return passed;
}

const memory = '/dev/shm';
const leastBytes = 4 * 1024 ** 3;

/** Where the tests put their temporary files: in memory where there is plenty, since most of their time would go to syncing a disk. Null elsewhere. */
function folderInMemory() {
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize < leastBytes ? null : mkdtempSync(join(memory, 'itow-tests-'));
  } catch {
    return null;
  }
}

/**
 * Runs it all; arguments go to vitest: a folder, or `--changed` for the tests of what is not committed yet (`--changed=main` for what
 * differs from a branch). With arguments the checks before the tests are left out. Answers the exit code.
 */
export async function test(args) {
  ensureBrowser();
  const started = args.length > 0 ? [] : checks.map(startCheck);
  ensureBuilt();
  const results = (await Promise.all(started)).map(report);
  mkdirSync('test-results', { recursive: true });
  const counted = join('test-results', 'report.json');
  rmSync(counted, { force: true });
  const electron = electronPath();
  const folder = folderInMemory();
  const environment = {
    ...process.env,
    ...(electron ? { ITOW_ELECTRON: electron } : {}),
    ...(folder ? { TMPDIR: folder } : {}),
    NODE_NO_WARNINGS: '1',
  };
  const vitest = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${counted}`,
    ...args,
  ];
  const ran = spawnSync(nodePath(), vitest, { stdio: 'inherit', env: environment });
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const counts = existsSync(counted)
    ? JSON.parse(readFileSync(counted, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
  const failedChecks = results.filter((passed) => !passed).length;
  const failed = counts.numFailedTests + failedChecks + (ran.status === 0 || counts.numFailedTests > 0 ? 0 : 1);
  if (electron === null) process.stdout.write('Electron was skipped: its program could not be had on this machine.\n');
  process.stdout.write(
    `${counts.numPassedTests + results.length - failedChecks} passed, ${failed} failed, ${counts.numPendingTests + (counts.numTodoTests ?? 0)} skipped\n`,
  );
  return failed === 0 ? 0 : 1;
}
