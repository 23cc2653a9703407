import type { Store } from '../../../db/open';
import type { Alerts } from '../alerts/store';
import type { MailAccount } from '../mail/account';
import type { Delivery } from '../mail/delivery';
import { composeMessage, type Attachment } from '../mail/message';
import { openMailSession, type MailSession } from '../mail/session';
import type { Changes } from '../changes';
import type { Pauses } from './pauses';
import { settleAbandoned } from './recover';
import { settleDelivery, type WhenSent } from './settle';
import type { OutboxRecord, OutboxStore } from './store';

type Parts = Readonly<{
  store: Store;
  rows: OutboxStore;
  changes: Changes;
  alerts: Pick<Alerts, 'raise' | 'clear'>;
  pauses: Pauses;
  whenSent: WhenSent;
  attachments: (noticeIds: readonly number[]) => readonly Attachment[];
}>;

export type SendingRun = Readonly<{
  /** Ends with the counts; `trouble` is the sentence on a mail server in trouble. */
  finished: Promise<Readonly<{ sent: number; failed: number; unknown: number; trouble: string | null }>>;
  /** Claims nothing more; a delivery under way may end by itself. */
  halt: () => void;
  /** Breaks off a delivery under way; what is known of it is written down. */
  breakOff: () => void;
}>;

/** Sends what is due, one message after another, until nothing is due, the server is in trouble, or it is halted. No transaction is open while the network is used. */
export function startSending(parts: Parts, account: MailAccount): SendingRun {
  const { rows, changes } = parts;
  const session = openMailSession(account);
  const halt = { asked: false, brokenOff: false };

  const claim = () => changes.write('outbox', 'outbox.claim', (change) => rows.claim(change.now));
  const settle = (row: OutboxRecord, delivery: Delivery) =>
    changes.write('outbox', 'outbox.settled', (change) => settleDelivery(parts, change, row, delivery));

  const send = async (): Promise<Awaited<SendingRun['finished']>> => {
    const counts = { sent: 0, failed: 0, unknown: 0 };
    try {
      while (!halt.asked) {
        const row = claim();
        if (!row) break;
        const delivery = await deliver(parts, account, session, row);
        if (halt.brokenOff && delivery.outcome === 'refused') {
          changes.write('outbox', 'outbox.settled', (change) => settleAbandoned(parts, change, [{ ...row, handedAt: null }]));
          break;
        }
        const after = settle(row, delivery);
        if (after.state === 'sent' || after.state === 'failed' || after.state === 'unknown') counts[after.state] += 1;
        if (delivery.outcome === 'refused' && delivery.scope === 'server') return { ...counts, trouble: delivery.answer };
      }
    } finally {
      session.quit();
    }
    return { ...counts, trouble: null };
  };
  return {
    finished: send(),
    halt: () => {
      halt.asked = true;
    },
    breakOff: () => {
      halt.asked = true;
      halt.brokenOff = true;
      session.close();
    },
  };
}

async function deliver(parts: Parts, account: MailAccount, session: MailSession, row: OutboxRecord): Promise<Delivery> {
  const { messageId, recipient, subject, body: text, queuedAt: date } = row;
  let bytes: Buffer;
  try {
    bytes = await composeMessage(account, {
      messageId,
      recipient,
      subject,
      text,
      date,
      attachments: parts.attachments(parts.rows.noticeIds(row)),
    });
  } catch (failure) {
    const answer = `The message could not be made: ${failure instanceof Error ? failure.message : String(failure)}`;
    return { outcome: 'refused', scope: 'message', permanent: true, code: 'MESSAGE_NOT_MADE', answer };
  }
  return session.deliver({ recipient, bytes }, () =>
    parts.changes.write('outbox', 'outbox.handed', (change) => parts.rows.update(row.id, { handedAt: change.now })),
  );
}
