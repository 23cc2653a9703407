import { randomUUID } from 'node:crypto';
import type { Store } from '../../../db/open';
import { oneLine } from '../mail/line';
import type { Change } from '../work';
import { refreshNoticeState } from './noticeState';
import type { OutboxRecord, OutboxStore } from './store';

export type NewMessage = Readonly<{
  noticeId: number | null;
  vehicleId: number | null;
  purpose: string;
  recipient: string;
  subject: string;
  text: string;
}>;

/** States in which a message to the same recipient is under way or done: asking again adds no second one. */
const standing = new Set<OutboxRecord['state']>(['queued', 'claimed', 'sent', 'unknown']);

/** Queues one message, or answers the one that already carries this document to this recipient. Its Message-ID is made here, once. */
export function enqueueMessage(store: Store, rows: OutboxStore, change: Change, message: NewMessage, sender: string): OutboxRecord {
  const { noticeId } = message;
  const before = noticeId === null ? undefined : rows.ofNotice(noticeId, message.recipient);
  if (before && standing.has(before.state)) return before;
  const row = rows.insert({
    noticeId,
    vehicleId: message.vehicleId,
    purpose: message.purpose,
    recipient: message.recipient,
    subject: oneLine(message.subject, 200),
    body: message.text,
    state: 'queued',
    queuedAt: change.now,
    queuedBy: change.by,
    nextAttemptAt: change.now,
    messageId: `<${randomUUID()}@${sender.slice(sender.lastIndexOf('@') + 1) || 'localhost'}>`,
  });
  if (noticeId !== null) refreshNoticeState(store, noticeId);
  change.touched('outbox', 'notices');
  change.audit(`queued ${message.purpose} to ${message.recipient}`, message.vehicleId ?? undefined);
  return row;
}
