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
  /** What follows from it, in a sentence or two; what else is asked is told once the button was pressed. */
  children: React.ReactNode | ((isAsked: boolean) => React.ReactNode);
  label?: string;
  help?: string;
  /** False while something else that is asked is missing. */
  isReady?: boolean;
  /** False for what takes nothing away. */
  isDanger?: boolean;
}>;

/** Asks why something is done that people will want to know of later; without a reason nothing is done. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, act, isBusy, error, onReason, onClose, children, label = 'Reason', help, isReady = true, isDanger = true } = props;
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const given = reason.trim();
  return (
    <Dialog title={title} isOpen onClose={onClose} width={isDanger ? 'narrow' : 'normal'} dismissable={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (given !== '' && isReady) onReason(given);
        }}
        noValidate
      >
        <DialogBody>
          {error !== undefined && <ErrorNote error={error} />}
          {typeof children === 'function' ? children(asked) : <p>{children}</p>}
          <TextInput
            label={label}
            help={help}
            value={reason}
            onChange={setReason}
            required
            autoFocus={isDanger}
            error={asked && given === '' ? 'A reason is needed.' : undefined}
          />
        </DialogBody>
        <DialogFoot>
          <Button onPress={onClose}>Go back</Button>
          <Button look={isDanger ? 'danger' : 'primary'} type="submit" busy={isBusy}>
            {act}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
