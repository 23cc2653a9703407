import { Switch } from 'react-aria-components';
import styles from './switch-input.module.css';

type SwitchInputProps = Readonly<{
  value: boolean;
  onChange: (value: boolean) => void;
  /** Stands beside it and says what is on: `On`, `Off`. */
  children: React.ReactNode;
  label?: string | undefined;
  disabled?: boolean;
}>;

/** Something that is on or off, at once. */
export function SwitchInput({ value, onChange, children, label, disabled = false }: SwitchInputProps) {
  return (
    <Switch
      className={styles.switch ?? ''}
      isSelected={value}
      onChange={onChange}
      isDisabled={disabled}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <span className={styles.track} />
      {children}
    </Switch>
  );
}
