import { Button } from './button';
import { Dialog, DialogBody, DialogFoot } from './dialog';

type ConfirmProps = Readonly<{
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** What will happen, and what will not. */
  children: React.ReactNode;
  /** The verb of the button: `Cancel message`, not `OK`. */
  verb: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
}>;

/** Asks before something that is hard to take back. */
export function Confirm({ title, isOpen, onClose, children, verb, danger = false, busy = false, onConfirm }: ConfirmProps) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} width="narrow">
      <DialogBody>{children}</DialogBody>
      <DialogFoot>
        <Button onPress={onClose}>Go back</Button>
        <Button look={danger ? 'danger' : 'primary'} busy={busy} onPress={onConfirm} autoFocus={!danger}>
          {verb}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
