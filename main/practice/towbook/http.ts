import type { IncomingMessage, ServerResponse } from 'node:http';

export type Answer = Readonly<{
  status: number;
  headers?: Readonly<Record<string, string>>;
  cookies?: readonly string[];
  body: string | Uint8Array;
}>;

const longestBody = 1_000_000;

/** Reads a request's body; refuses more than a megabyte. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part as Uint8Array);
    size += bytes.length;
    if (size > longestBody) throw new RangeError('The request is too long');
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

export function readCookies(request: IncomingMessage): ReadonlyMap<string, string> {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return new Map(
    pairs.filter((pair) => pair.includes('=')).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}

export function cookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax`;
}

export function html(body: string, status = 200): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

export function json(value: unknown, status = 200): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) };
}

export function plain(body: string, status: number): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}

export function redirect(location: string, cookies: readonly string[] = []): Answer {
  return { status: 302, headers: { location }, cookies, body: '' };
}

export function download(fileName: string, mediaType: string, body: string | Uint8Array): Answer {
  return { status: 200, headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${fileName}"` }, body };
}

export function send(response: ServerResponse, answer: Answer): void {
  if (answer.cookies !== undefined && answer.cookies.length > 0) response.setHeader('set-cookie', [...answer.cookies]);
  response.writeHead(answer.status, { 'cache-control': 'no-store', 'x-twbk-version': '0.practice', ...answer.headers });
  response.end(answer.body);
}

/** Text made safe for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
