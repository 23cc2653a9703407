import { Check } from 'lucide-react';
import { Checkbox, FieldError, Label, Radio, RadioGroup } from 'react-aria-components';
import type { Choice } from './choice-input';
import styles from './field.module.css';

type CheckInputProps = Readonly<{
  children?: React.ReactNode;
  /** Says what is ticked where no text stands beside the box. */
  label?: string;
  value: boolean;
  onChange: (value: boolean) => void;
  disabled?: boolean;
}>;

/** A box to tick. */
export function CheckInput({ children, label, value, onChange, disabled = false }: CheckInputProps) {
  return (
    <Checkbox
      className={styles.check ?? ''}
      isSelected={value}
      onChange={onChange}
      isDisabled={disabled}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <span className={styles.box}>
        <Check aria-hidden />
      </span>
      {children}
    </Checkbox>
  );
}

type RadioInputProps = Readonly<{
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
  error?: string | undefined;
  required?: boolean;
}>;

/** One of two or three choices, all visible. */
export function RadioInput({ label, value, choices, onChange, error, required = false }: RadioInputProps) {
  return (
    <RadioGroup
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={required}
      orientation="horizontal"
      validationBehavior="aria"
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className={styles.radio ?? ''}>
            <span className={styles.dot} />
            {choice.label}
          </Radio>
        ))}
      </div>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </RadioGroup>
  );
}

/** `Yes`, `No` or `Not known`, as `true`, `false` or null. */
export function YesNoInput({
  label,
  value,
  onChange,
  unknown = true,
  error,
}: Readonly<{
  label: string;
  value: boolean | null;
  onChange: (value: boolean | null) => void;
  unknown?: boolean;
  error?: string | undefined;
}>) {
  const choices = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
    ...(unknown ? [{ value: 'unknown', label: 'Not known' }] : []),
  ];
  return (
    <RadioInput
      label={label}
      choices={choices}
      value={value === null ? (unknown ? 'unknown' : '') : value ? 'yes' : 'no'}
      onChange={(next) => onChange(next === 'unknown' ? null : next === 'yes')}
      error={error}
    />
  );
}
