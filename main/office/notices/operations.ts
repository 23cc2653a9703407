import { noticeKinds } from '../../../preload/contract/notices';
import { writeNamedFile } from '../namedFile';
import { addMinutes } from '../zone';
import { Problem } from '../../../preload/contract/problem';
import { readBytes } from '../blobs';
import type { Gather } from './gather';
import { faxAddress } from './faxGateway';
import { coverLetter } from './letter';
import type { NoticeParts, Notices } from './notices';
import { prepareNotice } from './prepare';
import { recipientsOf } from './recipients';
import type { NoticeStore } from './store';

type Parts = NoticeParts & Readonly<{ notices: NoticeStore; gather: Gather }>;

export function noticeOperations(parts: Parts): Notices['operations'] {
  const { store, notices, agencies, vehicles, settings, outbox, printer } = parts;
  return {
    'notices.list'(input) {
      const kinds = input.kind.length > 0 ? input.kind : noticeKinds;
      return { ...notices.list(input), due: kinds.flatMap((kind) => notices.due(kind, parts.rulesOf(kind), input.vehicleId)) };
    },
    'notices.prepare': {
      long: async (input, context) => notices.see((await prepareNotice(parts, input, context)).id),
    },
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
      const vehicle = vehicles.need(notice.vehicleId);
      const agency = vehicle.agencyId === null ? undefined : agencies.get(vehicle.agencyId);
      const recipients = recipientsOf(input.to, agency, faxAddress(settings, agency?.fax));
      const notBefore = input.hold ? addMinutes(change.now, settings.get('mail.holdSeconds') / 60) : null;
      const message = {
        noticeIds: [notice.id],
        vehicleId: notice.vehicleId,
        purpose: `${notice.kind} notice`,
        notBefore,
        ...coverLetter(notice, input.message, settings),
      };
      return { messages: recipients.map((recipient) => outbox.show(outbox.enqueue(change, { ...message, recipient }))) };
    },
    async 'notices.print'(input) {
      const { fileName, sha256 } = notices.need(input.id);
      const bytes = readBytes(store, sha256);
      if (!printer.print)
        return { printed: false, message: `This window has no print dialog of its own. Open ${fileName} and print it from there.` };
      const printed = await printer.print(bytes, fileName);
      return { printed, message: printed ? `${fileName} went to the printer.` : 'Nothing was printed.' };
    },
  };
}

/** Letters carry owner data: each look at one is written down. */
const namesParty = (kind: string) => kind === 'OWNER_LETTER' || kind === 'LIENHOLDER_LETTER';
