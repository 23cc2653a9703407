import { useState } from 'react';
import type { Input } from '../../../../preload/contract';
import { partyRole, type Party } from '../../../../preload/contract/parties';
import { call } from '../../../data/call';
import { useChange } from '../../../data/change';
import { Button } from '../../../parts/button';
import { RadioInput } from '../../../parts/check-input';
import { Dialog, DialogBody, DialogFoot } from '../../../parts/dialog';
import { ErrorNote } from '../../../parts/error-note';
import { TextInput } from '../../../parts/text-input';
import { toast } from '../../../parts/toast';
import { partyRoleChoices, partyRoleWords, purpose } from '../../../format/parties';
import styles from './parties.module.css';

type PartyDialogProps = Readonly<{ vehicleId: number; party: Party | null; onSaved: (party: Party) => void; onClose: () => void }>;

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** Enters or changes an owner or lienholder. */
export function PartyDialog({ vehicleId, party, onSaved, onClose }: PartyDialogProps) {
  const [role, setRole] = useState(party?.role ?? 'owner');
  const [name, setName] = useState(party?.name ?? '');
  const [address, setAddress] = useState(party?.address ?? '');
  const [phone, setPhone] = useState(party?.phone ?? '');
  const [email, setEmail] = useState(party?.email ?? '');
  const [origin, setOrigin] = useState(party?.origin ?? '');
  const [asked, setAsked] = useState(false);
  const save = useChange('parties.save');
  const failure = save.error?.error;

  const submit = (expectedVersion: number | undefined) => {
    setAsked(true);
    if (name.trim() === '') return;
    const which: Pick<Input<'parties.save'>, 'id' | 'expectedVersion'> = party === null ? {} : { id: party.id, expectedVersion };
    save.mutate(
      {
        ...which,
        vehicleId,
        role,
        name: name.trim(),
        address: address.trim(),
        phone: orNull(phone),
        email: orNull(email),
        origin: orNull(origin),
      },
      {
        onSuccess: (saved) => {
          toast(`${partyRoleWords[saved.role]} saved.`);
          onSaved(saved);
          onClose();
        },
      },
    );
  };
  const saveAnyway = async () => {
    const { parties } = await call('parties.get', { vehicleId, purpose });
    submit(parties.find(({ id }) => id === party?.id)?.version ?? party?.version);
  };

  return (
    <Dialog title={party === null ? 'Add an owner or lienholder' : `Edit the ${party.role}`} isOpen onClose={onClose} dismissable={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit(party?.version);
        }}
        noValidate
      >
        <DialogBody>
          {failure !== undefined && (
            <ErrorNote
              error={failure}
              {...(failure.code === 'CONFLICT' ? { retryLabel: 'Save what is typed here', onRetry: () => void saveAnyway() } : {})}
            />
          )}
          <RadioInput
            label="Role"
            value={role}
            choices={partyRoleChoices}
            onChange={(next) => setRole(partyRole.catch('owner').parse(next))}
          />
          <TextInput
            label="Name"
            value={name}
            onChange={setName}
            required
            autoFocus
            error={asked && name.trim() === '' ? 'A name is needed.' : undefined}
          />
          <TextInput
            label="Postal address"
            lines={3}
            value={address}
            onChange={setAddress}
            help="One line of the address a line, as it stands in the envelope’s window."
          />
          <div className={styles.pair}>
            <TextInput label="Telephone" value={phone} onChange={setPhone} />
            <TextInput label="E-mail" type="email" value={email} onChange={setEmail} error={failure?.fields?.['email']} />
          </div>
          <TextInput
            label="Where this was learned"
            value={origin}
            onChange={setOrigin}
            placeholder="Title record of the Department of State"
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
