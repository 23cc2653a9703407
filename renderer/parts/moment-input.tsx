import { useState } from 'react';
import { FieldError, Group, Input, Label, Text, TextField } from 'react-aria-components';
import { fromWallClock, toWallClock, type WallClock } from '../format/wall-clock';
import styles from './field.module.css';

type MomentInputProps = Readonly<{
  label: string;
  /** A moment, a day, or `''`. */
  value: string;
  onChange: (value: string) => void;
  /** Asks for the day only. */
  dayOnly?: boolean;
  help?: React.ReactNode;
  error?: string | undefined;
  required?: boolean;
  autoFocus?: boolean;
}>;

/** A date and a time at the yard. The time may stay empty where it is not known. */
export function MomentInput(props: MomentInputProps) {
  const { label, value, onChange, dayOnly = false, help, error, required = false } = props;
  const [typed, setTyped] = useState<WallClock>(() => toWallClock(value));
  const change = (next: WallClock) => {
    setTyped(next);
    onChange(fromWallClock(next));
  };
  return (
    <div className={styles.field}>
      <Group className={styles.pair ?? ''} aria-label={label}>
        <TextField
          className={styles.field ?? ''}
          type="date"
          value={typed.date}
          onChange={(date) => change({ ...typed, date })}
          isInvalid={error !== undefined}
          isRequired={required}
          validationBehavior="aria"
          autoFocus={props.autoFocus ?? false}
        >
          <Label className={styles.label ?? ''}>{label}</Label>
          <Input className={styles.input ?? ''} />
          {help !== undefined && error === undefined && (
            <Text slot="description" className={styles.help ?? ''}>
              {help}
            </Text>
          )}
          <FieldError className={styles.error ?? ''}>{error}</FieldError>
        </TextField>
        {!dayOnly && (
          <TextField className={styles.field ?? ''} type="time" value={typed.time} onChange={(time) => change({ ...typed, time })}>
            <Label className={styles.label ?? ''}>Time, if known</Label>
            <Input className={styles.input ?? ''} />
          </TextField>
        )}
      </Group>
    </div>
  );
}
