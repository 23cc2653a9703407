import { useState } from 'react';
import { useChange } from '../../data/change';
import { Button } from '../../parts/button';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { ErrorNote } from '../../parts/error-note';
import { TextInput } from '../../parts/text-input';
import { toast } from '../../parts/toast';

/** Stores the log-in to TowBook. The password goes in and never comes out. */
export function CredentialsDialog({ username, onClose }: Readonly<{ username: string; onClose: () => void }>) {
  const [name, setName] = useState(username);
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const save = useChange('settings.set');
  const submit = () => {
    setAsked(true);
    if (name.trim() === '' || password === '') return;
    save.mutate(
      { values: { 'towbook.username': name.trim(), 'towbook.password': password } },
      {
        onSuccess: () => {
          toast('The log-in to TowBook is stored.');
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title="Log-in to TowBook" isOpen onClose={onClose} width="narrow" dismissable={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
        <DialogBody>
          {save.error !== null && <ErrorNote error={save.error.error} />}
          <TextInput
            label="User name"
            value={name}
            onChange={setName}
            autoFocus={username === ''}
            error={asked && name.trim() === '' ? 'Needed.' : undefined}
          />
          <TextInput
            label="Password"
            type="password"
            value={password}
            onChange={setPassword}
            autoFocus={username !== ''}
            help="Sealed by Windows for this user. It is never shown again."
            error={asked && password === '' ? 'Needed.' : undefined}
          />
        </DialogBody>
        <DialogFoot>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" busy={save.isPending}>
            Save
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
