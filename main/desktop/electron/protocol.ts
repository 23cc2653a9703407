import { protocol, type Session } from 'electron';
import { answerFromFolder } from '../rendererFiles';

/** The address of the office's page in Electron. */
export const officeOrigin = 'app://office';

/** Makes `app:` a secure address with an origin of its own. Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves the built page in a session at `app://office/`, and nothing at any other host. */
export function servePage(session: Session, rendererFolder: string): void {
  session.protocol.handle('app', async ({ method, url }) => {
    if (URL.parse(url)?.host !== 'office') return new Response(null, { status: 404 });
    const { status, headers, body } = await answerFromFolder(rendererFolder, { method, url });
    return new Response(new Uint8Array(body), { status, headers: { ...headers } });
  });
}
