import { ListBox, ListBoxItem } from 'react-aria-components';
import { labelPlaces, type LabelSheetName } from '../../../../preload/contract/papers';
import { classes } from '../../../parts/classes';
import styles from './labels.module.css';

type SheetDrawingProps = Readonly<{ sheet: LabelSheetName; startAt: number; labels: number; onStart: (place: number) => void }>;

/** The first sheet, drawn small: a click on a label makes it the first free one. Used labels are grey, those to be printed filled. */
export function SheetDrawing({ sheet, startAt, labels, onStart }: SheetDrawingProps) {
  const { columns, rows } = labelPlaces[sheet];
  const places = Array.from({ length: columns * rows }, (_, index) => index + 1);
  return (
    <ListBox
      className={classes(styles.sheet, columns === 2 && styles.wide)}
      aria-label="First free label"
      layout="grid"
      selectionMode="single"
      disallowEmptySelection
      selectionBehavior="replace"
      selectedKeys={[startAt]}
      onSelectionChange={(keys) => onStart(Number([...(keys === 'all' ? [] : keys)][0] ?? startAt))}
    >
      {places.map((place) => (
        <ListBoxItem
          key={place}
          id={place}
          textValue={`Label ${place}`}
          aria-label={`Label ${place}`}
          className={classes(styles.label, place < startAt && styles.used, place >= startAt && place < startAt + labels && styles.filled)}
        >
          {place}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
