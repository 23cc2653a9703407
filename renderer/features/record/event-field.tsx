import { Controller, type Control } from 'react-hook-form';
import type { EventField } from '../../../preload/contract/events';
import { YesNoInput } from '../../parts/check-input';
import { ChoiceInput } from '../../parts/choice-input';
import { MomentInput } from '../../parts/moment-input';
import { TextInput } from '../../parts/text-input';
import { EventChoice } from './event-choice';
import type { EventDraft, EventEntry } from './event-schema';

type EventFieldInputProps = Readonly<{ vehicleId: number; field: EventField; control: Control<EventDraft, unknown, EventEntry> }>;

/** One field of a record form, drawn from its description. */
export function EventFieldInput({ vehicleId, field, control }: EventFieldInputProps) {
  return (
    <Controller
      control={control}
      name={`data.${field.name}`}
      render={({ field: { value, onChange }, fieldState }) => {
        const error = fieldState.error?.message;
        const text = typeof value === 'string' ? value : '';
        const shared = { label: field.label, error, required: field.required };
        switch (field.kind) {
          case 'choice':
            return <ChoiceInput {...shared} value={text} choices={field.choices ?? []} onChange={onChange} />;
          case 'yesno':
            return (
              <YesNoInput
                label={field.label}
                error={error}
                value={typeof value === 'boolean' ? value : null}
                unknown={false}
                onChange={onChange}
              />
            );
          case 'moment':
          case 'day':
            return <MomentInput {...shared} value={text} dayOnly={field.kind === 'day'} onChange={onChange} />;
          case 'longtext':
            return <TextInput {...shared} lines={4} value={text} onChange={onChange} />;
          case 'money':
            return <TextInput {...shared} value={text} onChange={onChange} placeholder="$0.00" />;
          case 'event':
            return <EventChoice vehicleId={vehicleId} field={field} value={text} error={error} onChange={onChange} />;
          case 'text':
            return <TextInput {...shared} value={text} onChange={onChange} />;
        }
      }}
    />
  );
}
