import type { Store } from '../../../db/open';
import { Problem } from '../../../preload/contract/problem';
import type { Alerts } from '../alerts/store';
import type { Delivery } from '../mail/delivery';
import type { Change } from '../changes';
import type { Pauses } from './pauses';
import { refreshNoticeState } from '../documents/state';
import { isGivenUp, nextAttempt } from './rules';
import type { OutboxRecord, OutboxStore } from './store';

/** Does what follows from a message that went out, such as recording the event that closes a step. */
export type WhenSent = (change: Change, row: OutboxRecord, noticeIds: readonly number[]) => void;

/** One alert for a mail server in trouble, however many messages wait. */
const alertKey = 'mail-server';

type Sending = Readonly<{ store: Store; rows: OutboxStore; whenSent: WhenSent }>;
type Parts = Sending & Readonly<{ alerts: Pick<Alerts, 'raise' | 'clear'>; pauses: Pauses }>;

/** Writes down what became of a claimed message. */
export function settleDelivery(parts: Parts, change: Change, claimed: OutboxRecord, delivery: Delivery): OutboxRecord {
  const { rows, alerts } = parts;
  if (delivery.outcome === 'sent') {
    alerts.clear(change, alertKey);
    return markSent(parts, change, claimed, { at: change.now, answer: delivery.answer });
  }
  if (delivery.outcome === 'unknown') return markUnknown(parts, change, claimed, delivery.answer);

  // A server that is down for days fails nothing; a message is given up when others went out while it did not.
  const isEnough = isGivenUp(claimed.attempts) && (delivery.scope === 'message' || rows.someSentSince(claimed.queuedAt));
  const again = delivery.permanent || isEnough ? null : nextAttempt(claimed.attempts, change.now);
  const row = rows.update(claimed.id, {
    state: again === null ? 'failed' : 'queued',
    nextAttemptAt: again,
    claimedAt: null,
    handedAt: null,
    answer: delivery.answer,
  });
  if (delivery.code === 'MAIL_DEFERRED' && again !== null)
    parts.pauses.set(change, { domain: row.domain, until: again, reason: 'Its mail server asked to come later.' });
  if (delivery.scope === 'server')
    alerts.raise(change, alertKey, 'bad', `E-mail does not go out. ${delivery.answer} Messages wait in the outbox.`);
  changed(parts, change, row, again === null ? `failed: ${delivery.answer}` : `waits: ${delivery.answer}`);
  return row;
}

/** A message is known to have gone out. */
export function markSent(parts: Sending, change: Change, row: OutboxRecord, sent: Readonly<{ at: string; answer: string }>): OutboxRecord {
  let done = parts.rows.update(row.id, { state: 'sent', sentAt: sent.at, nextAttemptAt: null, answer: sent.answer });
  try {
    // A savepoint of its own: a refused event must not undo that the message went out.
    parts.store.sqlite.transaction(() => parts.whenSent(change, done, parts.rows.noticeIds(done)))();
  } catch (failure) {
    if (!(failure instanceof Problem)) throw failure;
    done = parts.rows.update(row.id, { answer: `${sent.answer} (${failure.message})` });
  }
  changed(parts, change, done, 'sent');
  return done;
}

/** Nobody knows whether the message arrived: it is not tried again by itself. */
export function markUnknown(parts: Sending, change: Change, row: OutboxRecord, answer: string): OutboxRecord {
  const left = parts.rows.update(row.id, { state: 'unknown', nextAttemptAt: null, answer });
  changed(parts, change, left, 'of unknown fate');
  return left;
}

export function changed({ store, rows }: Pick<Sending, 'store' | 'rows'>, change: Change, row: OutboxRecord, what: string): void {
  for (const noticeId of rows.noticeIds(row)) refreshNoticeState(store, noticeId);
  change.touched('outbox', 'notices');
  change.audit(`message to ${row.recipient} ${what}`, row.vehicleId ?? undefined);
}
