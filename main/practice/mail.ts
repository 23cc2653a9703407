import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { SMTPServer } from 'smtp-server';

/** Refuses every address that matches, with SMTP status 550 (for good) or 450 (for now). */
type Refusal = Readonly<{ pattern: RegExp; code: 450 | 550; message?: string }>;

/** How the practice mail server misbehaves; each may be changed while it runs. */
export type MailBehaviour = {
  /** By recipient, at RCPT TO. */
  refuseRecipients: readonly Refusal[];
  /** By sender, at MAIL FROM. */
  refuseSenders: readonly Refusal[];
  /** By the message's text, after DATA. */
  refuseMessages: readonly Refusal[];
  /** Waits that many milliseconds before it answers a message. */
  delayMs: number;
  /** Keeps the message and breaks the connection in place of an answer: the sender cannot know whether it arrived. */
  dropAfterData: boolean;
  /** Breaks the connection at the first recipient: nothing arrived. */
  dropBeforeData: boolean;
  /** Offers STARTTLS, with a certificate that nobody vouches for. */
  offerTls: boolean;
  /** Asks for this account; null takes mail from everybody. */
  account: Readonly<{ username: string; password: string }> | null;
};

type PracticeMessage = Readonly<{
  /** SMTP envelope, which may differ from the headers. */
  envelope: Readonly<{ from: string; to: readonly string[] }>;
  /** The bytes after DATA: headers and body, lines ended by CRLF. */
  raw: Buffer;
  /** False when the connection was broken in place of an answer. */
  answered: boolean;
  /** Over an encrypted connection. */
  secure: boolean;
  user: string | null;
  /** Where it was stored; null without a folder. */
  file: string | null;
}>;

export type PracticeMail = Readonly<{
  /** On 127.0.0.1. */
  port: number;
  behaviour: MailBehaviour;
  /** Kept messages, in the order they came in. */
  messages: readonly PracticeMessage[];
  /** Resolves when so many messages were kept in all; rejects when the server stops first. */
  waitFor: (count: number) => Promise<readonly PracticeMessage[]>;
  stop: () => Promise<void>;
}>;

export type PracticeMailOptions = Readonly<{
  /** 0 for any free port. */
  port?: number;
  /** Keeps each message as a numbered .eml file there; made if missing. */
  folder?: string;
  behaviour?: Partial<MailBehaviour>;
}>;

const largestMessage = 50_000_000;

function usualBehaviour(): MailBehaviour {
  return {
    refuseRecipients: [],
    refuseSenders: [],
    refuseMessages: [],
    delayMs: 0,
    dropAfterData: false,
    dropBeforeData: false,
    offerTls: false,
    account: null,
  };
}

/** An error that makes the server answer with that status. */
function answerWith(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code });
}

function refusalOf(refusals: readonly Refusal[], text: string): Error | null {
  const refusal = refusals.find(({ pattern }) => pattern.test(text));
  if (refusal === undefined) return null;
  return answerWith(refusal.code, refusal.message ?? (refusal.code === 550 ? 'No such mailbox here' : 'Mailbox busy, try again later'));
}

async function collect(stream: SMTPServerDataStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array));
  if (stream.sizeExceeded) throw answerWith(552, 'The message is too large');
  return Buffer.concat(parts);
}

/** Starts a mail server on this machine's own address that keeps what it is sent and passes nothing on. */
export async function startPracticeMail(options: PracticeMailOptions = {}): Promise<PracticeMail> {
  const { folder } = options;
  const behaviour: MailBehaviour = { ...usualBehaviour(), ...options.behaviour };
  const messages: PracticeMessage[] = [];
  const waiting = new Set<Readonly<{ count: number; done: () => void; fail: (error: Error) => void }>>();
  const sockets = new Map<number, Socket>();
  if (folder !== undefined) await mkdir(folder, { recursive: true });

  const breakOff = (session: SMTPServerSession): void => void sockets.get(session.remotePort)?.destroy();
  let arrived = 0;
  const store = async (session: SMTPServerSession, raw: Buffer): Promise<void> => {
    arrived += 1;
    const file = folder === undefined ? null : join(folder, `${String(arrived).padStart(4, '0')}.eml`);
    if (file !== null) await writeFile(file, raw);
    const { mailFrom, rcptTo } = session.envelope;
    messages.push({
      envelope: { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address) },
      raw,
      answered: !behaviour.dropAfterData,
      secure: session.secure,
      user: session.user ?? null,
      file,
    });
    for (const one of waiting) if (messages.length >= one.count) one.done();
  };
  const receive = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<'answer' | 'break'> => {
    const raw = await collect(stream);
    const refusal = refusalOf(behaviour.refuseMessages, raw.toString('utf8'));
    if (refusal !== null) throw refusal;
    if (behaviour.delayMs > 0) await wait(behaviour.delayMs, undefined, { ref: false });
    await store(session, raw);
    return behaviour.dropAfterData ? 'break' : 'answer';
  };

  const answerMessage = async (
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    callback: (error?: Error | null) => void,
  ): Promise<void> => {
    let error: Error | null = null;
    let next: 'answer' | 'break' = 'answer';
    try {
      next = await receive(stream, session);
    } catch (caught) {
      error = caught instanceof Error ? caught : answerWith(451, 'The message could not be kept');
    }
    if (next === 'break') breakOff(session);
    else callback(error);
  };

  const server = new SMTPServer({
    banner: 'Practice mail server',
    // Else it warns on the console that its certificate is nobody's.
    logger: false,
    size: largestMessage,
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 200,
    onConnect: (session, callback) => {
      const disabled = [...(behaviour.offerTls ? [] : ['STARTTLS']), ...(behaviour.account === null ? ['AUTH'] : [])];
      Object.assign(session, { disabledCommands: disabled });
      callback();
    },
    onAuth: (auth, _session, callback) => {
      const { account } = behaviour;
      const isRight = account !== null && auth.username === account.username && auth.password === account.password;
      if (isRight) callback(null, { user: account.username });
      else callback(answerWith(535, 'Authentication failed'));
    },
    onMailFrom: (address, session, callback) => {
      if (behaviour.account !== null && session.user === undefined) return callback(answerWith(530, 'Authentication required'));
      callback(refusalOf(behaviour.refuseSenders, address.address));
    },
    onRcptTo: (address, session, callback) => {
      if (behaviour.dropBeforeData) return breakOff(session);
      callback(refusalOf(behaviour.refuseRecipients, address.address));
    },
    onData: (stream, session, callback) => void answerMessage(stream, session, callback),
  });
  server.server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.once('close', () => sockets.delete(port));
  });
  // A client that breaks off is not an event of the server's own.
  server.on('error', () => undefined);

  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;

  return {
    port,
    behaviour,
    messages,
    waitFor: (count) =>
      new Promise((resolve, reject) => {
        if (messages.length >= count) return resolve(messages);
        const one = {
          count,
          done: () => (waiting.delete(one), resolve(messages)),
          fail: (error: Error) => (waiting.delete(one), reject(error)),
        };
        waiting.add(one);
      }),
    stop: async () => {
      for (const one of waiting) one.fail(new Error(`The mail server stopped after ${messages.length} messages`));
      for (const socket of sockets.values()) socket.destroy();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
