import { app } from 'electron';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../office/ports';

const day = 24 * 60 * 60 * 1000;

/**
 * Looks for a newer version at start and each day, where the packaged program was built with a feed; without one it does nothing.
 * A found version is downloaded and installed when the person quits; nothing is ever restarted.
 */
export async function keepUpdated(log: Log): Promise<void> {
  if (!app.isPackaged || !existsSync(join(process.resourcesPath, 'app-update.yml'))) return;
  const { default: updater } = await import('electron-updater');
  const { autoUpdater } = updater;
  autoUpdater.logger = null;
  autoUpdater.autoDownload = true;
  autoUpdater.autoInstallOnAppQuit = true;
  autoUpdater.on('update-downloaded', ({ version }) => log.info('A newer version is installed at the next quit', { version }));
  autoUpdater.on('error', (error) => log.warn('The look for a newer version failed', { error }));
  const look = () => void autoUpdater.checkForUpdates().catch(() => undefined);
  look();
  setInterval(look, day).unref();
}
