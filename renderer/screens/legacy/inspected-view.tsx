import type { Output } from '../../../preload/contract';
import { formatSize } from '../../data/file';
import { hrefOf } from '../../data/place';
import { formatCount, formatMany } from '../../format/money';
import { DataTable } from '../../parts/data-table';
import { WarningNote } from '../../parts/error-note';
import { KeyValues } from '../../parts/key-values';
import { Folded } from './folded';
import styles from './legacy.module.css';

/** What a file holds, before anything is done with it. */
export function InspectedView({ found }: Readonly<{ found: Output<'legacy.inspect'> }>) {
  const { vehicles, dates, files } = found;
  const doubtful = found.agencies.filter(({ agency }) => agency === null);
  return (
    <section className={styles.account} aria-label="What the file holds">
      {found.importedBy !== null && (
        <WarningNote>
          This very file was brought in before. Bringing it in again changes nothing.{' '}
          <a href={hrefOf(`/legacy/${found.importedBy}`)}>Show that import</a>
        </WarningNote>
      )}
      <div className={styles.two}>
        <KeyValues
          align="start"
          rows={[
            ['File', `${found.file.name}, ${formatSize(found.file.bytes)}`],
            ['Rows', formatCount(found.rows)],
            ['Vehicles', `${formatCount(vehicles.rows)}, ${formatCount(vehicles.alreadyHere)} of them here already`],
            ['No call number', formatMany(vehicles.withoutCallNumber, 'vehicle')],
            ['Files named', `${formatCount(files.named)}, ${formatCount(files.found)} found beside it`],
          ]}
        />
        <KeyValues
          align="start"
          rows={[
            ['With time', formatCount(dates.moment)],
            ['Days', formatCount(dates.day)],
            ['Month first', formatCount(dates.american)],
            ['Without year', formatCount(dates.withoutYear)],
            ['Unreadable', `${formatCount(dates.unreadable)}; ${formatCount(dates.empty)} empty`],
          ]}
        />
      </div>
      <DataTable
        label="Tables"
        rows={found.tables}
        rowKey={({ table }) => table}
        columns={[
          { key: 'table', title: 'Table', cell: ({ table }) => <b>{table}</b> },
          { key: 'becomes', title: 'Becomes', wide: true, cell: ({ becomes }) => becomes },
          { key: 'rows', title: 'Rows', align: 'end', cell: ({ rows }) => formatCount(rows) },
        ]}
      />
      <Folded title="Missing in this file" lines={found.missing} />
      <Folded
        title="Statuses"
        lines={found.statuses.map(({ status, vehicles: count, becomes }) => `${status}: ${formatMany(count, 'vehicle')}, ${becomes}`)}
      />
      <Folded
        title="Agencies to confirm later"
        lines={doubtful.map(({ spelling, vehicles: count, why }) => `${spelling}: ${formatMany(count, 'vehicle')}. ${why}`)}
      />
    </section>
  );
}
