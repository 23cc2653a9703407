import { noticeKinds } from '../../../preload/contract/notices';
import { Problem } from '../../../preload/contract/problem';
import type { Handlers } from '../call';
import { isFaxAddress } from '../delivery/faxGateway';
import type { Gather } from './gather';
import type { Paper } from '../paper/style';
import { prepareNotice } from './prepare';
import { previewNotice, wordings } from './preview';
import { addressesFor, namesParty, queueNotices } from '../delivery/sending';
import type { Giving, KeptFile } from './give';
import type { NoticeRecord, NoticeStore } from './store';
import type { NoticeParts } from './parts';

export type NoticeOperationParts = NoticeParts & Readonly<{ notices: NoticeStore; gather: Gather; paper: () => Paper; giving: Giving }>;
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
  const { notices, outbox, giving } = parts;
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
    'notices.pdf'({ id, toFile }, context) {
      const notice = notices.need(id);
      if (namesParty(notice.kind) && context.session.role === 'viewer')
        throw new Problem('NOT_ALLOWED', 'This letter names the owner or lienholder, which a viewer may not see. Ask a clerk.');
      return giving.kept(fileOf(notice), toFile, context);
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
    'notices.print': ({ id }, context) => giving.print(fileOf(notices.need(id)), context),
  };
}

/** A document as a file that is given out. */
export const fileOf = ({ fileName, sha256, kind, vehicleId }: NoticeRecord): KeptFile<'application/pdf'> => ({
  fileName,
  mediaType: 'application/pdf',
  sha256,
  names: namesParty(kind) ? [vehicleId] : [],
});
