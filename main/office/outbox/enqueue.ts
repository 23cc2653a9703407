import { randomUUID } from 'node:crypto';
import type { Store } from '../../../db/open';
import { oneLine } from '../values/oneLine';
import type { Change } from '../changes';
import { refreshNoticeState } from '../documents/state';
import { domainOf } from './rules';
import type { OutboxRecord, OutboxStore } from './store';

export type NewMessage = Readonly<{
  /** The documents in it; none for a plain message. */
  noticeIds: readonly number[];
  sheetId?: number | null;
  vehicleId: number | null;
  purpose: string;
  recipient: string;
  subject: string;
  text: string;
  /** Not before this moment, UTC ISO text; at once when null. */
  notBefore?: string | null;
}>;

/** States in which a message to the same recipient is under way or done: asking again adds no second one. */
const standing = new Set<OutboxRecord['state']>(['queued', 'claimed', 'sent', 'unknown']);

/**
 * Queues one message, or answers the one that already carries these documents to this recipient; documents under way already are left
 * out. Its Message-ID is made here, once.
 */
export function enqueueMessage(store: Store, rows: OutboxStore, change: Change, message: NewMessage, sender: string): OutboxRecord {
  const underWay = new Map<number, OutboxRecord>();
  for (const noticeId of message.noticeIds) {
    const before = rows.carrying(noticeId, message.recipient);
    if (before && standing.has(before.state)) underWay.set(noticeId, before);
  }
  const [first = null, ...further] = message.noticeIds.filter((noticeId) => !underWay.has(noticeId));
  const [before] = underWay.values();
  if (first === null && before) return before;
  return insertMessage(
    store,
    rows,
    change,
    { ...message, noticeIds: first === null ? [] : [first, ...further] },
    domainOf(sender) || 'localhost',
  );
}

/** Queues a message as it is, with a Message-ID of its own. */
export function insertMessage(store: Store, rows: OutboxStore, change: Change, message: NewMessage, idDomain: string): OutboxRecord {
  const [first = null, ...further] = message.noticeIds;
  const row = rows.insert(
    {
      noticeId: first,
      sheetId: message.sheetId ?? null,
      vehicleId: message.vehicleId,
      domain: domainOf(message.recipient),
      purpose: message.purpose,
      recipient: message.recipient,
      subject: oneLine(message.subject, 200),
      body: message.text,
      state: 'queued',
      queuedAt: change.now,
      queuedBy: change.by,
      nextAttemptAt: message.notBefore ?? change.now,
      messageId: `<${randomUUID()}@${idDomain}>`,
    },
    further,
  );
  for (const noticeId of message.noticeIds) refreshNoticeState(store, noticeId);
  change.touched('outbox', 'notices');
  change.audit(`queued ${message.purpose} to ${message.recipient}`, message.vehicleId ?? undefined);
  return row;
}
