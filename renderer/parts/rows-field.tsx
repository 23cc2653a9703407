import { Plus } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Group } from 'react-aria-components';
import { Button } from './button';
import { RowLine, type RowAct, type RowErrors } from './row-line';
import styles from './rows-field.module.css';
import type { RowBox, RowDraft } from './row-cell';

type RowsFieldProps = Readonly<{
  label: string;
  help?: React.ReactNode;
  /** Keep the array the same between two renderings: a row is drawn again when it changes. */
  boxes: readonly RowBox[];
  rows: readonly RowDraft[];
  onChange: (rows: readonly RowDraft[]) => void;
  /** By the row's place; a row without errors may be missing. */
  errors?: readonly (RowErrors | undefined)[] | undefined;
  /** Said of the table as a whole. */
  error?: string | undefined;
  newRow: RowDraft;
  /** The words of the button: `Add a holiday`. */
  addLabel: string;
  /** What one row is called when it is read out: `holiday 3`. */
  rowName: string;
  /** The order means something: rows can be moved. */
  isOrdered?: boolean;
  /** Stands in the place of the table while it has no rows. */
  empty?: React.ReactNode;
  /** Small controls beside the add button. */
  actions?: React.ReactNode;
}>;

/** A table typed row by row: boxes in each, a button that takes it out, one below that adds another. */
export function RowsField(props: RowsFieldProps) {
  const { label, help, boxes, rows, onChange, errors = [], error, newRow, addLabel, rowName, isOrdered = false, empty, actions } = props;
  const table = useRef<HTMLDivElement>(null);
  /** A row just added is not reproached for what is still empty, until it is left. */
  const [fresh, setFresh] = useState<number>();
  /** What takes the focus once the changed rows are drawn: the first of these that is there. */
  const wanted = useRef<readonly string[]>([]);
  const latest = useRef({ rows, onChange });

  useEffect(() => {
    latest.current = { rows, onChange };
    const found = wanted.current.map((one) => table.current?.querySelector<HTMLElement>(one)).find((one) => one != null);
    wanted.current = [];
    found?.focus();
  });

  const add = () => {
    onChange([...rows, newRow]);
    setFresh(rows.length);
    wanted.current = [`[data-row="${rows.length}"] :is(input, button)`];
  };
  const act = useCallback((index: number, { kind, ...rest }: RowAct) => {
    const now = latest.current;
    if (kind === 'change' && 'part' in rest) {
      now.onChange(now.rows.map((row, at) => (at === index ? { ...row, ...rest.part } : row)));
      return;
    }
    setFresh(undefined);
    if (kind === 'remove') {
      now.onChange(now.rows.filter((_row, at) => at !== index));
      wanted.current = [`[data-row="${index}"] [data-remove]`, '[data-add]'];
    } else if (kind === 'move' && 'by' in rest) {
      const next = [...now.rows];
      next.splice(index + rest.by, 0, ...next.splice(index, 1));
      now.onChange(next);
      const row = `[data-row="${index + rest.by}"]`;
      wanted.current = [`${row} [data-move="${rest.by}"]:not(:disabled)`, `${row} [data-move]:not(:disabled)`];
    }
  }, []);

  return (
    <Group className={styles.rows ?? ''} ref={table} aria-label={label}>
      <span className={styles.label}>{label}</span>
      {help !== undefined && <small>{help}</small>}
      {rows.length === 0 ? (
        empty !== undefined && <p className={styles.empty}>{empty}</p>
      ) : (
        <table className={styles.table}>
          <colgroup>
            {boxes.map((box) => (
              <col key={box.name} style={{ width: `${((box.share ?? 1) / sharesOf(boxes)) * 100}%` }} />
            ))}
            <col className={isOrdered ? styles.threeButtons : styles.oneButton} />
          </colgroup>
          <thead>
            <tr>
              {boxes.map((box) => (
                <th key={box.name} scope="col">
                  {box.title}
                </th>
              ))}
              <th aria-label="Change" />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <RowLine
                // oxlint-disable-next-line react/no-array-index-key -- a row is nothing but its place
                key={index}
                index={index}
                row={row}
                boxes={boxes}
                errors={errors[index]}
                rowName={rowName}
                isFresh={index === fresh}
                isLast={index === rows.length - 1}
                isOrdered={isOrdered}
                onAct={act}
              />
            ))}
          </tbody>
        </table>
      )}
      {error !== undefined && (
        <span className={styles.error} role="alert">
          {error}
        </span>
      )}
      <div className={styles.foot}>
        <Button size="small" icon={Plus} data-add onPress={add}>
          {addLabel}
        </Button>
        {actions}
      </div>
    </Group>
  );
}

const sharesOf = (boxes: readonly RowBox[]): number => boxes.reduce((sum, box) => sum + (box.share ?? 1), 0);
