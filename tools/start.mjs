// Chooses the desktop: Electron, else an installed browser's window, else the practice day without a window.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureBrowser } from './setup.mjs';

const executable =
  process.platform === 'win32' ? 'electron.exe' : process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';

/** Electron's program where it is installed or can be had; null where its binary cannot be reached. */
export function electronPath() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return existsSync(join(override, executable)) ? join(override, executable) : null;
  const installed = join('node_modules', 'electron', 'dist', executable);
  if (existsSync(installed)) return installed;
  spawnSync(process.execPath, [join('node_modules', 'electron', 'install.js')], { stdio: 'ignore', timeout: 180_000 });
  return existsSync(installed) ? installed : null;
}

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Runs the desktop until it is closed; answers its exit code. */
export function start(runNode) {
  if (!hasDisplay()) {
    process.stdout.write('No display was found: running the practice day without a window.\n');
    ensureBrowser();
    return runNode('out/main/cli.js', ['demo']);
  }
  const electron = electronPath();
  if (electron !== null) {
    process.stdout.write(`Starting in Electron (${electron}).\n`);
    // Chromium's own sandbox does not start for root on Linux.
    const args = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox', '.'] : ['.'];
    return spawnSync(electron, args, { stdio: 'inherit' }).status ?? 1;
  }
  process.stdout.write("Starting in an installed browser's window: Electron's own program could not be had on this machine.\n");
  ensureBrowser();
  return runNode('out/main/browser.js', []);
}
