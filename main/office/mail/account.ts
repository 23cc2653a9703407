import type { Settings } from '../settings/store';

/** The office's account at a mail server. */
export type MailAccount = Readonly<{
  host: string;
  port: number;
  /** `none` is accepted only for a server on this PC. */
  security: 'starttls' | 'tls' | 'none';
  user: string | null;
  password: string | null;
  /** The address messages come from. */
  from: string;
  fromName: string;
  /** A further certificate authority to trust, PEM text; null trusts the usual ones only. */
  authority?: string | null;
  patience?: Patience;
}>;

/** How long to wait for the mail server, in milliseconds. */
export type Patience = Readonly<{ connect: number; greeting: number; silence: number }>;

/** RFC 5321, 4.5.3.2: five minutes for the greeting and commands, ten for the answer after the message. The first two are cut, since a clerk waits. */
export const usualPatience: Patience = { connect: 30_000, greeting: 30_000, silence: 600_000 };

/** True for names and addresses that never leave this PC. */
export function isLoopback(host: string): boolean {
  const name = host.trim().toLowerCase();
  return name === 'localhost' || name === '::1' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
}

/** The mail server of the settings; null while none is set. Throws SECRET_UNREADABLE. */
export function mailAccountOf(settings: Pick<Settings, 'get' | 'secret'>): MailAccount | null {
  const host = settings.get('mail.host');
  const from = settings.get('mail.from') || settings.get('office.email');
  if (host === '' || from === '') return null;
  const user = settings.get('mail.username');
  return {
    host,
    port: settings.get('mail.port'),
    security: settings.get('mail.security'),
    user: user === '' ? null : user,
    password: user === '' ? null : settings.secret('mail.password'),
    from,
    fromName: settings.get('mail.fromName') || settings.get('office.name'),
  };
}
