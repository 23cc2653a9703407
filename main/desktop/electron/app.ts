import { app, dialog, session } from 'electron';
import { join } from 'node:path';
import { findBrowser } from '../browser/finder';
import { claimFolder } from '../claim';
import { openHost, type HostParts } from '../host';
import { userDataFolder } from '../profiles';
import { watchYard, type YardWatch } from '../yardWatch';
import { answerCalls } from './ipc';
import { setMenu } from './menu';
import { notifyPerson } from './notifications';
import { openOfficeWindow, type OfficeWindow } from './officeWindow';
import { electronPrinter } from './printer';
import { registerScheme, servePage } from './protocol';
import { orderlyQuit } from './quit';
import { systemSecrets } from './secrets';
import { refuseForeignPages, refusePermissions } from './security';
import { openTray } from './tray';
import { keepUpdated } from './updater';
import { openWindowMemory } from './windowMemory';

/** What the entry joins: the office, its practice yard, and the folder that holds `out/` and `build/`. */
export type ElectronParts = Pick<HostParts, 'createOffice' | 'openPracticeYard' | 'towbook'> & Readonly<{ root: string }>;

/** Runs the desktop. Not to be awaited by the entry: Electron becomes ready only after the entry module has run. */
export async function runElectron(parts: ElectronParts): Promise<void> {
  try {
    await start(parts);
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`iTow VMS did not start: ${reason}\n`);
    await app.whenReady();
    await dialog.showMessageBox({ type: 'error', message: 'iTow VMS did not start', detail: `Nothing was changed. ${String(error)}` });
    app.exit(1);
  }
}

async function start(parts: ElectronParts): Promise<void> {
  // As root on Linux, where Chromium's sandbox cannot start, the switch is given; each window still asks for its own.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerScheme();
  refuseForeignPages();
  app.setAppUserModelId('com.itowvms.desktop');
  const data = userDataFolder();
  app.setPath('userData', join(data, 'chromium'));

  let shown: OfficeWindow | null = null;
  let watch: YardWatch | null = null;
  const showWindow = (path?: string | null) => shown?.show(path);
  if (!app.requestSingleInstanceLock()) return app.exit(0);
  app.on('second-instance', () => showWindow());
  const claim = await claimFolder(data, () => showWindow());
  if (claim === null) return app.exit(0);
  await app.whenReady();

  const built = join(parts.root, 'out');
  const pictures = join(parts.root, 'build');
  servePage(session.defaultSession, join(built, 'renderer'));
  refusePermissions(session.defaultSession);

  const host = openHost({
    ...parts,
    dataFolder: data,
    printer: electronPrinter(),
    secrets: systemSecrets,
    browser: findBrowser,
    notify: (name, payload) => {
      shown?.push(name, payload);
      watch?.heard(name, payload);
      if (name === 'notification') announce(payload as Parameters<typeof announce>[0]);
    },
    reload: () => shown?.reload(),
  });
  const announce = (message: Readonly<{ title: string; body: string; path: string | null }>) => {
    if (shown?.window.isFocused() !== true) notifyPerson(message, () => showWindow(message.path));
  };
  const ask = async (name: string, input: unknown) => {
    const answer = await host.call(name, input);
    if (!answer.ok) announce({ title: 'iTow VMS', body: answer.error.message, path: '/towbook' });
  };

  const quit = orderlyQuit(host, async () => {
    watch?.stop();
    await claim.release();
  });
  const tray = openTray(pictures, {
    open: () => showWindow(),
    importNow: () => void ask('towbook.importRange', {}),
    pause: (paused) => void ask('schedule.pause', { paused }),
    quit: quit.begin,
  });
  watch = watchYard(host, (view) => {
    tray.show(view);
    shown?.frame(view);
  });
  tray.show(watch.view());

  const developerTools = !app.isPackaged;
  setMenu({ developerTools, quit: quit.begin });
  answerCalls(host, () => (shown === null ? [] : [shown.window]));
  shown = openOfficeWindow({
    preload: join(built, 'preload/index.cjs'),
    icon: join(pictures, 'icon.png'),
    memory: openWindowMemory(data),
    developerTools,
    isQuitting: quit.isUnderWay,
    log: () => host.log,
  });
  quit.watchSession(shown.window);
  app.on('activate', () => showWindow());
  // The tray keeps the program; only Quit ends it.
  app.on('window-all-closed', () => undefined);
  process.on('unhandledRejection', (error) => host.log.error('Unhandled rejection', { error }));
  process.on('uncaughtException', (error) => {
    host.log.error('Uncaught exception', { error });
    const detail = 'Something unexpected happened and the program closes. What was saved is kept. Start it again.';
    // Not the waiting kind of box: the office must be able to stop behind it.
    void dialog.showMessageBox({ type: 'error', message: 'iTow VMS', detail });
    quit.begin();
  });
  await keepUpdated(host.log);
}
