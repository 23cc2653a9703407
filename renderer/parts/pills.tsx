import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { formatCount } from '../format/money';
import styles from './pills.module.css';

type Pill<Value extends string> = Readonly<{
  value: Value;
  label: string;
  count?: number | undefined;
  /** The count asks for attention. */
  hot?: boolean;
}>;

type PillsProps<Value extends string> = Readonly<{
  label: string;
  pills: readonly Pill<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}>;

/** One of a few views of the same list, each with how much it holds. */
export function Pills<Value extends string>({ label, pills, value, onChange }: PillsProps<Value>) {
  return (
    <ToggleButtonGroup
      className={styles.pills ?? ''}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = pills.find((pill) => keys.has(pill.value));
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {pills.map((pill) => (
        <ToggleButton key={pill.value} id={pill.value} className={styles.pill ?? ''}>
          {pill.label}
          {pill.count !== undefined && (
            <span className={pill.hot === true && pill.count > 0 ? styles.hot : undefined}>{formatCount(pill.count)}</span>
          )}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
