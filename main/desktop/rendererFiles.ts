import { readFile } from 'node:fs/promises';
import { extname, join, relative, resolve, sep, isAbsolute } from 'node:path';
import { pageHeaders } from './contentPolicy';

export type Answer = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: Uint8Array }>;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Answers requests for the built page out of its folder, for both desktops. Only GET, only files inside the folder, only known kinds.
 * An address without a file's ending is a place in the page and answers the page itself.
 */
export async function answerFromFolder(folder: string, request: Readonly<{ method: string; url: string }>): Promise<Answer> {
  if (request.method !== 'GET') return refuse(405);
  const path = fileWithin(folder, request.url);
  if (path === null) return refuse(404);
  const mediaType = mediaTypes[extname(path).toLowerCase()];
  if (mediaType === undefined) return refuse(404);
  try {
    return { status: 200, headers: { ...pageHeaders, 'Content-Type': mediaType }, body: await readFile(path) };
  } catch {
    return refuse(404);
  }
}

/** The file an address names, or null where it leads out of the folder or cannot be read as a path. */
function fileWithin(folder: string, url: string): string | null {
  const pathname = URL.parse(url)?.pathname;
  if (pathname === undefined) return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (/[\0\\:]/.test(decoded)) return null;
  const path = resolve(folder, join('.', extname(decoded) === '' ? 'index.html' : decoded));
  const inside = relative(folder, path);
  return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? null : path;
}

function refuse(status: number): Answer {
  return { status, headers: { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8' }, body: new Uint8Array() };
}
