import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { eventForms } from '../../../preload/contract/events';
import type { EventType } from '../../../preload/contract/law';
import { call } from '../../data/call';
import { useChange } from '../../data/change';
import { useNow } from '../../data/office';
import { Button } from '../../parts/button';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { ErrorNote } from '../../parts/error-note';
import { MomentInput } from '../../parts/moment-input';
import { TextInput } from '../../parts/text-input';
import { toast } from '../../parts/toast';
import { EventFieldInput } from './event-field';
import { emptyDraft, eventSchema, type EventDraft, type EventEntry } from './event-schema';
import styles from './record-dialog.module.css';

/** The vehicle an event is recorded for, as it was when the clerk looked at it. */
export type RecordTarget = Readonly<{ id: number; version: number; description: string; detail: string }>;

type RecordDialogProps = Readonly<{
  target: RecordTarget;
  type: EventType;
  initial?: Readonly<Record<string, string>> | undefined;
  onClose: () => void;
}>;

/** Records what happened to a vehicle: when, and what proves it. */
export function RecordDialog({ target, type, initial, onClose }: RecordDialogProps) {
  const form = eventForms[type];
  return (
    <Dialog title={form.verb} isOpen onClose={onClose} dismissable={false}>
      <RecordForm target={target} type={type} initial={initial} onClose={onClose} />
    </Dialog>
  );
}

function RecordForm({ target, type, initial, onClose }: RecordDialogProps) {
  const form = eventForms[type];
  const now = useNow();
  const schema = useMemo(() => eventSchema(form), [form]);
  const record = useChange('vehicles.record');
  const { control, handleSubmit } = useForm<EventDraft, unknown, EventEntry>({
    resolver: zodResolver(schema),
    defaultValues: { ...emptyDraft(form, now), data: { ...emptyDraft(form, now).data, ...initial } },
  });

  const send = (expectedVersion: number) =>
    handleSubmit((draft) =>
      record.mutate(
        { id: target.id, expectedVersion, type, at: draft.at, data: withoutEmpty(draft.data), note: draft.note },
        {
          onSuccess: (detail) => {
            const next = detail.vehicle.nextStep;
            toast(`${form.title}: recorded for ${target.description}.`, next === null ? {} : { detail: `Next: ${next.verb}` });
            onClose();
          },
        },
      ),
    )();
  const sendAnyway = async () => {
    const fresh = await call('vehicles.get', { id: target.id });
    await send(fresh.vehicle.version);
  };

  const failure = record.error?.error;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(target.version);
      }}
      noValidate
    >
      <DialogBody>
        <p className={styles.target}>
          <b>{target.description}</b> <small>{target.detail}</small>
        </p>
        {failure !== undefined && (
          <ErrorNote
            error={failure}
            {...(failure.code === 'CONFLICT' ? { retryLabel: 'Record it all the same', onRetry: () => void sendAnyway() } : {})}
          />
        )}
        <Controller
          control={control}
          name="at"
          render={({ field, fieldState }) => (
            <MomentInput
              label={form.atLabel}
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error?.message}
              required
              autoFocus
            />
          )}
        />
        <div className={styles.fields}>
          {form.fields
            .filter(({ byImport }) => byImport !== true)
            .map((field) => (
              <div
                key={field.name}
                className={field.kind === 'longtext' || field.kind === 'moment' || field.kind === 'event' ? styles.wide : undefined}
              >
                <EventFieldInput vehicleId={target.id} field={field} control={control} />
              </div>
            ))}
        </div>
        {type !== 'note' && (
          <Controller
            control={control}
            name="note"
            render={({ field, fieldState }) => (
              <TextInput label="Note" lines={2} value={field.value} onChange={field.onChange} error={fieldState.error?.message} />
            )}
          />
        )}
      </DialogBody>
      <DialogFoot>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" type="submit" busy={record.isPending}>
          {form.verb}
        </Button>
      </DialogFoot>
    </form>
  );
}

const withoutEmpty = (data: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
