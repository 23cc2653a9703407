import { useState } from 'react';
import { dispatchMethod } from '../../../preload/contract/dispatch';
import type { Notice } from '../../../preload/contract/notices';
import { useCall } from '../../data/call';
import { useChange } from '../../data/change';
import { fromWallClock, toWallClock } from '../../format/wall-clock';
import { methodWords } from '../../format/outgoing';
import { isDay } from '../../format/zone';
import { Button } from '../../parts/button';
import { RadioInput } from '../../parts/check-input';
import { ChoiceInput } from '../../parts/choice-input';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { ErrorNote } from '../../parts/error-note';
import { MomentInput } from '../../parts/moment-input';
import { TextInput } from '../../parts/text-input';
import { toast } from '../../parts/toast';
import { HandOverPapers } from '../documents/hand-over-papers';
import { nameOf } from '../evidence/evidence-tile';
import { handOverFields, type Method } from './hand-over-fields';
import styles from './hand-over-dialog.module.css';

type HandOverDialogProps = Readonly<{ notice: Notice; now: string; onClose: () => void }>;

const needed = 'This is needed.';
const methods = dispatchMethod.options.map((value) => ({ value, label: methodWords[value] }));
const noFile = '0';

/** Records that a document was handed over outside the program: how, to whom, when, and what shows it. */
export function HandOverDialog({ notice, now, onClose }: HandOverDialogProps) {
  const [method, setMethod] = useState<Method>('fax');
  const [recipient, setRecipient] = useState(notice.recipient ?? notice.vehicle.agencyName ?? '');
  const [at, setAt] = useState(now);
  const [detail, setDetail] = useState<Readonly<Record<string, string>>>({});
  const [file, setFile] = useState(noFile);
  const [asked, setAsked] = useState(false);
  const record = useChange('notices.record');
  const files = useCall('evidence.list', { vehicleId: notice.vehicleId }).data?.rows ?? [];
  const fields = handOverFields[method];
  const typed = (name: string) => (detail[name] ?? '').trim();
  const missing = recipient.trim() === '' || at === '' || isDay(at) || fields.some((field) => field.required && typed(field.name) === '');

  const submit = () => {
    setAsked(true);
    if (missing) return;
    const shown = fields.flatMap(({ name }) => (typed(name) === '' ? [] : [[name, typed(name)] as const]));
    record.mutate(
      {
        id: notice.id,
        method,
        recipient: recipient.trim(),
        at,
        detail: Object.fromEntries(shown),
        ...(file === noFile ? {} : { evidenceId: Number(file) }),
      },
      {
        onSuccess: () => {
          toast(`${methodWords[method]} to ${recipient.trim().slice(0, 100)} recorded.`);
          onClose();
        },
      },
    );
  };

  return (
    <Dialog title={`Record how ${notice.title.slice(0, 200)} was handed over`} isOpen onClose={onClose} dismissable={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
        <DialogBody>
          {record.error !== null && <ErrorNote error={record.error.error} />}
          <RadioInput
            label="How"
            value={method}
            choices={methods}
            onChange={(next) => setMethod(dispatchMethod.catch('fax').parse(next))}
          />
          <HandOverPapers notice={notice} ways={[method]} />
          <TextInput
            label={method === 'fax' ? 'To (name or fax number)' : 'To'}
            value={recipient}
            onChange={setRecipient}
            required
            autoFocus
            error={asked && recipient.trim() === '' ? needed : undefined}
          />
          <MomentInput
            label="When"
            value={at}
            onChange={(next) => setAt(withTime(next, at))}
            required
            error={asked && (at === '' || isDay(at)) ? 'Day and time are needed.' : undefined}
          />
          <div className={styles.pair}>
            {fields.map((field) => (
              <TextInput
                key={field.name}
                label={field.label}
                value={detail[field.name] ?? ''}
                onChange={(next) => setDetail({ ...detail, [field.name]: next })}
                required={field.required}
                error={asked && field.required && typed(field.name) === '' ? needed : undefined}
              />
            ))}
          </div>
          <ChoiceInput
            label="File that shows it"
            value={file}
            choices={[{ value: noFile, label: 'None' }, ...files.map((one) => ({ value: String(one.id), label: nameOf(one) }))]}
            onChange={setFile}
            help="Files are added under Evidence."
          />
        </DialogBody>
        <DialogFoot>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" busy={record.isPending}>
            Record
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

/** The act needs a time of day: a day typed without one stays a day, which the form then asks about. */
const withTime = (next: string, before: string): string =>
  isDay(next) && !isDay(before) && before !== '' ? fromWallClock({ date: next, time: toWallClock(before).time }) : next;
