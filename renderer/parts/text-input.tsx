import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { classes } from './classes';
import styles from './field.module.css';

export type TextInputProps = Readonly<{
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  name?: string | undefined;
  type?: 'text' | 'email' | 'password' | 'number' | 'date' | 'time' | 'search';
  /** Draws a text area of so many lines. */
  lines?: number;
  /** At the right of the label, such as where the value came from. */
  note?: React.ReactNode;
  help?: React.ReactNode;
  error?: string | undefined;
  placeholder?: string | undefined;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  /** For VINs and plates. */
  mono?: boolean;
  /** For amounts below each other. */
  align?: 'start' | 'end';
  inputRef?: React.Ref<HTMLInputElement>;
  /** The label is read out and not drawn, where a table's head says it already. */
  hidesLabel?: boolean;
}>;

/** A labelled line or area of text. */
export function TextInput(props: TextInputProps) {
  const { label, value, onChange, onBlur, name, type = 'text', lines, note, help, error, placeholder, inputRef } = props;
  return (
    <TextField
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(name === undefined ? {} : { name })}
      type={type}
      isInvalid={error !== undefined}
      isRequired={props.required ?? false}
      isDisabled={props.disabled ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      autoComplete="off"
    >
      <Label className={(props.hidesLabel === true ? styles.hidden : styles.label) ?? ''}>
        {label}
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </Label>
      {lines === undefined ? (
        <Input
          className={classes(styles.input, props.mono === true && styles.mono, props.align === 'end' && styles.end)}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
          {...(placeholder === undefined ? {} : { placeholder })}
          spellCheck={false}
        />
      ) : (
        <TextArea className={styles.area ?? ''} rows={lines} {...(placeholder === undefined ? {} : { placeholder })} />
      )}
      {help !== undefined && error === undefined && (
        <Text slot="description" className={styles.help ?? ''}>
          {help}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </TextField>
  );
}
