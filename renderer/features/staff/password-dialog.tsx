import { useState } from 'react';
import { passwordLength, type StaffMember } from '../../../preload/contract/staff';
import { useChange } from '../../data/change';
import { Button } from '../../parts/button';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { ErrorNote } from '../../parts/error-note';
import { TextInput } from '../../parts/text-input';
import { toast } from '../../parts/toast';

type PasswordDialogProps = Readonly<{
  person: Pick<StaffMember, 'id' | 'name' | 'hasPassword'>;
  /** The own one is changed with the current one; an administrator sets another's without. */
  isOwn: boolean;
  onClose: () => void;
}>;

/** Sets a password, or takes it away. */
export function PasswordDialog({ person, isOwn, onClose }: PasswordDialogProps) {
  return (
    <Dialog title={isOwn ? 'Password' : `Password of ${person.name}`} isOpen onClose={onClose} width="narrow" dismissable={false}>
      <PasswordForm person={person} isOwn={isOwn} onClose={onClose} />
    </Dialog>
  );
}

function PasswordForm({ person, isOwn, onClose }: PasswordDialogProps) {
  // What was there when the dialog opened: it changes under the form when it is stored.
  const [{ hasPassword }] = useState(person);
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [asked, setAsked] = useState(false);
  const save = useChange('staff.setPassword');
  const needsCurrent = isOwn && hasPassword;
  const failure = save.error?.error;
  const tooShort = password.length < passwordLength.least ? `At least ${passwordLength.least} characters.` : undefined;
  const differs = again !== password ? 'Not the same.' : undefined;

  const store = (next: string | null) =>
    save.mutate(
      { id: person.id, password: next, ...(needsCurrent ? { currentPassword: current } : {}) },
      {
        onSuccess: () => {
          toast(next === null ? `${person.name} has no password any more.` : `The password of ${person.name} is set.`);
          onClose();
        },
        onError: () => setCurrent(''),
      },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (tooShort === undefined && differs === undefined) store(password);
      }}
      noValidate
    >
      <DialogBody>
        <p>
          It protects the name in the log and this window. It does not lock the file on the disk: the Windows account and disk encryption
          do.
        </p>
        {failure !== undefined && <ErrorNote error={{ code: failure.code, message: failure.message }} />}
        {needsCurrent && <TextInput label="Current password" type="password" value={current} onChange={setCurrent} autoFocus />}
        <TextInput
          label="New password"
          type="password"
          value={password}
          onChange={setPassword}
          autoFocus={!needsCurrent}
          error={asked ? tooShort : undefined}
        />
        <TextInput
          label="New password once more"
          type="password"
          value={again}
          onChange={setAgain}
          error={asked && tooShort === undefined ? differs : undefined}
        />
      </DialogBody>
      <DialogFoot>
        {hasPassword && (
          <Button look="quiet" onPress={() => store(null)} isDisabled={save.isPending}>
            Take it away
          </Button>
        )}
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" type="submit" busy={save.isPending}>
          Set password
        </Button>
      </DialogFoot>
    </form>
  );
}
