import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserFinder } from '../../office/towbookSource';

/** What the search looks at; a test passes its own. */
export type Machine = Readonly<{
  platform: NodeJS.Platform;
  environment: Readonly<Record<string, string | undefined>>;
  /** True on Linux and macOS when the process runs as root, where Chromium's own sandbox cannot start. */
  isRoot: boolean;
  isExecutable: (path: string) => boolean;
}>;

/** The machine this program runs on. */
function thisMachine(): Machine {
  return { platform: process.platform, environment: process.env, isRoot: process.getuid?.() === 0, isExecutable };
}

/**
 * Finds an installed Edge, Chrome or Chromium: `ITOW_BROWSER` first (a path; nothing else is tried when it is set), then the
 * usual places of the platform, then the PATH. `ITOW_BROWSER_ARGS` adds switches, separated by blanks.
 */
export function browserFinder(machine: Machine = thisMachine()): BrowserFinder {
  return () => {
    const args = [...quietArgs, ...(machine.isRoot ? ['--no-sandbox'] : []), ...words(machine.environment['ITOW_BROWSER_ARGS'])];
    const chosen = machine.environment['ITOW_BROWSER'];
    if (chosen !== undefined && chosen !== '') {
      if (machine.isExecutable(chosen)) return { executablePath: chosen, args };
      return { missing: `ITOW_BROWSER names ${chosen}, and no program is there. Correct it, or remove it to let the program search.` };
    }
    const executablePath = candidates(machine).find((path) => machine.isExecutable(path));
    if (executablePath !== undefined) return { executablePath, args };
    return { missing: `No Microsoft Edge, Google Chrome or Chromium was found on this PC. Install one of them, and try again.` };
  };
}

/** Finds the browser of this machine. */
export const findBrowser: BrowserFinder = () => browserFinder()();

/** Switches for a browser that works unseen: nothing is fetched, synchronised or asked besides the pages it is sent to. */
const quietArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

const windowsPaths = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
];
const macPaths = [
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const linuxPaths = [
  '/usr/bin/microsoft-edge-stable',
  '/opt/microsoft/msedge/msedge',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
];
const programNames = ['microsoft-edge', 'google-chrome', 'chrome', 'chromium', 'chromium-browser'];

function candidates({ platform, environment }: Machine): readonly string[] {
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
    return windowsPaths.flatMap((path) => roots.map((root) => `${root}\\${path}`));
  }
  const onPath = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const named = programNames.flatMap((name) => onPath.map((folder) => join(folder, name)));
  if (platform === 'darwin') {
    const home = environment['HOME'];
    return [...macPaths, ...(home === undefined ? [] : macPaths.map((path) => join(home, path))), ...named];
  }
  return [...linuxPaths, ...named];
}

function words(text: string | undefined): readonly string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '');
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
