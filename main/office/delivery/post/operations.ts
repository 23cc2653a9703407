import { refuseOtherEvidence } from '../../evidence/ofVehicle';
import type { Store } from '../../../../db/open';
import { articleNumber } from '../../../../preload/contract/articleNumber';
import type { MailPiece, ScanState } from '../../../../preload/contract/mailPieces';
import { Problem } from '../../../../preload/contract/problem';
import type { Agencies } from '../../agencies/store';
import type { Handlers } from '../../call';
import type { EvidenceFiles } from '../../evidence/store';
import { roleOf } from '../../documents/audience';
import type { Kinds } from '../../documents/kind';
import { refreshNoticeState } from '../../documents/state';
import type { NoticeRecord, NoticeStore } from '../../documents/store';
import type { Parties } from '../../parties/store';
import type { Settings } from '../../settings/store';
import type { EventRows } from '../../vehicles/events';
import type { Vehicles } from '../../vehicles/vehicles';
import type { Change } from '../../changes';
import { localDay, stored } from '../../zone';
import { addresseeOf } from './addressee';
import { followMailing } from './mailed';
import { doubtOf, isAhead } from './order';
import { priceTable } from './prices';
import { priceOn, totalOf } from '../../values/mailPrices';
import type { MailPieces } from './store';

type Parts = Readonly<{
  store: Store;
  kinds: Kinds;
  pieces: MailPieces;
  notices: Pick<NoticeStore, 'need' | 'see'>;
  vehicles: Pick<Vehicles, 'need' | 'record'>;
  events: Pick<EventRows, 'forLaw'>;
  parties: Pick<Parties, 'seen' | 'look'>;
  agencies: Pick<Agencies, 'get'>;
  evidence: Pick<EvidenceFiles, 'need'>;
  settings: Pick<Settings, 'get'>;
}>;
type Names =
  | 'pieces.drafts'
  | 'pieces.add'
  | 'pieces.remove'
  | 'pieces.track'
  | 'pieces.trackMany'
  | 'pieces.addFile'
  | 'pieces.takeBack'
  | 'pieces.list'
  | 'pieces.addressees'
  | 'pieces.prices';
type Said = Readonly<{ state: ScanState; at: string; detail: string; despite: string; evidenceId?: number | undefined }>;

