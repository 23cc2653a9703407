import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { VehicleDetail } from '../../../preload/contract/vehicles';
import { call } from '../../data/call';
import { useChange } from '../../data/change';
import { Button } from '../../parts/button';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { ErrorNote } from '../../parts/error-note';
import { toast, toastError } from '../../parts/toast';
import { AgencyInput } from '../../features/facts/agency-input';
import { ConflictNote, conflictingFields } from './conflict';
import { FactInput } from '../../features/facts/fact-input';
import { draftOf, factSchema, plainIssue, type FactDraft } from '../../features/facts/fact-values';
import { factGroups } from '../../features/facts/fields';
import styles from '../../features/facts/facts.module.css';

type EditFactsProps = Readonly<{ detail: VehicleDetail; focus?: string | undefined; onClose: () => void }>;

/** Edits the facts of a vehicle. Events and their times are not facts: they are recorded and corrected, never edited. */
export function EditFacts({ detail, focus, onClose }: EditFactsProps) {
  return (
    <Dialog title={`Edit ${detail.vehicle.description}`} isOpen onClose={onClose} width="wide" dismissable={false}>
      <EditForm detail={detail} focus={focus} onClose={onClose} />
    </Dialog>
  );
}

function EditForm({ detail, focus, onClose }: EditFactsProps) {
  const [opened] = useState(detail);
  const [stored, setStored] = useState<VehicleDetail>();
  const [agency, setAgency] = useState(opened.vehicle.agencyName ?? '');
  const update = useChange('vehicles.update');
  const form = useForm<FactDraft, unknown, Record<string, unknown>>({
    resolver: zodResolver(factSchema, { error: plainIssue }),
    defaultValues: draftOf(opened.vehicle.fields),
  });
  const { control, formState, handleSubmit } = form;
  const dirty = formState.dirtyFields;

  const save = (expectedVersion: number) =>
    handleSubmit((values) => {
      const fields = Object.fromEntries(Object.entries(values).filter(([name]) => dirty[name] === true));
      const agencyChanged = agency.trim() !== (opened.vehicle.agencyName ?? '');
      if (Object.keys(fields).length === 0 && !agencyChanged) {
        onClose();
        return;
      }
      update.mutate(
        {
          id: opened.vehicle.id,
          expectedVersion,
          fields,
          ...(agencyChanged ? { agency: agency.trim() === '' ? null : agency.trim() } : {}),
        },
        {
          onSuccess: () => {
            toast(`${opened.vehicle.description}: saved.`);
            onClose();
          },
          onError: (failure) => {
            if (failure.error.code === 'CONFLICT') void readAgain();
          },
        },
      );
    })();
  const readAgain = () => call('vehicles.get', { id: opened.vehicle.id }).then(setStored, toastError);

  const takeStored = (name: string) => {
    if (stored === undefined) return;
    if (name === 'agency') setAgency(stored.vehicle.agencyName ?? '');
    else form.setValue(name, draftOf(stored.vehicle.fields)[name] ?? '', { shouldDirty: true });
  };

  const failure = update.error?.error;
  const isConflict = failure?.code === 'CONFLICT' && stored !== undefined;
  const typed: FactDraft = { ...useWatch({ control }), agency };
  const conflicts = stored === undefined ? [] : conflictingFields({ opened, stored, typed, dirty: { ...dirty } });
  const version = stored?.vehicle.version ?? opened.vehicle.version;
  const isFocused = (name: string) => (focus === undefined ? name === 'vin' : focus === name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save(version);
      }}
      noValidate
    >
      <DialogBody>
        {isConflict ? <ConflictNote rows={conflicts} onTake={takeStored} /> : failure !== undefined && <ErrorNote error={failure} />}
        {factGroups.map((group) => (
          <fieldset key={group.title} className={styles.group}>
            <legend>{group.title}</legend>
            {group.title === 'Tow' && <AgencyInput value={agency} onChange={setAgency} autoFocus={focus === 'agency'} />}
            {group.facts.map((fact) => (
              <div key={fact.name} className={fact.width === undefined ? undefined : styles[fact.width]}>
                <FactInput fact={fact} control={control} source={opened.vehicle.sources[fact.name]} autoFocus={isFocused(fact.name)} />
              </div>
            ))}
          </fieldset>
        ))}
      </DialogBody>
      <DialogFoot>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" type="submit" busy={update.isPending}>
          {isConflict && conflicts.some((row) => row.isMine && row.typed !== row.stored) ? 'Save over it' : 'Save'}
        </Button>
      </DialogFoot>
    </form>
  );
}
