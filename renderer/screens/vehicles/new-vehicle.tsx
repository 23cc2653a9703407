import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { towTypes, type TowType } from '../../../preload/contract/law';
import { useChange } from '../../data/change';
import { go } from '../../data/place';
import { towTypeWords } from '../../../preload/contract/caseWords';
import { Button } from '../../parts/button';
import { ChoiceInput } from '../../parts/choice-input';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { ErrorNote } from '../../parts/error-note';
import { MomentInput } from '../../parts/moment-input';
import { toast } from '../../parts/toast';
import { AgencyInput } from '../../features/facts/agency-input';
import { FactInput } from '../../features/facts/fact-input';
import { draftOf, factSchema, plainIssue, type FactDraft } from '../../features/facts/fact-values';
import { factOf } from '../../features/facts/fields';
import styles from '../../features/facts/facts.module.css';

const asked = [
  'modelYear',
  'make',
  'model',
  'color',
  'vin',
  'bodyType',
  'plate',
  'plateState',
  'requestedBy',
  'towedFrom',
  'reason',
  'officerName',
  'driver',
];

/** Enters a vehicle by hand, for a tow that TowBook does not have. */
export function NewVehicleDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  return (
    <Dialog title="New vehicle" isOpen onClose={onClose} width="wide" dismissable={false}>
      <NewVehicleForm onClose={onClose} />
    </Dialog>
  );
}

function NewVehicleForm({ onClose }: Readonly<{ onClose: () => void }>) {
  const create = useChange('vehicles.create');
  const [towType, setTowType] = useState<TowType>('private_property');
  const [towedAt, setTowedAt] = useState('');
  const [agency, setAgency] = useState('');
  const { control, handleSubmit } = useForm<FactDraft, unknown, Record<string, unknown>>({
    resolver: zodResolver(factSchema, { error: plainIssue }),
    defaultValues: draftOf({}),
  });
  const save = handleSubmit((values) => {
    const fields = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
    create.mutate(
      { ...fields, towType, towedAt: towedAt === '' ? null : towedAt, agency: agency.trim() === '' ? null : agency.trim() },
      {
        onSuccess: ({ vehicle }) => {
          toast(`${vehicle.description} is entered${vehicle.complaintNumber === null ? '' : ` as ${vehicle.complaintNumber}`}.`);
          onClose();
          go(`/vehicle/${vehicle.id}`);
        },
      },
    );
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      noValidate
    >
      <DialogBody>
        {create.error !== null && <ErrorNote error={create.error.error} />}
        <div className={styles.group}>
          <ChoiceInput
            label="Tow type"
            value={towType}
            choices={towTypes.map((value) => ({ value, label: towTypeWords[value] }))}
            onChange={(value) => setTowType(towTypes.find((known) => known === value) ?? towType)}
          />
          <div className={styles.double}>
            <MomentInput label="Towed at" value={towedAt} onChange={setTowedAt} help="Leave empty when it is not known." />
          </div>
          <AgencyInput value={agency} onChange={setAgency} />
          {asked.map((name) => {
            const fact = factOf(name);
            return fact === undefined ? null : (
              <div key={name} className={fact.width === undefined ? undefined : styles[fact.width]}>
                <FactInput fact={fact} control={control} autoFocus={name === 'modelYear'} />
              </div>
            );
          })}
        </div>
      </DialogBody>
      <DialogFoot>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" type="submit" busy={create.isPending}>
          Enter the vehicle
        </Button>
      </DialogFoot>
    </form>
  );
}
