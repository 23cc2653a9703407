import { randomUUID } from 'node:crypto';
import { Problem } from '../../../preload/contract/problem';
import type { MailAccount } from './account';
import { composeMessage } from './message';
import { openMailSession } from './session';

/** Tries the account: logs in, or sends one message to `to`. Trouble of the mail server is an answer, not an error. Throws NO_MAIL_ACCOUNT. */
export async function testMail(
  account: MailAccount | null,
  to: string | undefined,
  now: string,
): Promise<{ ok: boolean; code: string; message: string }> {
  if (account === null)
    throw new Problem('NO_MAIL_ACCOUNT', 'No mail server is set. Nothing was sent. Enter the server in Settings, E-mail.');
  const session = openMailSession(account);
  if (to === undefined) {
    const check = await session.check();
    return { ok: check.outcome === 'sent', code: check.outcome === 'refused' ? check.code : 'OK', message: check.answer };
  }
  const bytes = await composeMessage(account, {
    messageId: `<${randomUUID()}@${account.from.split('@')[1] ?? 'localhost'}>`,
    recipient: to,
    subject: 'Test message of iTow VMS',
    text: 'This message was sent to test the mail settings. Nothing needs to be done.\n',
    date: now,
    attachments: [],
  });
  const delivery = await session.deliver({ recipient: to, bytes }, () => undefined);
  session.quit();
  if (delivery.outcome === 'sent')
    return { ok: true, code: 'OK', message: `The mail server took the message to ${to}: ${delivery.answer}` };
  return { ok: false, code: delivery.outcome === 'refused' ? delivery.code : 'MAIL_UNKNOWN', message: delivery.answer };
}
