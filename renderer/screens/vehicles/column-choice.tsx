import { MultiChoice } from '../../parts/multi-choice';
import { columnTitles, layouts } from './columns';
import type { Columns } from './visible-columns';

/** Chooses the list's columns; until then those that fit are shown. */
export function ColumnChoice({ columns }: Readonly<{ columns: Columns }>) {
  return (
    <MultiChoice
      label="Columns"
      quiet
      size="normal"
      choices={Object.keys(layouts).map((id) => ({ value: id, label: columnTitles[id] ?? id }))}
      values={Object.keys(layouts).filter((id) => columns.visible[id] === true)}
      onChange={columns.choose}
      onReset={columns.isChosen ? columns.reset : undefined}
      resetLabel="Those that fit"
    />
  );
}
