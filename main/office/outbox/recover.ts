import type { Change } from '../changes';
import { changed, markUnknown } from './settle';
import type { OutboxRecord, OutboxStore } from './store';
import type { Store } from '../../../db/open';

const interrupted =
  'The program ended after the message had left and before the mail server answered. It may have arrived: ask the recipient.';

/** Settles claims of a program that ended: untouched messages wait again, those whose body had left are of unknown fate. */
export function settleAbandoned(
  parts: Readonly<{ store: Store; rows: OutboxStore }>,
  change: Change,
  abandoned: readonly OutboxRecord[],
): Readonly<{ requeued: number; unknown: number }> {
  let unknown = 0;
  for (const row of abandoned) {
    if (row.handedAt !== null) {
      unknown += 1;
      markUnknown({ ...parts, whenSent: () => undefined }, change, row, interrupted);
    } else {
      const waiting = parts.rows.update(row.id, { state: 'queued', nextAttemptAt: change.now, claimedAt: null });
      changed(parts, change, waiting, 'waits again: the program ended before it left');
    }
  }
  return { requeued: abandoned.length - unknown, unknown };
}
