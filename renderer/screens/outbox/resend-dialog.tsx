import { useState } from 'react';
import type { OutboxRow } from '../../../preload/contract/notices';
import { useChange } from '../../data/change';
import { Button } from '../../parts/button';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { ErrorNote } from '../../parts/error-note';
import { KeyValues } from '../../parts/key-values';
import { TextInput } from '../../parts/text-input';
import { toast } from '../../parts/toast';
import { looksLikeAddress } from '../../format/addresses';

/** Sends the same documents to another address, as a new message. */
export function ResendDialog({ row, onClose }: Readonly<{ row: OutboxRow; onClose: () => void }>) {
  const [to, setTo] = useState('');
  const [asked, setAsked] = useState(false);
  const resend = useChange('outbox.resend');
  const address = to.trim();
  const isGood = looksLikeAddress(address) && address.toLowerCase() !== row.recipient.toLowerCase();
  const submit = () => {
    setAsked(true);
    if (!isGood) return;
    resend.mutate(
      { id: row.id, expectedVersion: row.version, to: address },
      {
        onSuccess: () => {
          toast(`A new message to ${address} is in the outbox.`);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title="Send to another address" isOpen onClose={onClose} dismissable={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
        <DialogBody>
          {resend.error !== null && <ErrorNote error={resend.error.error} />}
          <KeyValues
            align="start"
            rows={[
              ['Message', row.subject],
              ['Until now to', row.recipient],
              ['Answer', row.answer ?? 'none yet'],
            ]}
          />
          <TextInput
            label="New address"
            type="email"
            value={to}
            onChange={setTo}
            autoFocus
            required
            error={asked && !isGood ? 'Another e-mail address is needed.' : undefined}
            help="The message to the former address is cancelled."
          />
        </DialogBody>
        <DialogFoot>
          <Button onPress={onClose}>Go back</Button>
          <Button look="primary" type="submit" busy={resend.isPending}>
            Send
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
