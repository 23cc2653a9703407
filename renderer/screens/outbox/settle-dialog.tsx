import { useState } from 'react';
import type { OutboxRow } from '../../../preload/contract/notices';
import { useChange } from '../../data/change';
import { useNow } from '../../data/office';
import { formatNear } from '../../format/moment';
import { RadioInput } from '../../parts/check-input';
import { KeyValues } from '../../parts/key-values';
import { ReasonDialog } from '../../parts/reason-dialog';
import { toast } from '../../parts/toast';

const choices = [
  { value: 'yes', label: 'It arrived' },
  { value: 'no', label: 'It did not arrive' },
];

/** A person says what became of a message of unknown fate, and how that is known. */
export function SettleDialog({ row, onClose }: Readonly<{ row: OutboxRow; onClose: () => void }>) {
  const now = useNow();
  const settle = useChange('outbox.settle');
  const [arrived, setArrived] = useState('');
  const submit = (reason: string) =>
    settle.mutate(
      { id: row.id, expectedVersion: row.version, arrived: arrived === 'yes', reason },
      {
        onSuccess: () => {
          toast(arrived === 'yes' ? 'Recorded as sent.' : 'Recorded as not arrived. Retry sends it again.');
          onClose();
        },
      },
    );
  return (
    <ReasonDialog
      title="Settle a message of unknown fate"
      act="Settle"
      label="How that is known"
      help="Such as: Ofc. Hale read it back on the telephone. It stays with the message."
      isDanger={false}
      isReady={arrived !== ''}
      isBusy={settle.isPending}
      error={settle.error?.error}
      onReason={submit}
      onClose={onClose}
    >
      {(isAsked) => (
        <>
          <KeyValues
            align="start"
            rows={[
              ['To', row.recipient],
              ['Message', row.subject],
              ['Queued', formatNear(row.queuedAt, now)],
              ['Known', row.answer ?? 'nothing'],
              ['Message-ID', row.messageId],
            ]}
          />
          <RadioInput
            label="What became of it"
            value={arrived}
            choices={choices}
            onChange={setArrived}
            required
            error={isAsked && arrived === '' ? 'Choose one.' : undefined}
          />
        </>
      )}
    </ReasonDialog>
  );
}
