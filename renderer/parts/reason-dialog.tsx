import { useState } from 'react';
import type { CallError } from '../../preload/contract/common';
import { Button } from './button';
import { Dialog, DialogBody, DialogFoot } from './dialog';
import { ErrorNote } from './error-note';
import { TextInput } from './text-input';

type ReasonDialogProps = Readonly<{
  title: string;
  /** What the button does: `Take back`. */
  act: string;
  isBusy: boolean;
  error: CallError | undefined;
  /** Told the reason, trimmed and never empty. */
  onReason: (reason: string) => void;
  onClose: () => void;
  /** What follows from it, in a sentence or two. */
  children: React.ReactNode;
}>;

/** Asks why something is taken out or back; without a reason nothing is done. */
export function ReasonDialog({ title, act, isBusy, error, onReason, onClose, children }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const given = reason.trim();
  return (
    <Dialog title={title} isOpen onClose={onClose} width="narrow" dismissable={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (given !== '') onReason(given);
        }}
        noValidate
      >
        <DialogBody>
          {error !== undefined && <ErrorNote error={error} />}
          <p>{children}</p>
          <TextInput
            label="Reason"
            value={reason}
            onChange={setReason}
            required
            autoFocus
            error={asked && given === '' ? 'A reason is needed.' : undefined}
          />
        </DialogBody>
        <DialogFoot>
          <Button onPress={onClose}>Go back</Button>
          <Button look="danger" type="submit" busy={isBusy}>
            {act}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
