import { useState } from 'react';
import type { Job } from '../../../../preload/contract/office';
import { useChange } from '../../../data/change';
import { Button } from '../../../parts/button';
import { Dialog, DialogBody, DialogFoot } from '../../../parts/dialog';
import { ErrorNote } from '../../../parts/error-note';
import { TextInput } from '../../../parts/text-input';
import { everyWords } from './job-words';
import styles from './schedule.module.css';

const usual = [15, 30, 60, 120, 360, 720, 1440] as const;
const most = 10_080;

/** How often a job runs. */
export function EveryDialog({ job, onClose }: Readonly<{ job: Job; onClose: () => void }>) {
  const [typed, setTyped] = useState(String(job.everyMinutes));
  const set = useChange('settings.set');
  const minutes = Number(typed.trim());
  const isGood = /^\d+$/.test(typed.trim()) && minutes >= 1 && minutes <= most;
  const submit = () => {
    if (isGood) set.mutate({ values: { [`schedule.${job.name}.minutes`]: minutes } }, { onSuccess: onClose });
  };
  return (
    <Dialog title={`${job.title}: how often`} isOpen onClose={onClose} width="narrow">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
        <DialogBody>
          {set.error !== null && <ErrorNote error={set.error.error} />}
          <TextInput
            label="Minutes between two runs"
            value={typed}
            onChange={setTyped}
            autoFocus
            help={isGood ? everyWords(minutes) : undefined}
            error={isGood ? undefined : `A whole number from 1 to ${most} (a week).`}
          />
          <div className={styles.usual}>
            {usual.map((choice) => (
              <Button key={choice} size="small" onPress={() => setTyped(String(choice))}>
                {everyWords(choice).replace('every ', '')}
              </Button>
            ))}
          </div>
        </DialogBody>
        <DialogFoot>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" busy={set.isPending} isDisabled={!isGood}>
            Save
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
