import { useState } from 'react';
import { useChange } from '../../data/change';
import { useNow } from '../../data/office';
import { formatMoment } from '../../format/moment';
import { fromWallClock } from '../../format/wall-clock';
import { dayOf } from '../../format/zone';
import { Button } from '../../parts/button';
import { RadioInput } from '../../parts/check-input';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { ErrorNote } from '../../parts/error-note';
import { MomentInput } from '../../parts/moment-input';
import { TextInput } from '../../parts/text-input';
import { toast } from '../../parts/toast';
import type { RecordTarget } from './record-dialog';

type SnoozeDialogProps = Readonly<{ target: RecordTarget; rule: string; verb: string; dueAt: string | null; onClose: () => void }>;

const morning = '08:00';

function choicesAt(now: string): readonly Readonly<{ value: string; label: string }>[] {
  const today = dayOf(now);
  const at = (days: number) => fromWallClock({ date: today.add({ days }).toString(), time: morning });
  const toMonday = 8 - today.dayOfWeek;
  return [
    { value: at(1), label: 'Tomorrow morning' },
    ...(toMonday > 1 ? [{ value: at(toMonday), label: 'Monday morning' }] : []),
    { value: 'other', label: 'Another time' },
  ];
}

/** Puts a row off with a reason. The law's own due time is never passed: the office refuses it. */
export function SnoozeDialog({ target, rule, verb, dueAt, onClose }: SnoozeDialogProps) {
  const now = useNow();
  const [choices] = useState(() => choicesAt(now));
  const [choice, setChoice] = useState(choices[0]?.value ?? 'other');
  const [other, setOther] = useState('');
  const [reason, setReason] = useState('');
  const snooze = useChange('queue.snooze');
  const typed = choice === 'other' ? other : choice;
  const until = typed.length === 10 ? fromWallClock({ date: typed, time: morning }) : typed;
  const send = () =>
    snooze.mutate(
      { vehicleId: target.id, rule, until, reason: reason.trim() },
      {
        onSuccess: (answer) => {
          toast(`Put off until ${formatMoment(answer.until, now)}: ${verb}`, { tone: 'note' });
          onClose();
        },
      },
    );
  return (
    <Dialog title="Put off" isOpen onClose={onClose} width="narrow">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <DialogBody>
          <p>
            <b>{verb}</b>
            <br />
            <small>
              {target.description} · {dueAt === null ? 'no fixed time' : `due ${formatMoment(dueAt, now)}`}
            </small>
          </p>
          {snooze.error !== null && <ErrorNote error={snooze.error.error} />}
          <RadioInput label="Until" value={choice} choices={choices} onChange={setChoice} />
          {choice === 'other' && <MomentInput label="Day" value={other} onChange={setOther} required />}
          <TextInput label="Reason" value={reason} onChange={setReason} required autoFocus />
        </DialogBody>
        <DialogFoot>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" busy={snooze.isPending} isDisabled={reason.trim() === '' || until === ''}>
            Put off
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
