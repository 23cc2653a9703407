import { AtSign, X } from 'lucide-react';
import type { OutboxRow } from '../../../preload/contract/notices';
import { useChange } from '../../data/change';
import { isHeld } from '../../format/outgoing';
import { Button } from '../../parts/button';
import { toast, toastError } from '../../parts/toast';
import styles from './outbox.module.css';

/** What a row's button opened. */
export type Asked = Readonly<{ what: 'settle' | 'cancel' | 'resend'; row: OutboxRow }>;

type RowActionsProps = Readonly<{ row: OutboxRow; now: string; onAsk: (asked: Asked) => void }>;

/** What a person may do with a message in its state. */
export function RowActions({ row, now, onAsk }: RowActionsProps) {
  const retry = useChange('outbox.retry');
  const cancel = useChange('outbox.cancel');
  const target = { id: row.id, expectedVersion: row.version };
  const to = `the message to ${row.recipient}`;
  if (row.state === 'unknown')
    return (
      <Button size="small" onPress={() => onAsk({ what: 'settle', row })} aria-label={`Settle ${to}`}>
        Settle
      </Button>
    );
  if (row.state !== 'failed' && row.state !== 'queued') return null;
  if (isHeld(row, now))
    return (
      <Button
        size="small"
        busy={cancel.isPending}
        onPress={() => cancel.mutate(target, { onSuccess: () => toast('Taken back. Nothing was sent.'), onError: toastError })}
        aria-label={`Undo ${to}`}
      >
        Undo
      </Button>
    );
  return (
    <span className={styles.actions}>
      {(row.state === 'failed' || row.attempts > 0) && (
        <Button
          size="small"
          busy={retry.isPending}
          onPress={() =>
            retry.mutate(target, { onSuccess: () => toast(`The message to ${row.recipient} is tried again.`), onError: toastError })
          }
          aria-label={`Retry ${to}`}
        >
          Retry
        </Button>
      )}
      <Button
        size="small"
        look="quiet"
        icon={AtSign}
        hint="Send to another address"
        onPress={() => onAsk({ what: 'resend', row })}
        aria-label={`Another address for ${to}`}
      />
      <Button
        size="small"
        look="quiet"
        icon={X}
        hint="Cancel the message"
        onPress={() => onAsk({ what: 'cancel', row })}
        aria-label={`Cancel ${to}`}
      />
    </span>
  );
}
