import { noticeKinds } from '../../../preload/contract/notices';
import { writeNamedFile } from '../namedFile';
import { Problem } from '../../../preload/contract/problem';
import type { Handlers } from '../call';
import { readBytes } from '../blobs';
import { isFaxAddress } from '../delivery/faxGateway';
import type { Gather } from './gather';
import type { NoticeParts } from './notices';
import type { Paper } from '../paper/style';
import { prepareNotice } from './prepare';
import { previewNotice, wordings } from './preview';
import { addressesFor, namesParty, queueNotices } from '../delivery/sending';
import type { NoticeStore } from './store';

export type NoticeOperationParts = NoticeParts & Readonly<{ notices: NoticeStore; gather: Gather; paper: () => Paper }>;
type Names =
  | 'notices.list'
  | 'notices.prepare'
  | 'notices.wordings'
  | 'notices.preview'
  | 'notices.pdf'
  | 'notices.send'
  | 'notices.recipients'
  | 'notices.print';

export function noticeOperations(parts: NoticeOperationParts): Handlers<Names> {
  const { store, notices, outbox, printer } = parts;
  return {
    'notices.list'(input, { now }) {
      const kinds = input.kind.length > 0 ? input.kind : noticeKinds;
      return { ...notices.list(input), due: kinds.flatMap((kind) => notices.due(kind, parts.rulesOf(kind), input.vehicleId, now())) };
    },
    'notices.prepare': {
      long: async (input, context) => notices.see((await prepareNotice(parts, input, context)).id),
    },
    'notices.wordings': () => wordings(),
    'notices.preview': (input, context) => previewNotice(parts, input, context),
    'notices.pdf'(input, context) {
      const { fileName, sha256, kind, vehicleId } = notices.need(input.id);
      if (namesParty(kind)) {
        if (context.session.role === 'viewer')
          throw new Problem('NOT_ALLOWED', 'This letter names the owner or lienholder, which a viewer may not see. Ask a clerk.');
        context.write((change) => parts.parties.seen(change, vehicleId, 'impound notice'));
      }
      const bytes = readBytes(store, sha256);
      if (input.toFile !== undefined) writeNamedFile(context.session, input.toFile, bytes, 'The notice is kept in the database.');
      return { fileName, mediaType: 'application/pdf' as const, sha256, base64: bytes.toString('base64') };
    },
    'notices.send'(input, change) {
      const notice = notices.see(input.id);
      const recipients = addressesFor(parts, notice.kind, notice.vehicleId, input.to);
      return { messages: recipients.map((recipient) => outbox.show(queueNotices(parts, change, [notice], recipient, input))) };
    },
    'notices.recipients'({ ids }) {
      const reached = (noticeId: number) => {
        const { kind, vehicleId } = notices.see(noticeId);
        try {
          const to = [...addressesFor(parts, kind, vehicleId, [])];
          return { to, byFax: to.some((address) => isFaxAddress(parts.settings, address)), problem: null };
        } catch (failure) {
          if (failure instanceof Problem) return { to: [], byFax: false, problem: failure.message.replace(' Nothing was sent.', '') };
          throw failure;
        }
      };
      return { rows: ids.map((noticeId) => ({ id: noticeId, ...reached(noticeId) })) };
    },
    async 'notices.print'(input, context) {
      const { fileName, sha256, kind, vehicleId } = notices.need(input.id);
      if (namesParty(kind)) context.write((change) => parts.parties.seen(change, vehicleId, 'impound notice'));
      const bytes = readBytes(store, sha256);
      if (!printer.print)
        return { printed: false, message: `This window has no print dialog of its own. Open ${fileName} and print it from there.` };
      const printed = await printer.print(bytes, fileName);
      return { printed, message: printed ? `${fileName} went to the printer.` : 'Nothing was printed.' };
    },
  };
}
