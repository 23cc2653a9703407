import type { CountedLine } from '../../../preload/contract/law';
import { formatMoment } from '../../format/moment';
import { DataTable } from '../../parts/data-table';
import styles from './why.module.css';

/** Each day of a count, and why some do not count. */
export function Counting({ lines, now }: Readonly<{ lines: readonly CountedLine[]; now: string }>) {
  return (
    <section>
      <h3 className={styles.title}>The count</h3>
      <div className={styles.count}>
        <DataTable
          label="The count"
          rows={lines.map((line, index) => ({ ...line, key: index }))}
          rowKey={(line) => line.key}
          columns={[
            { key: 'count', title: 'Day', align: 'end', cell: (line) => line.count ?? '–' },
            { key: 'at', title: 'Date', cell: (line) => formatMoment(line.at, now) },
            { key: 'note', title: '', wide: true, cell: (line) => line.note },
          ]}
        />
      </div>
    </section>
  );
}
