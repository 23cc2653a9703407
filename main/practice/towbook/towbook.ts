import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { TowbookCall } from '../yard/call';
import { local } from '../yard/time';
import { cookie, html, readBody, readCookies, send } from './http';
import { impoundsCsv } from './impoundsCsv';
import { barePage } from './layout';
import { practicePage } from './practicePage';
import { route } from './router';
import { Sessions } from './sessions';
import type { Counters, Site } from './site';
import { noCounts } from './site';
import type { Switches } from './switches';
import { usualSwitches } from './switches';
import type { Visit } from './visit';

export type { Switches } from './switches';

/** The one account of the practice TowBook, unless another is given. */
export const practiceCredentials = { username: 'practice', password: 'practice-yard' } as const;

type RequestEntry = Readonly<{ method: string; address: string; status: number }>;

export type PracticeTowbook = Readonly<{
  /** `http://127.0.0.1:<port>`; the log-in is at `/Security/Login.aspx`, the switches at `/practice`. */
  origin: string;
  /** Change a property to make it misbehave from the next request on. */
  switches: Switches;
  counters: Counters;
  /** The last 5,000 answered requests, oldest first. */
  requests: readonly RequestEntry[];
  /** Puts other calls in place of those it lists. */
  setCalls: (calls: readonly TowbookCall[]) => void;
  /** What the Impounds page's Export of the current inventory holds now. */
  impoundsExport: () => string;
  /** Logs everybody out. */
  endSessions: () => void;
  stop: () => Promise<void>;
}>;

export type PracticeTowbookOptions = Readonly<{
  /** 0 for any free port. */
  port?: number;
  data: Readonly<{ calls: readonly TowbookCall[] }>;
  /** Moment as ISO text, or a function that tells it. */
  now: string | (() => string);
  switches?: Partial<Switches>;
  credentials?: Readonly<{ username: string; password: string }>;
}>;

const mostRequests = 5_000;

async function readVisit(site: Site, request: IncomingMessage): Promise<Visit> {
  const address = request.url ?? '/';
  const url = new URL(address, 'http://127.0.0.1');
  const cookies = readCookies(request);
  return {
    method: request.method ?? 'GET',
    address,
    path: url.pathname.toLowerCase(),
    query: url.searchParams,
    cookies,
    body: request.method === 'POST' ? await readBody(request) : '',
    session: site.sessions.find(cookies.get('.xtl')),
    newVisitorCookies: cookies.has('ASP.NET_SessionId') ? [] : [cookie('ASP.NET_SessionId', randomBytes(12).toString('hex'))],
  };
}

/** Starts the practice TowBook on this machine's own address; nothing outside can reach it. */
export async function startPracticeTowbook(options: PracticeTowbookOptions): Promise<PracticeTowbook> {
  const { now } = options;
  const site: Site = {
    sessions: new Sessions(),
    switches: { ...usualSwitches(), ...options.switches },
    counters: noCounts(),
    credentials: options.credentials ?? practiceCredentials,
    calls: options.data.calls,
    now: () => local(typeof now === 'string' ? now : now()),
  };
  const requests: RequestEntry[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const visit = await readVisit(site, request);
    const isOwnPage = visit.path === '/practice';
    if (!isOwnPage && site.switches.down === 'reset') return void request.socket.destroy();
    if (visit.path === '/signalr/poll' || (site.switches.stuckLoader && visit.path === '/api/reports/callanalysis')) return;
    if (!isOwnPage && site.switches.slowMs > 0) await wait(site.switches.slowMs, undefined, { ref: false });
    const made = isOwnPage ? practicePage(site, visit, request) : route(site, visit);
    requests.push({ method: visit.method, address: visit.address, status: made.status });
    if (requests.length > mostRequests) requests.shift();
    send(response, made);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const text = error instanceof Error ? error.message : 'unknown';
      if (!response.headersSent)
        send(response, html(barePage('Server Error', `<h2>Server Error</h2><pre>${text.replaceAll('<', '&lt;')}</pre>`), 500));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    switches: site.switches,
    counters: site.counters,
    requests,
    setCalls: (calls) => {
      site.calls = calls;
    },
    impoundsExport: () => impoundsCsv(site, 'current'),
    endSessions: () => site.sessions.endAll(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
