import { noticeTitles, type Notice } from '../../../preload/contract/notices';
import type { Settings } from '../settings/store';

/** Subject and text of the e-mail that carries a document. */
export function coverLetter(notice: Notice, message: string, settings: Pick<Settings, 'get'>): Readonly<{ subject: string; text: string }> {
  const { description, complaintNumber, callNumber } = notice.vehicle;
  const number = complaintNumber ?? callNumber ?? '';
  const subject = `${noticeTitles[notice.kind]} ${number}: ${description}`;
  const body =
    message === '' ? `Attached: ${noticeTitles[notice.kind]} for ${description}, complaint ${number || 'not numbered'}.` : message;
  const office = [settings.get('office.name'), settings.get('office.phone')].filter((part) => part !== '').join(', ');
  const signature = settings.get('mail.signature') || [settings.get('office.signatory'), office].filter((part) => part !== '').join('\n');
  return { subject, text: signature === '' ? `${body}\n` : `${body}\n\n-- \n${signature}\n` };
}
