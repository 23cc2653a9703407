import { Menu, nativeImage, Tray } from 'electron';
import { join } from 'node:path';
import { tooltipOf, trayStateOf, type TrayState, type YardView } from '../yardView';

export type TrayActions = Readonly<{ open: () => void; importNow: () => void; pause: (paused: boolean) => void; quit: () => void }>;
export type OfficeTray = Readonly<{ show: (view: YardView) => void; destroy: () => void }>;

/** The icon beside the clock: what the machine does in the background, and the way back to the window. */
export function openTray(pictures: string, actions: TrayActions): OfficeTray {
  const pictureOf = (state: TrayState) =>
    nativeImage.createFromPath(join(pictures, `tray-${state}.${process.platform === 'win32' ? 'ico' : 'png'}`));
  const tray = new Tray(pictureOf('idle'));
  tray.on('click', actions.open);
  return {
    show: (view) => {
      const state = trayStateOf(view);
      tray.setImage(pictureOf(state));
      tray.setToolTip(tooltipOf(view));
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { id: 'open', label: 'Open iTow VMS', click: actions.open },
          { type: 'separator' },
          { id: 'import', label: 'Import now', enabled: state !== 'importing', click: actions.importNow },
          view.paused
            ? { id: 'resume', label: 'Resume background work', click: () => actions.pause(false) }
            : { id: 'pause', label: 'Pause background work', click: () => actions.pause(true) },
          { type: 'separator' },
          { id: 'quit', label: 'Quit', click: actions.quit },
        ]),
      );
    },
    destroy: () => tray.destroy(),
  };
}
