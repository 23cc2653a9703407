import type { Store } from '../../../db/open';
import type { OperationName } from '../../../preload/contract';
import { Problem } from '../../../preload/contract/problem';
import type { Handlers } from '../call';
import type { MailAccount } from '../mail/account';
import { testMail } from '../mail/test';
import { stored } from '../zone';
import { insertMessage } from './enqueue';
import type { Pauses } from './pauses';
import { domainOf } from './rules';
import { changed, markSent, type WhenSent } from './settle';
import { outboxRow, type OutboxRecord, type OutboxState, type OutboxStore } from './store';

/** How many messages a run sent, gave up, lost sight of and left waiting. */
export type SendingResult = Readonly<{ sent: number; failed: number; unknown: number; waiting: number }>;
export type OutboxOperations = Handlers<Extract<OperationName, `outbox.${string}`>>;

type Parts = Readonly<{
  store: Store;
  rows: OutboxStore;
  pauses: Pauses;
  whenSent: WhenSent;
  account: () => MailAccount | null;
  now: () => string;
  process: (asked?: boolean) => Promise<SendingResult>;
  rearm: () => void;
}>;

/** Looking at the outgoing mail, and what a person may do with it. */
export function outboxOperations(parts: Parts): OutboxOperations {
  const { store, rows, pauses } = parts;
  const shown = (row: OutboxRecord) => outboxRow(row, rows);
  // The timer reads what the transaction around a handler commits.
  const rearmAfter = () => queueMicrotask(parts.rearm);

  return {
    'outbox.list'(input) {
      const { rows: found, total } = rows.list(input);
      return { rows: found.map(shown), total, counts: rows.counts() };
    },
    'outbox.retry'(input, change) {
      const row = inState(rows.need(input.id, input.expectedVersion), ['failed', 'queued'], 'tried again');
      const waiting = rows.update(row.id, { state: 'queued', attempts: 0, nextAttemptAt: change.now });
      pauses.end(change, row.domain);
      changed(parts, change, waiting, 'is tried again');
      rearmAfter();
      return shown(waiting);
    },
    'outbox.cancel'(input, change) {
      const row = inState(rows.need(input.id, input.expectedVersion), ['failed', 'queued'], 'cancelled');
      const cancelled = rows.update(row.id, { state: 'cancelled', nextAttemptAt: null });
      changed(parts, change, cancelled, 'cancelled');
      return shown(cancelled);
    },
    'outbox.settle'(input, change) {
      const row = inState(rows.need(input.id, input.expectedVersion), ['unknown'], 'settled');
      const said = `${change.by}: ${input.reason}`;
      if (input.arrived) {
        const at = row.handedAt ?? row.claimedAt ?? change.now;
        return shown(markSent(parts, change, row, { at, answer: `It arrived, says ${said}` }));
      }
      const failed = rows.update(row.id, { state: 'failed', nextAttemptAt: null, answer: `It did not arrive, says ${said}` });
      changed(parts, change, failed, `did not arrive: ${input.reason}`);
      return shown(failed);
    },
    'outbox.resend'(input, change) {
      const row = inState(rows.need(input.id, input.expectedVersion), ['queued', 'failed', 'sent', 'cancelled'], 'sent again');
      const noticeIds = rows.noticeIds(row);
      if (row.state === 'queued' || row.state === 'failed') {
        const cancelled = rows.update(row.id, { state: 'cancelled', nextAttemptAt: null, answer: `Sent to ${input.to} instead.` });
        changed(parts, change, cancelled, `cancelled: it goes to ${input.to} instead`);
      }
      const { sheetId, vehicleId, purpose, subject, body: text } = row;
      const message = { noticeIds, sheetId, vehicleId, purpose, recipient: input.to, subject, text };
      const again = insertMessage(store, rows, change, message, domainOf(row.messageId.replace('>', '')));
      rearmAfter();
      return shown(again);
    },
    'outbox.pause'({ domain, until, reason }, change) {
      if (until === null) pauses.end(change, domain);
      else pauses.set(change, { domain, until: stored(until), reason });
      change.audit(until === null ? `mail to ${domain} goes out again` : `mail to ${domain} waits until ${until}`);
      rearmAfter();
      return { pauses: pauses.list(change.now) };
    },
    'outbox.pauses': () => ({ pauses: pauses.list(parts.now()) }),
    'outbox.test': { long: (input, context) => testMail(parts.account(), input.to, context.now()) },
    'outbox.process': { long: async () => ({ ...(await parts.process(true)) }) },
  };
}

const words: Readonly<Record<OutboxState, string>> = {
  queued: 'waits to be sent',
  claimed: 'is being sent right now',
  sent: 'was sent',
  failed: 'failed',
  unknown: 'is of unknown fate and must be settled first',
  cancelled: 'was cancelled',
};

function inState(row: OutboxRecord, allowed: readonly OutboxState[], what: string): OutboxRecord {
  if (allowed.includes(row.state)) return row;
  throw new Problem('OUTBOX_STATE', `The message to ${row.recipient} ${words[row.state]}, so it was not ${what}. Nothing was changed.`);
}
