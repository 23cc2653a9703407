import { useState } from 'react';
import { staffRoles } from '../../../../preload/contract/common';
import type { StaffMember } from '../../../../preload/contract/staff';
import { useCall } from '../../../data/call';
import { useChange } from '../../../data/change';
import { roleMeanings, roleWords } from '../../../format/roles';
import { Button } from '../../../parts/button';
import { CheckInput } from '../../../parts/check-input';
import { ChoiceInput } from '../../../parts/choice-input';
import { Dialog, DialogBody, DialogFoot } from '../../../parts/dialog';
import { ErrorNote } from '../../../parts/error-note';
import { TextInput } from '../../../parts/text-input';
import { toast } from '../../../parts/toast';

type PersonDialogProps = Readonly<{ person?: StaffMember; onClose: () => void }>;

/** Adds a person, or changes name and role; one who has left stays on the list, so that the log keeps its names. */
export function PersonDialog({ person, onClose }: PersonDialogProps) {
  return (
    <Dialog title={person === undefined ? 'Add a person' : person.name} isOpen onClose={onClose} dismissable={false}>
      <PersonForm person={person} onClose={onClose} />
    </Dialog>
  );
}

function PersonForm({ person, onClose }: Readonly<{ person: StaffMember | undefined; onClose: () => void }>) {
  const stored = useCall('staff.list', {}).data?.rows ?? [];
  const [opened, setOpened] = useState(person);
  const [name, setName] = useState(person?.name ?? '');
  const [role, setRole] = useState(person?.role ?? (stored.length === 0 ? 'admin' : 'clerk'));
  const [active, setActive] = useState(person?.active ?? true);
  const [asked, setAsked] = useState(false);
  const save = useChange('staff.save');
  const failure = save.error?.error;
  const needed = name.trim() === '' ? 'A name is needed.' : undefined;

  /** What somebody else stored meanwhile takes the place of what stands here. */
  const takeStored = () => {
    const now = stored.find(({ id }) => id === opened?.id);
    setOpened(now);
    setName(now?.name ?? name);
    setRole(now?.role ?? role);
    setActive(now?.active ?? active);
    save.reset();
  };
  const submit = () => {
    setAsked(true);
    if (needed !== undefined) return;
    const identity = opened === undefined ? {} : { id: opened.id, expectedVersion: opened.version };
    save.mutate(
      { ...identity, fields: { name: name.trim(), role, active } },
      {
        onSuccess: (saved) => {
          toast(`${saved.name}: saved.`);
          onClose();
        },
      },
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      noValidate
    >
      <DialogBody>
        {failure !== undefined && (
          <ErrorNote
            error={{ code: failure.code, message: failure.message }}
            retryLabel="Show what is stored"
            onRetry={failure.code === 'CONFLICT' ? takeStored : undefined}
          />
        )}
        <TextInput
          label="Name"
          value={name}
          onChange={setName}
          autoFocus
          help="Stands beside everything this person records from now on. What is recorded keeps the name it has."
          error={asked ? (needed ?? failure?.fields?.['name']) : undefined}
        />
        <ChoiceInput
          label="Role"
          value={role}
          onChange={(next) => setRole(staffRoles.find((known) => known === next) ?? role)}
          choices={staffRoles.map((value) => ({ value, label: roleWords[value] }))}
          help={roleMeanings[role]}
        />
        {opened !== undefined && (
          <CheckInput value={active} onChange={setActive}>
            Works here
          </CheckInput>
        )}
      </DialogBody>
      <DialogFoot>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" type="submit" busy={save.isPending}>
          Save
        </Button>
      </DialogFoot>
    </form>
  );
}
