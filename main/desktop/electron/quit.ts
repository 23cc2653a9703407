import { app, powerMonitor, type BrowserWindow } from 'electron';
import type { Host } from '../host';

export type Quit = Readonly<{ isUnderWay: () => boolean; begin: () => void; watchSession: (window: BrowserWindow) => void }>;

/**
 * Quits only after the office has stopped, which takes 5 s at most. At the end of the Windows session the stop begins with the system's
 * question already, because after its announcement the process may be ended before any further work is done.
 */
export function orderlyQuit(host: Host, stopping: () => Promise<void>): Quit {
  let state: 'open' | 'stopping' | 'stopped' = 'open';
  const begin = () => {
    if (state !== 'open') return;
    state = 'stopping';
    host.log.info('The program is closing');
    void Promise.allSettled([host.stop(), stopping()]).then(() => {
      state = 'stopped';
      app.quit();
    });
  };
  app.on('before-quit', (event) => {
    if (state === 'stopped') return;
    event.preventDefault();
    begin();
  });
  // Outside Windows the system waits for this.
  powerMonitor.on('shutdown', begin);
  return {
    isUnderWay: () => state !== 'open',
    begin,
    watchSession: (window) => {
      window.on('query-session-end', begin);
      window.on('session-end', begin);
    },
  };
}
