import type { Store } from '../../../db/open';
import { Problem } from '../../../preload/contract/problem';
import type { Handlers } from '../call';
import type { Outbox } from './outbox';
import { changed, markSent, type WhenSent } from './settle';
import { outboxRow, type OutboxRecord, type OutboxState, type OutboxStore } from './store';

type Parts = Readonly<{ store: Store; rows: OutboxStore; whenSent: WhenSent; process: Outbox['process']; rearm: () => void }>;

export function outboxOperations(parts: Parts): Outbox['operations'] {
  const { rows } = parts;
  const handlers: Handlers<'outbox.list' | 'outbox.retry' | 'outbox.cancel' | 'outbox.settle' | 'outbox.process'> = {
    'outbox.list'(input) {
      const { rows: found, total } = rows.list(input);
      return { rows: found.map(outboxRow), total, counts: rows.counts() };
    },
    'outbox.retry'(input, change) {
      const row = inState(rows.need(input.id, input.expectedVersion), ['failed', 'queued'], 'tried again');
      const waiting = rows.update(row.id, { state: 'queued', attempts: 0, nextAttemptAt: change.now });
      changed(parts, change, waiting, 'is tried again');
      queueMicrotask(parts.rearm);
      return outboxRow(waiting);
    },
    'outbox.cancel'(input, change) {
      const row = inState(rows.need(input.id, input.expectedVersion), ['failed', 'queued'], 'cancelled');
      const cancelled = rows.update(row.id, { state: 'cancelled', nextAttemptAt: null });
      changed(parts, change, cancelled, 'cancelled');
      return outboxRow(cancelled);
    },
    'outbox.settle'(input, change) {
      const row = inState(rows.need(input.id, input.expectedVersion), ['unknown'], 'settled');
      const said = `${change.by}: ${input.reason}`;
      if (input.arrived)
        return outboxRow(
          markSent(parts, change, row, { at: row.handedAt ?? row.claimedAt ?? change.now, answer: `It arrived, says ${said}` }),
        );
      const failed = rows.update(row.id, { state: 'failed', nextAttemptAt: null, answer: `It did not arrive, says ${said}` });
      changed(parts, change, failed, `did not arrive: ${input.reason}`);
      return outboxRow(failed);
    },
    'outbox.process': { long: async () => ({ ...(await parts.process()) }) },
  };
  return handlers;
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
