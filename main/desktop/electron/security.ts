import { app, type Session, type WebContents } from 'electron';
import { isWithin } from '../guard';
import { officeOrigin } from './protocol';

/** Refuses, for every page that ever opens here, to go elsewhere, to open windows and to embed other pages. */
export function refuseForeignPages(): void {
  app.on('web-contents-created', (_event, contents) => refuseWays(contents));
}

/** Refuses camera, notifications, clipboard reading and everything else that a page may ask of the system, and all downloads but its own. */
export function refusePermissions(session: Session): void {
  session.setPermissionCheckHandler((_contents, permission, origin) => granted(permission, origin));
  session.setPermissionRequestHandler((contents, permission, answer) => answer(granted(permission, contents.getURL())));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    if (!isWithin(item.getURL().replace(/^blob:/, ''), officeOrigin) && !item.getURL().startsWith('data:')) event.preventDefault();
  });
}

/** Copying a plate or a VIN from the office's own page is the one thing a page needs. */
function granted(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && isWithin(address, officeOrigin);
}

function refuseWays(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!isWithin(event.url, officeOrigin)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isWithin(event.url, officeOrigin)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !mayBeFramed(event.url)) event.preventDefault();
  });
}

/** Frames show a PDF the page made: its `blob:` address, and the built-in viewer inside it. */
function mayBeFramed(url: string): boolean {
  return url === 'about:blank' || url === 'about:srcdoc' || url.startsWith(`blob:${officeOrigin}`) || url.startsWith('chrome-extension://');
}
