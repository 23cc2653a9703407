import type { Store } from '../../../db/open';
import type { Output } from '../../../preload/contract';
import type { MailPiece } from '../../../preload/contract/mailPieces';
import type { Notice } from '../../../preload/contract/notices';
import type { MailPieces } from './post/store';
import type { Outbox } from '../outbox/outbox';
import type { OutboxRecord } from '../outbox/store';
import type { Settings } from '../settings/store';
import { withOffset } from '../zone';
import { dispatchesOf } from './byHand';
import { isFaxAddress } from './faxGateway';

type Parts = Readonly<{
  store: Store;
  settings: Pick<Settings, 'get'>;
  outbox: Pick<Outbox, 'ofNotice'>;
  pieces: Pick<MailPieces, 'ofNotice'>;
}>;
type Line = Output<'notices.proof'>['rows'][number]['lines'][number];

/** What shows that a document reached somebody: each message with the server's answer, each recorded act with its evidence. */
export function proofOf({ store, settings, outbox, pieces }: Parts, notice: Notice): Line[] {
  const messages = outbox.ofNotice(notice.id).map((row: OutboxRecord): Line => ({
    how: isFaxAddress(settings, row.recipient) ? 'fax' : 'email',
    to: row.recipient,
    at: row.sentAt === null ? null : withOffset(row.sentAt),
    by: row.queuedBy,
    state: row.state,
    shownBy: row.answer ?? '',
    messageId: row.messageId,
    evidenceId: null,
    piece: null,
  }));
  const acts = dispatchesOf(store, notice.id).map((one): Line => ({
    how: one.method,
    to: one.recipient,
    at: one.at,
    by: one.recordedBy,
    state: 'recorded',
    shownBy: Object.entries(one.detail)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', '),
    messageId: null,
    evidenceId: one.evidenceId,
    piece: null,
  }));
  const letters = pieces.ofNotice(notice.id).map(posted);
  return [...messages, ...acts, ...letters];
}

/** A letter by certified mail. It is named by whose letter it is: the addressee is behind the purpose. */
function posted(piece: MailPiece): Line {
  const said = piece.scans.filter(({ takenBack }) => takenBack === null);
  const last = said.at(-1);
  return {
    how: 'mail',
    to: piece.notice.recipient ?? 'Addressee',
    at: said[0]?.at ?? null,
    by: piece.createdBy,
    state: piece.state,
    shownBy: last?.detail ?? '',
    messageId: null,
    evidenceId: piece.evidenceId,
    piece,
  };
}
