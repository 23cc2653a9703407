import { classes } from './classes';
import styles from './data-table.module.css';

export type Column<Row> = Readonly<{
  key: string;
  title: string;
  /** In the place of the title, such as a box that ticks all rows. */
  head?: React.ReactNode;
  cell: (row: Row) => React.ReactNode;
  align?: 'start' | 'end';
  /** Takes what room is left and may wrap. */
  wide?: boolean;
}>;

type DataTableProps<Row> = Readonly<{
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** Shown instead of the table when there are no rows. */
  empty?: React.ReactNode;
}>;

/** A plain table for a page of rows; the long vehicle list has its own. */
export function DataTable<Row>({ label, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={classes(column.align === 'end' && styles.end, column.wide === true && styles.wide)}
              >
                {column.head ?? column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.key} className={classes(column.align === 'end' && styles.end, column.wide === true && styles.wide)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
