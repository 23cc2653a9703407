import { BrowserWindow, nativeTheme } from 'electron';
import { contract, pushes } from '../../../preload/contract';
import { officeOrigin } from './protocol';
import { startingPlace, type WindowMemory } from './windowMemory';

const smallestWindow = { width: 1100, height: 680 } as const;

/** Opens the office window where it was last, hidden until its first picture is drawn. */
export function openWindow(
  options: Readonly<{ preload: string; icon: string; memory: WindowMemory; developerTools: boolean }>,
): BrowserWindow {
  const { memory } = options;
  const window = new BrowserWindow({
    ...startingPlace(memory.read().place, smallestWindow),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'iTow VMS',
    icon: options.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#f6f7f9',
    autoHideMenuBar: true,
    webPreferences: {
      preload: options.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      // The built-in PDF viewer, for previews.
      plugins: true,
      navigateOnDragDrop: false,
      safeDialogs: true,
      devTools: options.developerTools,
      additionalArguments: [`--office-operations=${Object.keys(contract).join(',')}`, `--office-pushes=${Object.keys(pushes).join(',')}`],
    },
  });
  if (memory.read().place?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  const remember = () => {
    if (!window.isDestroyed() && !window.isMinimized())
      memory.rememberPlace({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  for (const moment of ['close', 'hide', 'moved', 'resized'] as const) window.on(moment as 'close', remember);
  void window.loadURL(`${officeOrigin}/`);
  return window;
}
