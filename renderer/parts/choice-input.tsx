import { Check, ChevronDown } from 'lucide-react';
import { Button, FieldError, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components';
import styles from './field.module.css';

export type Choice = Readonly<{ value: string; label: string }>;

type ChoiceInputProps = Readonly<{
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
  help?: React.ReactNode;
  error?: string | undefined;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  /** The label is read out and not drawn, where a table's head says it already. */
  hidesLabel?: boolean;
}>;

/** One of a few choices, in a drop-down list; typing jumps to the choice. */
export function ChoiceInput(props: ChoiceInputProps) {
  const { label, value, choices, onChange, help, error, placeholder = 'Choose' } = props;
  return (
    <Select
      className={styles.field ?? ''}
      selectedKey={choices.some((choice) => choice.value === value) ? value : null}
      onSelectionChange={(key) => onChange(String(key))}
      isInvalid={error !== undefined}
      isRequired={props.required ?? false}
      isDisabled={props.disabled ?? false}
      placeholder={placeholder}
      validationBehavior="aria"
    >
      <Label className={(props.hidesLabel === true ? styles.hidden : styles.label) ?? ''}>{label}</Label>
      <Button className={styles.trigger ?? ''}>
        <SelectValue />
        <ChevronDown aria-hidden />
      </Button>
      {help !== undefined && (
        <Text slot="description" className={styles.help ?? ''}>
          {help}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={styles.list ?? ''} items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.value} textValue={choice.label} className={styles.option ?? ''}>
              {({ isSelected }) => (
                <>
                  {isSelected && <Check aria-hidden />}
                  {choice.label}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
