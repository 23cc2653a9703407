import type { Store } from '../../../db/open';
import { Problem } from '../../../preload/contract/problem';
import type { Agencies } from '../agencies/store';
import type { Handlers } from '../call';
import type { Documents } from '../documents/documents';
import type { Kinds } from '../documents/kind';
import { refuseOtherEvidence } from '../evidence/ofVehicle';
import type { EvidenceFiles } from '../evidence/store';
import type { Outbox } from '../outbox/outbox';
import type { Parties } from '../parties/store';
import type { Settings } from '../settings/store';
import type { Vehicles } from '../vehicles/vehicles';
import { recordDispatch } from './byHand';
import { addressesFor, queueNotices } from './email';
import { isFaxAddress } from './faxGateway';
import type { MailPieces } from './post/store';
import { proofOf } from './proof';

export type DeliveryOperationParts = Readonly<{
  store: Store;
  documents: Pick<Documents, 'kinds' | 'notices' | 'plan' | 'makeMany' | 'due'>;
  kinds: Kinds;
  pieces: Pick<MailPieces, 'ofNotice'>;
  vehicles: Pick<Vehicles, 'need' | 'record'>;
  agencies: Pick<Agencies, 'get'>;
  parties: Pick<Parties, 'has'>;
  evidence: Pick<EvidenceFiles, 'need'>;
  settings: Pick<Settings, 'get'>;
  outbox: Pick<Outbox, 'enqueue' | 'show' | 'ofNotice'>;
}>;
type Names = 'notices.send' | 'notices.recipients' | 'notices.record' | 'notices.proof';

/** Documents on their way: sent by e-mail, handed over another way, and what shows that they arrived. */
export function deliveryOperations(parts: DeliveryOperationParts): Handlers<Names> {
  const { documents, vehicles, settings, outbox } = parts;
  const { notices } = documents;
  return {
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
          return { to, byFax: to.some((address) => isFaxAddress(settings, address)), problem: null };
        } catch (failure) {
          if (failure instanceof Problem) return { to: [], byFax: false, problem: failure.message.replace(' Nothing was sent.', '') };
          throw failure;
        }
      };
      return { rows: ids.map((noticeId) => ({ id: noticeId, ...reached(noticeId) })) };
    },
    'notices.record'({ id, ...given }, change) {
      const notice = notices.need(id);
      if (given.evidenceId !== undefined)
        refuseOtherEvidence(parts.evidence, given.evidenceId, { vehicleId: notice.vehicleId, called: notice.fileName });
      return recordDispatch(parts, change, notice, given);
    },
    'notices.proof'({ vehicleId }) {
      const { rows } = notices.list({ vehicleId: vehicles.need(vehicleId).id, state: [], kind: [], limit: 200, offset: 0 });
      return { rows: rows.map((notice) => ({ notice, lines: proofOf(parts, notice) })) };
    },
  };
}
