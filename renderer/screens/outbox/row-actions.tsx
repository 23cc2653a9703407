import type { OutboxRow } from '../../../preload/contract/notices';
import { useChange } from '../../data/change';
import { Button } from '../../parts/button';
import { toast, toastError } from '../../parts/toast';
import type { Asked } from './outbox';
import styles from './outbox.module.css';

type RowActionsProps = Readonly<{ row: OutboxRow; onAsk: (asked: Asked) => void }>;

/** What a person may do with a message in its state. */
export function RowActions({ row, onAsk }: RowActionsProps) {
  const retry = useChange('outbox.retry');
  if (row.state === 'unknown')
    return (
      <Button size="small" onPress={() => onAsk({ what: 'settle', row })} aria-label={`Settle the message to ${row.recipient}`}>
        Settle
      </Button>
    );
  if (row.state !== 'failed' && row.state !== 'queued') return null;
  const tryAgain = () =>
    retry.mutate(
      { id: row.id, expectedVersion: row.version },
      { onSuccess: () => toast(`The message to ${row.recipient} is tried again.`), onError: toastError },
    );
  return (
    <span className={styles.actions}>
      {(row.state === 'failed' || row.attempts > 0) && (
        <Button size="small" busy={retry.isPending} onPress={tryAgain} aria-label={`Retry the message to ${row.recipient}`}>
          Retry
        </Button>
      )}
      <Button
        size="small"
        look="quiet"
        onPress={() => onAsk({ what: 'cancel', row })}
        aria-label={`Cancel the message to ${row.recipient}`}
      >
        Cancel
      </Button>
    </span>
  );
}
