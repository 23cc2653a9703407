import { ChoiceInput, type Choice } from './choice-input';
import styles from './rows-field.module.css';
import { TextInput } from './text-input';

/** A row as it is typed: every box as text, by its name. */
export type RowDraft = Readonly<Record<string, string>>;

export type RowBox = Readonly<{
  name: string;
  title: string;
  kind: 'text' | 'number' | 'money' | 'date' | 'choice' | 'shown';
  choices?: readonly Choice[];
  /** The text of a box that is only `shown`. */
  textOf?: (row: RowDraft) => string;
  placeholder?: string;
  /** Width beside the others; 1 where nothing is said. */
  share?: number;
  /** Rows in which the box makes no sense leave its place empty. */
  isFor?: (row: RowDraft) => boolean;
}>;

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
