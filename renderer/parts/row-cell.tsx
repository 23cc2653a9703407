import { ChoiceInput } from './choice-input';
import type { RowBox } from './rows-field';
import styles from './rows-field.module.css';
import { TextInput } from './text-input';

type RowCellProps = Readonly<{
  box: RowBox;
  /** Read out in the place of the column's head. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}>;

/** One box of a table that is typed row by row. */
export function RowCell({ box, label, value, onChange, error }: RowCellProps) {
  const shared = { label, hidesLabel: true, value, onChange, error, placeholder: box.placeholder ?? '' };
  switch (box.kind) {
    case 'choice':
      return <ChoiceInput {...shared} choices={box.choices ?? []} />;
    case 'shown':
      return <span className={styles.shown}>{value}</span>;
    case 'money':
      return <TextInput {...shared} align="end" />;
    case 'text':
    case 'number':
    case 'date':
      return <TextInput {...shared} type={box.kind} />;
  }
}
