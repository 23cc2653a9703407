import { describe, expect, it } from 'vitest';
import { browserFinder, type Machine } from '../../main/desktop/browser/finder';

const machine = (over: Partial<Machine> & { programs: readonly string[] }): Machine => ({
  platform: 'linux',
  environment: {},
  isRoot: false,
  isExecutable: (path) => over.programs.includes(path),
  ...over,
});

const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
const windows = {
  platform: 'win32',
  environment: { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
} as const;

describe('finding an installed browser', () => {
  it('takes Edge first on Windows, and Chrome where Edge is gone', () => {
    expect(browserFinder(machine({ ...windows, programs: [chrome, edge] }))()).toMatchObject({ executablePath: edge });
    expect(browserFinder(machine({ ...windows, programs: [chrome] }))()).toMatchObject({ executablePath: chrome });
  });

  it('finds Chromium of the distribution and a browser that is only on the PATH', () => {
    expect(browserFinder(machine({ programs: ['/usr/bin/chromium'] }))()).toMatchObject({ executablePath: '/usr/bin/chromium' });
    const onPath = machine({ programs: ['/home/dana/bin/google-chrome'], environment: { PATH: '/usr/bin:/home/dana/bin' } });
    expect(browserFinder(onPath)()).toMatchObject({ executablePath: '/home/dana/bin/google-chrome' });
  });

  it('uses the browser that ITOW_BROWSER names, and no other when that one is absent', () => {
    const environment = { ITOW_BROWSER: '/opt/edge' };
    expect(browserFinder(machine({ environment, programs: ['/opt/edge', '/usr/bin/chromium'] }))()).toMatchObject({
      executablePath: '/opt/edge',
    });
    expect(browserFinder(machine({ environment, programs: ['/usr/bin/chromium'] }))()).toMatchObject({
      missing: expect.stringContaining('/opt/edge'),
    });
  });

  it('keeps the sandbox of the browser, except as root where it cannot start', () => {
    const args = (isRoot: boolean) => browserFinder(machine({ programs: ['/usr/bin/chromium'], isRoot }))();
    expect(args(false)).not.toMatchObject({ args: expect.arrayContaining(['--no-sandbox']) });
    expect(args(true)).toMatchObject({ args: expect.arrayContaining(['--no-sandbox']) });
  });

  it('says in a sentence what to install when there is none', () => {
    expect(browserFinder(machine({ programs: [] }))()).toEqual({
      missing: 'No Microsoft Edge, Google Chrome or Chromium was found on this PC. Install one of them, and try again.',
    });
  });
});
