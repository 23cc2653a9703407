import { BrowserWindow, session, type Session } from 'electron';
import { Problem } from '../../../preload/contract/problem';

const documents = new Map<string, Uint8Array>();
let count = 0;

/**
 * Shows stored PDF bytes in a window of the built-in viewer and opens the system's print dialog on it. Answers false when the person
 * cancelled; throws Problem PRINTER_FAILED with what the system said.
 */
export async function printStored(pdf: Uint8Array, title: string): Promise<boolean> {
  const address = `app://print/${++count}.pdf`;
  documents.set(address, pdf);
  const window = new BrowserWindow({
    width: 820,
    height: 900,
    title: `Print - ${title}`,
    autoHideMenuBar: true,
    webPreferences: { session: documentSession(), sandbox: true, contextIsolation: true, plugins: true, devTools: false },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  try {
    await window.loadURL(address);
    return await dialogAnswer(window);
  } finally {
    documents.delete(address);
    if (!window.isDestroyed()) window.destroy();
  }
}

function dialogAnswer(window: BrowserWindow): Promise<boolean> {
  return new Promise((resolve, reject) => {
    window.once('closed', () => resolve(false));
    window.webContents.print({ silent: false, printBackground: true }, (printed, reason) => {
      if (printed) resolve(true);
      else if (/cancel/i.test(reason)) resolve(false);
      else
        reject(
          new Problem(
            'PRINTER_FAILED',
            `The document was not printed: ${inWords(reason)}. It is kept as it is; check the printer and try again.`,
          ),
        );
    });
  });
}

const inWords = (reason: string): string => (/enumerate printers|no printers/i.test(reason) ? 'no printer was found on this PC' : reason);

let made: Session | null = null;

/** A session that knows nothing but the documents being printed. */
function documentSession(): Session {
  if (made !== null) return made;
  made = session.fromPartition('print-dialog', { cache: false });
  made.protocol.handle('app', ({ url }) => {
    const pdf = documents.get(url);
    return pdf === undefined
      ? new Response(null, { status: 404 })
      : new Response(new Uint8Array(pdf), { headers: { 'Content-Type': 'application/pdf' } });
  });
  made.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: /^(https?|wss?|ftp|file):/.test(url) }));
  return made;
}
