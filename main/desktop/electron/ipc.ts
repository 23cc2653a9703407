import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import type { CallResult } from '../../../preload/contract/common';
import { mayCall } from '../guard';
import type { Host } from '../host';
import { officeOrigin } from './protocol';

const refused: CallResult<never> = {
  ok: false,
  error: { code: 'NOT_ALLOWED', message: 'The call did not come from the office window. Nothing was done.' },
};

/** Lets the office's own page call the office, and nobody else: a known window, its main frame, our origin. */
export function answerCalls(host: Host, windows: () => readonly BrowserWindow[]): void {
  ipcMain.handle('office.call', (event, name: unknown, input: unknown) => {
    if (!mayCall(callerOf(event, windows()), officeOrigin) || typeof name !== 'string') {
      host.log.warn('A call was refused', { from: event.senderFrame?.url ?? 'a frame that is gone' });
      return refused;
    }
    return host.call(name, input);
  });
}

function callerOf(event: IpcMainInvokeEvent, windows: readonly BrowserWindow[]) {
  const { senderFrame, sender } = event;
  return {
    url: senderFrame?.url ?? '',
    isMainFrame: senderFrame !== null && senderFrame === sender.mainFrame,
    isOurWindow: windows.some((window) => !window.isDestroyed() && window.webContents === sender),
  };
}
