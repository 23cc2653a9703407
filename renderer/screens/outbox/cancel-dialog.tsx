import type { OutboxRow } from '../../../preload/contract/notices';
import { useChange } from '../../data/change';
import { Confirm } from '../../parts/confirm';
import { ErrorNote } from '../../parts/error-note';
import { toast } from '../../parts/toast';

/** Asks before a message is taken out of the outbox for good. */
export function CancelDialog({ row, onClose }: Readonly<{ row: OutboxRow; onClose: () => void }>) {
  const cancel = useChange('outbox.cancel');
  return (
    <Confirm
      title="Cancel the message"
      isOpen
      onClose={onClose}
      verb="Cancel the message"
      danger
      busy={cancel.isPending}
      onConfirm={() =>
        cancel.mutate(
          { id: row.id, expectedVersion: row.version },
          {
            onSuccess: () => {
              toast(`The message to ${row.recipient} is cancelled.`);
              onClose();
            },
          },
        )
      }
    >
      {cancel.error !== null && <ErrorNote error={cancel.error.error} />}
      <p>The message to {row.recipient} is not sent. The notice stays, and can be sent anew from its page.</p>
    </Confirm>
  );
}
