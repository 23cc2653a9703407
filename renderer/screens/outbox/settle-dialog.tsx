import { useState } from 'react';
import type { OutboxRow } from '../../../preload/contract/notices';
import { useChange } from '../../data/change';
import { useNow } from '../../data/office';
import { formatNear } from '../../format/moment';
import { Button } from '../../parts/button';
import { RadioInput } from '../../parts/check-input';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { ErrorNote } from '../../parts/error-note';
import { KeyValues } from '../../parts/key-values';
import { TextInput } from '../../parts/text-input';
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
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const isComplete = arrived !== '' && reason.trim() !== '';

  const submit = () => {
    setAsked(true);
    if (!isComplete) return;
    settle.mutate(
      { id: row.id, expectedVersion: row.version, arrived: arrived === 'yes', reason: reason.trim() },
      {
        onSuccess: () => {
          toast(arrived === 'yes' ? 'Recorded as sent.' : 'Recorded as not arrived. Retry sends it again.');
          onClose();
        },
      },
    );
  };

  return (
    <Dialog title="Settle a message of unknown fate" isOpen onClose={onClose} dismissable={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
        <DialogBody>
          {settle.error !== null && <ErrorNote error={settle.error.error} />}
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
            error={asked && arrived === '' ? 'Choose one.' : undefined}
          />
          <TextInput
            label="How that is known"
            value={reason}
            onChange={setReason}
            required
            help="Such as: Ofc. Hale read it back on the telephone."
            error={asked && reason.trim() === '' ? 'A reason is needed; it stays with the message.' : undefined}
          />
        </DialogBody>
        <DialogFoot>
          <Button onPress={onClose}>Go back</Button>
          <Button look="primary" type="submit" busy={settle.isPending}>
            Settle
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
