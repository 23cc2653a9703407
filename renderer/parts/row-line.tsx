import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { memo } from 'react';
import { Button } from './button';
import { RowCell, type RowBox, type RowDraft } from './row-cell';
import styles from './rows-field.module.css';

/** What is wrong with a row, by the name of the box; under `''` what is wrong with the row as a whole. */
export type RowErrors = Readonly<Partial<Record<string, string>>>;

/** What a row's buttons and boxes ask for. */
export type RowAct = Readonly<{ kind: 'change'; part: RowDraft } | { kind: 'remove' } | { kind: 'move'; by: -1 | 1 } | { kind: 'leave' }>;

type RowLineProps = Readonly<{
  index: number;
  row: RowDraft;
  boxes: readonly RowBox[];
  errors: RowErrors | undefined;
  rowName: string;
  isFresh: boolean;
  isLast: boolean;
  isOrdered: boolean;
  onAct: (index: number, act: RowAct) => void;
}>;

/** One row of a table that is typed row by row; drawn again only when it is another one, since a table may be long. */
export const RowLine = memo(
  function RowLine({ index, row, boxes, errors = {}, rowName, isFresh, isLast, isOrdered, onAct }: RowLineProps) {
    const name = `${rowName} ${index + 1}`;
    const wrong = isFresh ? Object.fromEntries(Object.entries(errors).filter(([box]) => (row[box] ?? '') !== '')) : errors;
    return (
      <tr
        data-row={index}
        onBlur={(event) => {
          if (isFresh && !event.currentTarget.contains(event.relatedTarget)) onAct(index, { kind: 'leave' });
        }}
      >
        {boxes.map((box, at) => (
          <td key={box.name}>
            {(box.isFor === undefined || box.isFor(row)) && (
              <RowCell
                box={box}
                label={`${box.title}, ${name}`}
                value={box.textOf?.(row) ?? row[box.name] ?? ''}
                onChange={(value) => onAct(index, { kind: 'change', part: { [box.name]: value } })}
                error={wrong[box.name] ?? (at === 0 ? wrong[''] : undefined)}
              />
            )}
          </td>
        ))}
        <td>
          <span className={styles.buttons}>
            {isOrdered && (
              <>
                <Button
                  size="small"
                  look="quiet"
                  icon={ChevronUp}
                  data-move="-1"
                  isDisabled={index === 0}
                  aria-label={`Move ${name} up`}
                  onPress={() => onAct(index, { kind: 'move', by: -1 })}
                />
                <Button
                  size="small"
                  look="quiet"
                  icon={ChevronDown}
                  data-move="1"
                  isDisabled={isLast}
                  aria-label={`Move ${name} down`}
                  onPress={() => onAct(index, { kind: 'move', by: 1 })}
                />
              </>
            )}
            <Button
              size="small"
              look="quiet"
              icon={X}
              data-remove
              aria-label={`Remove ${name}`}
              onPress={() => onAct(index, { kind: 'remove' })}
            />
          </span>
        </td>
      </tr>
    );
  },
  (before, after) =>
    isAlike(before.row, after.row) &&
    isAlike(before.errors, after.errors) &&
    (['index', 'boxes', 'rowName', 'isFresh', 'isLast', 'isOrdered', 'onAct'] as const).every((name) => before[name] === after[name]),
);

const isAlike = (one: RowErrors | undefined, other: RowErrors | undefined): boolean => {
  const names = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]);
  return [...names].every((name) => one?.[name] === other?.[name]);
};