/** Letters under article numbers: who they go to, what they cost, what the carrier said of them. */
export function mailPieceOperations(parts: Parts): Handlers<Names> {
  const { store, kinds, pieces, notices, vehicles, parties, agencies, evidence, settings } = parts;

  const priceOf = (service: MailPiece['service'], day: string) => {
    const price = priceOn(priceTable(settings.get('notices.mailPrices')).table, service, day);
    return price && totalOf(price);
  };
  /** Reads owner data where the letter names any, and writes that down. */
  const knownAddressee = (notice: NoticeRecord, change: Change) => {
    const { agencyId } = vehicles.need(notice.vehicleId);
    const { audience } = kinds.of(notice.kind);
    const known = roleOf(audience) === null ? [] : parties.look(change, notice.vehicleId, 'impound notice');
    return addresseeOf(audience, notice, { parties: known, agency: agencyId === null ? undefined : agencies.get(agencyId) });
  };
  const follow = (change: Change, piece: MailPiece): MailPiece => {
    followMailing(parts, change, notices.need(piece.noticeId), pieces.ofNotice(piece.noticeId));
    refreshNoticeState(store, piece.noticeId);
    change.touched('notices');
    return piece;
  };
  const track = (change: Change, id: number, expectedVersion: number, said: Said): MailPiece => {
    const piece = pieces.needAsSeen(id, expectedVersion);
    const { state, detail, despite, evidenceId } = said;
    const at = stored(said.at);
    refuseWrongTime(piece, at, change.now);
    if (evidenceId !== undefined) refuseOtherEvidence(evidence, evidenceId, { vehicleId: piece.vehicleId, called: piece.articleNumber });
    const before = piece.scans.flatMap((scan) => (scan.takenBack === null ? [{ state: scan.state, at: stored(scan.at) }] : []));
    const doubt = doubtOf(before, { state, at }, stored(notices.need(piece.noticeId).createdAt));
    if (doubt !== null && despite === '')
      throw new Problem(
        'OUT_OF_ORDER',
        `${piece.articleNumber}: ${doubt} Nothing was kept. Look at the number and the time, or keep it with a reason.`,
        { fields: { despite: 'a reason is needed' } },
      );
    const told = doubt === null ? detail : [detail, `kept although out of order: ${despite}`].filter((part) => part !== '').join('; ');
    const priceCents = state === 'accepted' ? priceOf(piece.service, localDay(at)) : piece.priceCents;
    return follow(change, pieces.track(change, piece, { state, at, detail: told, evidenceId }, priceCents));
  };

  return {
    'pieces.drafts'({ noticeIds }, change) {
      const rows = [...new Set(noticeIds)].map((noticeId) => {
        const notice = notices.see(noticeId);
        const { description, callNumber, complaintNumber } = notice.vehicle;
        return {
          noticeId,
          vehicleId: notice.vehicleId,
          notice: { kind: notice.kind, noticeVersion: notice.noticeVersion, recipient: notice.recipient },
          vehicle: { description, callNumber, complaintNumber },
          ...knownAddressee(notices.need(noticeId), change),
          pieces: pieces.countOf(noticeId),
        };
      });
      return { rows };
    },
    'pieces.add'({ noticeId, articleNumber: typed, service, addressee: given }, change) {
      const notice = notices.need(noticeId);
      const number = articleNumber(typed);
      const addressee = given ?? knownAddressee(notice, change).addressee;
      if (addressee === '')
        throw new Problem(
          'NO_ADDRESSEE',
          'Nobody is known to whom this document is addressed. Nothing was kept. Give the name and address.',
          {
            fields: { addressee: 'needed' },
          },
        );
      const priceCents = priceOf(service, localDay(change.now));
      return pieces.add(change, { noticeId, articleNumber: number, service, addressee, priceCents });
    },
    'pieces.remove'({ id, expectedVersion }, change) {
      pieces.remove(change, id, expectedVersion);
      return {};
    },
    'pieces.track': ({ id, expectedVersion, ...said }, change) => track(change, id, expectedVersion, said),
    'pieces.trackMany': ({ pieces: wanted, ...said }, change) => ({
      pieces: wanted.map(({ id, expectedVersion }) => track(change, id, expectedVersion, said)),
    }),
    'pieces.addFile'({ id, expectedVersion, scanId, evidenceId }, change) {
      const piece = pieces.needAsSeen(id, expectedVersion);
      refuseOtherEvidence(evidence, evidenceId, { vehicleId: piece.vehicleId, called: piece.articleNumber });
      return pieces.addFile(change, piece, scanId, evidenceId);
    },
    'pieces.takeBack'({ id, expectedVersion, scanId, reason }, change) {
      return follow(change, pieces.takeBack(change, pieces.needAsSeen(id, expectedVersion), scanId, reason));
    },
    'pieces.list': (input) => pieces.list(input),
    'pieces.addressees'({ ids, purpose }, change) {
      const wanted = [...new Set(ids)].map(pieces.need);
      for (const vehicleId of new Set(wanted.map((piece) => piece.vehicleId))) parties.seen(change, vehicleId, purpose);
      return { addressees: wanted.map(({ id }) => ({ id, addressee: pieces.addressee(id) })) };
    },
    'pieces.prices'({ on }, { now }) {
      const { table, isOwn } = priceTable(settings.get('notices.mailPrices'));
      const day = on ?? localDay(now());
      const services = [...new Set(table.map(({ service }) => service))];
      return { prices: services.flatMap((service) => priceOn(table, service, day) ?? []), table: [...table], isOwn };
    },
  };
}

function refuseWrongTime({ articleNumber: number }: MailPiece, at: string, now: string): void {
  if (isAhead(at, now))
    throw new Problem(
      'IN_FUTURE',
      `${number} cannot have had this happen yet: the time is still to come. Nothing was kept. Correct the time.`,
      {
        fields: { at: 'still to come' },
      },
    );
}
