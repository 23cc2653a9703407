import { useState } from 'react';
import type { Evidence } from '../../../../preload/contract/evidence';
import { useChange } from '../../../data/change';
import { Button } from '../../../parts/button';
import { Dialog, DialogBody, DialogFoot } from '../../../parts/dialog';
import { ErrorNote } from '../../../parts/error-note';
import { TextInput } from '../../../parts/text-input';
import { toast } from '../../../parts/toast';
import { nameOf } from '../../../features/evidence/evidence-tile';

/** Takes a file out of the lists, with the reason that the log keeps. */
export function RemoveEvidenceDialog({ file, onClose }: Readonly<{ file: Evidence; onClose: () => void }>) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const remove = useChange('evidence.remove');
  const submit = () => {
    setAsked(true);
    if (reason.trim() === '') return;
    remove.mutate(
      { id: file.id, reason: reason.trim() },
      {
        onSuccess: () => {
          toast(`${nameOf(file)} is taken out.`);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={`Take out ${nameOf(file)}`} isOpen onClose={onClose} width="narrow" dismissable={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
        <DialogBody>
          {remove.error !== null && <ErrorNote error={remove.error.error} />}
          <p>
            It leaves the vehicle’s evidence and counts for no step any more. Its bytes stay in the database, and the log says who took it
            out.
          </p>
          <TextInput
            label="Reason"
            value={reason}
            onChange={setReason}
            required
            autoFocus
            error={asked && reason.trim() === '' ? 'A reason is needed.' : undefined}
          />
        </DialogBody>
        <DialogFoot>
          <Button onPress={onClose}>Go back</Button>
          <Button look="danger" type="submit" busy={remove.isPending}>
            Take out
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
