import { Menu, type MenuItemConstructorOptions } from 'electron';

/** The small menu that Alt shows; it is there for the keys it brings. */
export function setMenu(options: Readonly<{ developerTools: boolean; quit: () => void }>): void {
  const forDevelopers: MenuItemConstructorOptions[] = [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '&File',
        submenu: [
          { role: 'close', label: 'Close window' },
          { label: 'Quit', accelerator: 'Ctrl+Shift+Q', click: options.quit },
        ],
      },
      {
        label: '&Edit',
        submenu: [
          { role: 'undo' },
          { role: 'redo' },
          { type: 'separator' },
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
        ],
      },
      {
        label: '&View',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'togglefullscreen' },
          ...(options.developerTools ? forDevelopers : []),
        ],
      },
    ]),
  );
}
