import type { Store } from '../../../db/open';
import type { Output } from '../../../preload/contract';
import type { Notice } from '../../../preload/contract/notices';
import { outboxStore, type OutboxRecord } from '../outbox/store';
import type { Settings } from '../settings/store';
import { withOffset } from '../zone';
import { dispatchesOf } from './dispatch';
import { isFaxAddress } from './faxGateway';

type Line = Output<'notices.proof'>['rows'][number]['lines'][number];

/** What shows that a document reached somebody: each message with the server's answer, each recorded act with its evidence. */
export function proofOf(store: Store, settings: Pick<Settings, 'get'>, notice: Notice): Line[] {
  const rows = outboxStore(store);
  const messages = rows.ofNotice(notice.id).map((row: OutboxRecord): Line => ({
    how: isFaxAddress(settings, row.recipient) ? 'fax' : 'email',
    to: row.recipient,
    at: row.sentAt === null ? null : withOffset(row.sentAt),
    by: row.queuedBy,
    state: row.state,
    shownBy: row.answer ?? '',
    messageId: row.messageId,
    evidenceId: null,
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
  }));
  return [...messages, ...acts];
}
