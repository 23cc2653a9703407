import { oneLine } from '../values/oneLine';

/** What became of one attempt to hand a message to the mail server. */
export type Delivery =
  | Readonly<{ outcome: 'sent'; answer: string }>
  /** Certainly not delivered. `scope` server: the trouble is the server's or the account's and concerns every message. */
  | Readonly<{ outcome: 'refused'; scope: 'message' | 'server'; permanent: boolean; code: string; answer: string }>
  /** The connection ended after the whole message had left and before the server answered. */
  | Readonly<{ outcome: 'unknown'; answer: string }>;

/** The fields of an error of nodemailer's connection that tell where in the dialogue it failed. */
export type MailFailure = Error &
  Readonly<{ code?: string; originalCode?: string; command?: string; responseCode?: number; response?: string }>;

/** Judges a failed attempt. `handed` is true once the last piece of the message had been released. */
export function judgeFailure(failure: MailFailure, handed: boolean): Delivery {
  const { responseCode: reply, command = '' } = failure;
  if (command === 'STARTTLS' && reply !== undefined && reply >= 400) return noEncryption;
  if (reply !== undefined && reply >= 400) {
    const said = oneLine(failure.response ?? failure.message, 300);
    if (failure.code === 'EAUTH' || command.startsWith('AUTH'))
      return server('MAIL_LOGIN', `The mail server did not accept the user name and password: ${said}. Check them in Settings.`);
    const aboutThisMessage = command === 'RCPT TO' || command === 'DATA' || (command === 'MAIL FROM' && reply === 552);
    if (aboutThisMessage && reply !== 421) {
      const permanent = reply >= 500;
      const what = permanent ? 'The mail server refused the message for good' : 'The mail server asks to try again later';
      return {
        outcome: 'refused',
        scope: 'message',
        permanent,
        code: permanent ? 'MAIL_REFUSED' : 'MAIL_DEFERRED',
        answer: `${what}: ${said}`,
      };
    }
    if (command === 'MAIL FROM') return server('MAIL_SENDER', `The mail server does not take messages from this address: ${said}`);
    return server('MAIL_UNAVAILABLE', `The mail server takes no messages now: ${said}`);
  }
  if (handed)
    return {
      outcome: 'unknown',
      answer: `The connection ended after the whole message had left and before the mail server answered (${oneLine(failure.message, 120)}). It may have arrived: ask the recipient.`,
    };
  if (failure.code === 'EMESSAGE' || failure.code === 'EENVELOPE')
    return {
      outcome: 'refused',
      scope: 'message',
      permanent: true,
      code: 'MAIL_REFUSED',
      answer: `The message cannot be sent: ${oneLine(failure.message, 200)}`,
    };
  return connectionTrouble(failure);
}

const server = (code: string, answer: string): Delivery => ({ outcome: 'refused', scope: 'server', permanent: false, code, answer });

const noEncryption = server(
  'MAIL_TLS',
  'The mail server offers no encrypted connection on this port. Nothing was sent. Check port and security in Settings: STARTTLS is 587, TLS is 465.',
);

const certificateWords: readonly (readonly [RegExp, string])[] = [
  [/self[- ]signed/i, 'it is self-signed'],
  [/expired/i, 'it has expired'],
  [/not yet valid/i, 'it is not valid yet; check the clock of this PC'],
  [/altname|does not match|not in the cert/i, 'it is for another server name'],
  [/unable to (verify|get)|issuer/i, 'its issuer is not trusted on this PC'],
];

function connectionTrouble(failure: MailFailure): Delivery {
  const words = `${failure.originalCode ?? ''} ${failure.message}`;
  if (failure.code === 'EAUTH')
    return server('MAIL_LOGIN', `The mail server offers no login that this program can use. Check user name and password in Settings.`);
  const certificate = certificateWords.find(([pattern]) => pattern.test(words));
  if (certificate)
    return server(
      'MAIL_CERTIFICATE',
      `The mail server's certificate was not accepted: ${certificate[1]}. Nothing was sent. Ask whoever runs the mail server.`,
    );
  if (failure.code === 'ETLS' || /STARTTLS|SSL|TLS/.test(words)) return noEncryption;
  if (/ENOTFOUND|EDNS|EAI_AGAIN/.test(`${failure.code} ${words}`))
    return server(
      'MAIL_NOT_FOUND',
      'The mail server was not found under this name. Check the name in Settings and the Internet connection.',
    );
  if (/ECONNREFUSED/.test(words))
    return server('MAIL_UNREACHABLE', 'The mail server took no connection on this port. Check server and port in Settings.');
  if (failure.code === 'ETIMEDOUT') return server('MAIL_UNREACHABLE', 'The mail server did not answer in time.');
  return server('MAIL_UNREACHABLE', `The connection to the mail server ended early (${oneLine(failure.message, 120)}).`);
}
