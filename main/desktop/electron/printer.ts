import { BrowserWindow, session, type Session } from 'electron';
import { Problem } from '../../../preload/contract/problem';
import type { Printer } from '../../office/ports';
import { oneAtATime } from '../queue';
import { printStored } from './printDialog';

const sheetAddress = 'app://print/sheet';
const sheetPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** The printer port over one hidden window: no scripts, and a session of its own in which nothing but the document can be loaded. */
export function electronPrinter(): Printer {
  const inTurn = oneAtATime();
  let sheet = '';
  let closed = false;
  let window: BrowserWindow | null = null;

  const openSheetWindow = (): BrowserWindow => {
    if (window !== null && !window.isDestroyed() && !window.webContents.isCrashed()) return window;
    window?.destroy();
    window = new BrowserWindow({
      show: false,
      webPreferences: { session: sheetSession(() => sheet), sandbox: true, contextIsolation: true, javascript: false, devTools: false },
    });
    return window;
  };

  return {
    pdf: (html) =>
      inTurn(async () => {
        if (closed) throw new Problem('PRINTER_CLOSED', 'The PDF was not made, because the program is closing. Start it again and repeat.');
        sheet = html;
        try {
          const { webContents } = openSheetWindow();
          await webContents.loadURL(sheetAddress);
          return await webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
        } catch (cause) {
          window?.destroy();
          throw new Problem('PRINTER_FAILED', 'The PDF was not made. Nothing was stored; try again.', { cause });
        } finally {
          sheet = '';
        }
      }),
    print: (pdf, title) => printStored(pdf, title),
    close: () =>
      inTurn(async () => {
        closed = true;
        window?.destroy();
      }),
  };
}

let made: Session | null = null;

function sheetSession(current: () => string): Session {
  if (made !== null) return made;
  made = session.fromPartition('print', { cache: false });
  made.protocol.handle('app', ({ url }) =>
    url === sheetAddress
      ? new Response(current(), { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': sheetPolicy } })
      : new Response(null, { status: 404 }),
  );
  made.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== sheetAddress && !url.startsWith('data:') }));
  return made;
}
