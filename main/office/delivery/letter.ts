import { noticeTitles, type Notice } from '../../../preload/contract/notices';
import type { Settings } from '../settings/store';

/** Subject and text of the e-mail that carries documents. */
export function coverLetter(
  notices: readonly Notice[],
  message: string,
  settings: Pick<Settings, 'get'>,
): Readonly<{ subject: string; text: string }> {
  const lines = notices.map((notice) => {
    const { description, complaintNumber, callNumber } = notice.vehicle;
    return `${noticeTitles[notice.kind]} ${complaintNumber ?? callNumber ?? ''}: ${description}`;
  });
  const subject = lines.length === 1 ? (lines[0] ?? '') : `${lines.length} documents from ${settings.get('office.name') || 'the yard'}`;
  const body = message === '' ? `Attached:\n${lines.join('\n')}` : message;
  const office = [settings.get('office.name'), settings.get('office.phone')].filter((part) => part !== '').join(', ');
  const signature = settings.get('mail.signature') || [settings.get('office.signatory'), office].filter((part) => part !== '').join('\n');
  return { subject, text: signature === '' ? `${body}\n` : `${body}\n\n-- \n${signature}\n` };
}
