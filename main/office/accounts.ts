import type { MailAccount } from './mail/account';
import type { Settings } from './settings/store';
import type { TowbookCredentials } from './towbook/source';

/** The mail server of the settings; null while none is set. */
export function mailAccount(settings: Settings): MailAccount | null {
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

/** The TowBook log-in of the settings; null while it is not complete. */
export function towbookCredentials(settings: Settings): TowbookCredentials | null {
  const username = settings.get('towbook.username');
  const password = settings.secret('towbook.password');
  return username === '' || password === null ? null : { username, password };
}
