import { dialog, type BrowserWindow } from 'electron';
import type { Push, PushName } from '../../../preload/contract';
import type { Log } from '../../office/ports';
import { taskbarProgressOf, titleOf, type YardView } from '../yardView';
import { notifyPerson } from './notifications';
import { officeOrigin } from './protocol';
import { openWindow } from './window';
import type { WindowMemory } from './windowMemory';

/** The one office window. It is hidden, not closed, until the program quits. */
export type OfficeWindow = Readonly<{
  window: BrowserWindow;
  /** Brings it to the front, at a place such as `/towbook` when one is given. */
  show: (path?: string | null) => void;
  push: <Name extends PushName>(name: Name, payload: Push<Name>) => void;
  reload: () => void;
  frame: (view: YardView) => void;
}>;

const crashesBeforeAsking = 3;

export function openOfficeWindow(
  options: Parameters<typeof openWindow>[0] & Readonly<{ memory: WindowMemory; isQuitting: () => boolean; log: () => Log }>,
): OfficeWindow {
  const window = openWindow(options);
  const push: OfficeWindow['push'] = (name, payload) => {
    if (!window.isDestroyed()) window.webContents.send('office.push', name, payload);
  };
  const show = (path?: string | null) => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    if (path != null) push('window.open', { path });
  };
  const reload = () => {
    if (!window.isDestroyed()) void window.loadURL(`${officeOrigin}/`);
  };

  window.on('close', (event) => {
    if (options.isQuitting()) return;
    event.preventDefault();
    window.hide();
    if (options.memory.read().toldAboutTray) return;
    options.memory.rememberTold();
    notifyPerson(
      { title: 'iTow VMS stays open', body: 'It works on in the background. Its icon is beside the clock; Quit is in its menu.' },
      () => show(),
    );
  });
  window.on('page-title-updated', (event) => event.preventDefault());

  let crashes = 0;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    options.log().error('The page of the window ended', { reason, exitCode });
    if (options.isQuitting() || reason === 'clean-exit') return;
    crashes += 1;
    if (crashes < crashesBeforeAsking) reload();
    else
      void dialog.showMessageBox({
        type: 'error',
        message: 'iTow VMS',
        detail: 'The window ended several times. What was saved is kept. Quit from the icon beside the clock and start again.',
      });
  });

  return {
    window,
    show,
    push,
    reload,
    frame: (view) => {
      if (window.isDestroyed()) return;
      window.setTitle(titleOf(view));
      window.setProgressBar(taskbarProgressOf(view));
    },
  };
}
