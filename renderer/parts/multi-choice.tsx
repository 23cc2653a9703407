import { Check, ChevronDown } from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Button } from './button';
import type { Choice } from './choice-input';
import { classes } from './classes';
import fields from './field.module.css';
import styles from './multi-choice.module.css';

type MultiChoiceProps = Readonly<{
  label: string;
  choices: readonly Choice[];
  values: readonly string[];
  onChange: (values: string[]) => void;
  /** Does not say how many are chosen, for a menu that is no filter. */
  quiet?: boolean;
  onReset?: (() => void) | undefined;
  resetLabel?: string;
  size?: 'normal' | 'small';
}>;

/** A small button that opens a list to tick; says what is ticked. */
export function MultiChoice({
  label,
  choices,
  values,
  onChange,
  quiet = false,
  onReset,
  resetLabel = 'Clear',
  size = 'small',
}: MultiChoiceProps) {
  const firstLabel = choices.find((choice) => values.includes(choice.value))?.label ?? '';
  const isOn = !quiet && values.length > 0;
  const clear = onReset ?? (isOn ? () => onChange([]) : undefined);
  return (
    <DialogTrigger>
      <AriaButton className={classes(styles.trigger, size === 'normal' && styles.normal, isOn && styles.on)}>
        <span>
          {label}
          {isOn && `: ${firstLabel}${values.length > 1 ? ` +${values.length - 1}` : ''}`}
        </span>
        <ChevronDown aria-hidden />
      </AriaButton>
      <Popover className={fields.popover ?? ''} offset={4} placement="bottom end">
        <Dialog className={styles.dialog ?? ''} aria-label={label}>
          <ListBox
            className={classes(fields.list, styles.list)}
            aria-label={label}
            items={choices}
            selectionMode="multiple"
            escapeKeyBehavior="none"
            selectedKeys={values}
            onSelectionChange={(keys) => onChange(keys === 'all' ? choices.map((choice) => choice.value) : [...keys].map(String))}
            autoFocus
          >
            {(choice) => (
              <ListBoxItem id={choice.value} textValue={choice.label} className={classes(fields.option, styles.option)}>
                <span className={styles.box}>
                  <Check aria-hidden />
                </span>
                {choice.label}
              </ListBoxItem>
            )}
          </ListBox>
          {clear !== undefined && (
            <Button size="small" look="quiet" onPress={clear}>
              {resetLabel}
            </Button>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
