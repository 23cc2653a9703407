import { Controller, type Control } from 'react-hook-form';
import type { FieldSource } from '../../../preload/contract/vehicles';
import { sourceWords } from '../../format/words';
import { YesNoInput } from '../../parts/check-input';
import { TextInput } from '../../parts/text-input';
import type { FactDraft } from './fact-values';
import type { Fact } from './fields';

type FactInputProps = Readonly<{
  fact: Fact;
  control: Control<FactDraft, unknown, Record<string, unknown>>;
  source?: FieldSource | undefined;
  autoFocus?: boolean;
}>;

/** One fact in the form. */
export function FactInput({ fact, control, source, autoFocus = false }: FactInputProps) {
  return (
    <Controller
      control={control}
      name={fact.name}
      render={({ field, fieldState }) => {
        const error = fieldState.error?.message;
        if (fact.kind === 'yesno') {
          return (
            <YesNoInput
              label={fact.label}
              value={typeof field.value === 'boolean' ? field.value : null}
              onChange={field.onChange}
              error={error}
            />
          );
        }
        return (
          <TextInput
            label={fact.label}
            name={fact.name}
            value={typeof field.value === 'string' ? field.value : ''}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={error}
            mono={fact.kind === 'code'}
            autoFocus={autoFocus}
            note={source === undefined || source === 'hand' ? undefined : sourceWords[source]}
            {...(fact.kind === 'longtext' ? { lines: 3 } : {})}
          />
        );
      }}
    />
  );
}
