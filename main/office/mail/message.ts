import { createHash } from 'node:crypto';
import type { MailAccount } from './account';
import { oneLine } from '../values/oneLine';

export type Attachment = Readonly<{ fileName: string; mediaType: string; bytes: Uint8Array }>;

export type Message = Readonly<{
  messageId: string;
  recipient: string;
  subject: string;
  text: string;
  /** When it was queued, UTC ISO text: the Date header, the same at every attempt. */
  date: string;
  attachments: readonly Attachment[];
}>;

/** The message as it goes over the wire (RFC 5322), the same bytes at every attempt. */
export async function composeMessage(account: Pick<MailAccount, 'from' | 'fromName'>, message: Message): Promise<Buffer> {
  // Loaded with the first message: most starts send none.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    from: { address: account.from, name: oneLine(account.fromName, 100) },
    to: { address: message.recipient, name: '' },
    subject: oneLine(message.subject, 200),
    messageId: message.messageId,
    date: new Date(message.date),
    text: message.text,
    attachments: message.attachments.map(({ fileName, mediaType, bytes }) => ({
      filename: oneLine(fileName, 150),
      contentType: mediaType,
      content: Buffer.from(bytes),
    })),
    headers: { 'Auto-Submitted': 'no' },
    baseBoundary: createHash('sha256').update(message.messageId).digest('hex').slice(0, 24),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Promise((resolve, reject) => {
    composer
      .compile()
      .build((error, bytes) => (error || !bytes ? reject(error ?? new Error('the message came out empty')) : resolve(bytes)));
  });
}
