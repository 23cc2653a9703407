import type { OutboxRow } from '../../../preload/contract/notices';
import { call } from '../../data/call';
import { go } from '../../data/place';
import { formatTime } from '../../format/moment';
import { formatMany } from '../../format/money';
import { isHeld, outboxStateWords } from '../../format/outgoing';
import { toast, toastError } from '../../parts/toast';

async function takeBack(rows: readonly OutboxRow[]): Promise<void> {
  try {
    for (const row of rows) await call('outbox.cancel', { id: row.id, expectedVersion: row.version });
    toast(`${formatMany(rows.length, 'message')} taken back. Nothing was sent.`);
  } catch (caught) {
    toastError(caught);
  }
}

/** Says what became of messages just given to the outbox; those within the hold delay can be taken back. */
export function tellSent(messages: readonly OutboxRow[], now: string): void {
  const before = messages.find((row) => row.state !== 'queued');
  if (before !== undefined) {
    const word = outboxStateWords[before.state].word.toLowerCase();
    toast(`The message to ${before.recipient} is ${word} already. It is not sent twice.`, {
      tone: 'note',
      action: { label: 'Outbox', run: () => go('/outbox') },
    });
    return;
  }
  const held = messages.filter((row) => isHeld(row, now));
  const until = held[0]?.heldUntil ?? null;
  if (until === null)
    toast(`${formatMany(messages.length, 'message')} put in the outbox.`, { action: { label: 'Outbox', run: () => go('/outbox') } });
  else
    toast(`${formatMany(held.length, 'message')} going out at ${formatTime(until)}.`, {
      action: { label: 'Undo', run: () => void takeBack(held) },
    });
}
