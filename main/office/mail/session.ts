import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { isLoopback, usualPatience, type MailAccount } from './account';
import { messageBody } from './body';
import { judgeFailure, type Delivery, type MailFailure } from './delivery';

/** A mail server takes so many messages over one connection before a new one is made. */
const messagesPerConnection = 50;

export type Envelope = Readonly<{ recipient: string; bytes: Buffer }>;

/** Hands messages to the mail server one after another, over as few connections as possible. */
export type MailSession = Readonly<{
  /**
   * Answers what became of the message; never throws for trouble of the mail server. `beforeLast` is called before the last bytes
   * leave, and may throw to stop them.
   */
  deliver: (message: Envelope, beforeLast: () => void) => Promise<Delivery>;
  /** Logs in and out without sending. */
  check: () => Promise<Delivery>;
  /** Takes leave of the mail server; for use between deliveries. */
  quit: () => void;
  /** Ends the connection at once; a delivery under way answers what is known. */
  close: () => void;
}>;

export function openMailSession(account: MailAccount): MailSession {
  let connection: SMTPConnection | null = null;
  let carried = 0;

  const ready = async (): Promise<SMTPConnection> => {
    if (connection && !connection.destroyed && carried < messagesPerConnection) return connection;
    if (connection) leave(connection);
    connection = null;
    carried = 0;
    const opened = newConnection(account);
    connection = opened;
    await during(opened, (done) => opened.connect((failure) => done(failure ?? null)));
    if (account.user !== null) {
      const login = { user: account.user, pass: account.password ?? '' };
      await during(opened, (done) => opened.login(login, (failure) => done(failure ?? null)));
    }
    return opened;
  };

  const attempt = async (message: Envelope, beforeLast: () => void): Promise<Delivery> => {
    let handed = false;
    let stopped: Error | null = null;
    try {
      const open = await ready();
      const body = messageBody(message.bytes, () => {
        try {
          beforeLast();
        } catch (failure) {
          stopped = failure instanceof Error ? failure : new Error(String(failure));
          throw stopped;
        }
        handed = true;
      });
      const answer = await during(open, (done) => {
        open.send({ from: account.from, to: [message.recipient], size: message.bytes.length }, body, (failure, info) =>
          done(failure ?? null, info?.response),
        );
      });
      carried += 1;
      return { outcome: 'sent', answer: answer ?? '' };
    } catch (failure) {
      connection?.close();
      connection = null;
      if (stopped) throw stopped;
      return judgeFailure(failure as MailFailure, handed);
    }
  };

  const refusal = insecure(account);
  return {
    async deliver(message, beforeLast) {
      if (refusal) return refusal;
      const reused = connection !== null && !connection.destroyed && carried > 0;
      const delivery = await attempt(message, beforeLast);
      // A server may have ended the idle connection between two messages; that says nothing about this one.
      const again = reused && delivery.outcome === 'refused' && delivery.code === 'MAIL_UNREACHABLE';
      return again ? attempt(message, beforeLast) : delivery;
    },
    async check() {
      if (refusal) return refusal;
      try {
        await ready();
        return { outcome: 'sent', answer: 'The mail server accepted the connection and the login.' };
      } catch (failure) {
        return judgeFailure(failure as MailFailure, false);
      } finally {
        if (connection) leave(connection);
        connection = null;
      }
    },
    quit() {
      if (connection) leave(connection);
      connection = null;
    },
    close() {
      connection?.close();
      connection = null;
    },
  };
}

/** A server that does not answer QUIT is left after two seconds. */
function leave(connection: SMTPConnection): void {
  if (connection.destroyed) return;
  connection.quit();
  setTimeout(() => connection.close(), 2000).unref();
}

function newConnection(account: MailAccount): SMTPConnection {
  const patience = account.patience ?? usualPatience;
  const connection = new SMTPConnection({
    host: account.host,
    port: account.port,
    secure: account.security === 'tls',
    requireTLS: account.security === 'starttls',
    ignoreTLS: account.security === 'none',
    connectionTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    socketCloseTimeout: 500,
    allowInternalNetworkInterfaces: true,
    tls: { minVersion: 'TLSv1.2', ...(account.authority ? { ca: account.authority } : {}) },
  });
  // Errors between two commands have no callback; the next command finds the connection destroyed.
  connection.on('error', () => undefined);
  return connection;
}

/** Waits for one command's callback, or for the connection's end, whichever comes first. */
function during(
  connection: SMTPConnection,
  run: (done: (failure: Error | null, answer?: string) => void) => void,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (failure: Error | null, answer?: string) => {
      connection.off('error', failed);
      connection.off('end', ended);
      if (failure) reject(failure);
      else resolve(answer);
    };
    const failed = (failure: Error) => settle(failure);
    // `end` is emitted inside close(), before the callback gets the error that tells more.
    const ended = () => setImmediate(() => settle(Object.assign(new Error('the connection was closed'), { code: 'ECONNECTION' })));
    connection.on('error', failed);
    connection.on('end', ended);
    run(settle);
  });
}

function insecure(account: MailAccount): Delivery | null {
  if (account.security !== 'none' || isLoopback(account.host)) return null;
  return {
    outcome: 'refused',
    scope: 'server',
    permanent: false,
    code: 'MAIL_TLS',
    answer:
      'Sending without encryption is accepted only for a mail server on this PC. Nothing was sent. Choose STARTTLS or TLS in Settings.',
  };
}
