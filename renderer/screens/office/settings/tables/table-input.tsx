import { useMemo, useState } from 'react';
import type { SettingEntry } from '../../../../../preload/contract/office';
import { useCall } from '../../../../data/call';
import { useNow, useOffice } from '../../../../data/office';
import { formatMany } from '../../../../format/money';
import { Button } from '../../../../parts/button';
import { RowsField } from '../../../../parts/rows-field';
import type { Drafts } from '../drafts';
import styles from '../settings.module.css';
import { draftOfRows, rowsIn, type Known, type SettingTable } from './table';
import type { RowDraft } from '../../../../parts/row-cell';

type TableInputProps = Readonly<{ entry: SettingEntry; drafts: Drafts; table: SettingTable }>;

/** A longer table opens when it is asked for. */
const shownAtOnce = 20;

/** A setting that is a table, typed row by row. */
export function TableInput(props: TableInputProps) {
  const { entry, drafts, table } = props;
  const [isOpen, setOpen] = useState(false);
  const count = rowsIn(drafts.valueOf(entry)).length;
  if (isOpen || count <= shownAtOnce || drafts.isChanged(entry.key)) return <OpenTable key={drafts.roundOf(entry.key)} {...props} />;
  return (
    <div className={styles.switch}>
      <span className={styles.name}>{entry.title}</span>
      <Button size="small" onPress={() => setOpen(true)} aria-label={`Show the ${formatMany(count, table.rowName)}: ${entry.title}`}>
        Show the {formatMany(count, table.rowName)}
      </Button>
      <small>{entry.help}</small>
    </div>
  );
}

function OpenTable({ entry, drafts, table }: TableInputProps) {
  const rules = useCall('workflow.rules', {}).data?.rules;
  const staffName = useOffice().data?.staff.name ?? '';
  const now = useNow();
  const { builtIn } = entry;
  const draft = drafts.valueOf(entry);
  const known = useMemo<Known>(() => ({ rules: rules ?? [], staffName, now, builtIn }), [rules, staffName, now, builtIn]);
  const seen = table.readsAllRows === true ? draft : '[]';
  const boxes = useMemo(() => table.boxes(known, rowsIn(seen)), [table, known, seen]);
  const rows = rowsIn(draft);
  const change = (next: readonly RowDraft[]) => {
    const { touched } = table;
    // A row that is another object than before was typed in.
    const signed =
      touched === undefined || next.length !== rows.length ? next : next.map((row) => (rows.includes(row) ? row : touched(row, known)));
    drafts.change(entry, draftOfRows(signed));
  };
  return (
    <RowsField
      label={entry.title}
      help={entry.help === '' ? undefined : entry.help}
      boxes={boxes}
      rows={rows}
      onChange={change}
      errors={drafts.rowErrorsOf(entry)}
      error={drafts.errorOf(entry)}
      newRow={table.newRow(known)}
      addLabel={table.addLabel}
      rowName={table.rowName}
      isOrdered={table.isOrdered ?? false}
      empty={table.empty}
    />
  );
}
