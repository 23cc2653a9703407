import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

/** How the peer treats the next message. */
export type Behaviour =
  | 'accept'
  | 'refuse recipient'
  | 'greylist'
  | 'defer after data'
  | 'refuse after data'
  | 'drop after data'
  | 'drop during data'
  | 'drop at recipient'
  | 'refuse sender'
  | 'hold after data';

export type Received = Readonly<{ recipient: string; raw: string; mail: Email }>;

/** A real SMTP server on this PC that behaves as told; `accept` when it was told nothing. */
export type Peer = Readonly<{
  port: number;
  received: Received[];
  /** Behaviours for the next messages, in order. */
  next: Behaviour[];
  connections: () => number;
  /** Resolves when a message with this behaviour has been read whole. */
  reached: (behaviour: Behaviour) => Promise<void>;
  release: () => void;
  /** Ends every open connection without a word. */
  cutAll: () => void;
  close: () => Promise<void>;
}>;

const reply = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

export async function startPeer(options: SMTPServerOptions = {}): Promise<Peer> {
  const received: Received[] = [];
  const next: Behaviour[] = [];
  const waiters = new Map<Behaviour, (() => void)[]>();
  let connections = 0;
  let released: () => void = () => undefined;
  const untilReleased = new Promise<void>((resolve) => (released = resolve));
  const current = new Map<string, Behaviour>();
  const sockets = new Map<number, Socket>();
  const cut = (session: SMTPServerSession) => sockets.get(session.remotePort)?.destroy();
  const announce = (behaviour: Behaviour) =>
    waiters
      .get(behaviour)
      ?.splice(0)
      .forEach((resolve) => resolve());

  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 200,
    disabledCommands: options.key ? [] : ['STARTTLS'],
    logger: false,
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    onMailFrom: (_address, session, done) => {
      const behaviour = next.shift() ?? 'accept';
      current.set(session.id, behaviour);
      done(behaviour === 'refuse sender' ? reply(550, '5.7.1 Sender not allowed') : null);
    },
    onRcptTo: (_address, session, done) => {
      const behaviour = current.get(session.id);
      if (behaviour === 'drop at recipient') cut(session);
      else if (behaviour === 'refuse recipient') done(reply(550, '5.1.1 No such mailbox here'));
      else if (behaviour === 'greylist') done(reply(451, '4.7.1 Greylisted, try again later'));
      else done();
    },
    onData: (stream, session, done) => {
      const behaviour = current.get(session.id) ?? 'accept';
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (behaviour === 'drop during data') cut(session);
      });
      stream.on('end', () => {
        announce(behaviour);
        if (behaviour === 'drop after data') return cut(session);
        if (behaviour === 'drop during data') return undefined;
        if (behaviour === 'defer after data') return done(reply(452, '4.3.1 Out of space'));
        if (behaviour === 'refuse after data') return done(reply(554, '5.7.1 Rejected as spam'));
        const raw = Buffer.concat(chunks);
        const recipient = session.envelope.rcptTo[0]?.address ?? '';
        const accept = async () => {
          if (behaviour === 'hold after data') await untilReleased;
          received.push({ recipient, raw: raw.toString('latin1'), mail: await PostalMime.parse(raw) });
          done(null, 'queued as 4711');
        };
        return void accept();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => sockets.set(socket.remotePort ?? 0, socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    received,
    next,
    connections: () => connections,
    reached: (behaviour) => new Promise((resolve) => waiters.set(behaviour, [...(waiters.get(behaviour) ?? []), resolve])),
    release: () => released(),
    cutAll: () => sockets.forEach((socket) => socket.destroy()),
    close: () =>
      new Promise((resolve) => {
        released();
        // A plain socket under a TLS one must not be destroyed: Node ends with a fault.
        if (!options.key) for (const socket of sockets.values()) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
