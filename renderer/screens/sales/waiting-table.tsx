import { hrefOf } from '../../data/place';
import { formatDay } from '../../format/moment';
import { Card } from '../../parts/card';
import { DataTable } from '../../parts/data-table';
import type { Waiting } from './auction-days';
import styles from './sales.module.css';

/** Vehicles near their sale that more than time and the ad keep back, with what is missing. */
export function WaitingTable({ waiting, now }: Readonly<{ waiting: readonly Waiting[]; now: string }>) {
  if (waiting.length === 0) return null;
  return (
    <Card title={`Kept back (${waiting.length})`} padding="none" className={styles.waiting}>
      <DataTable
        label="Kept back"
        rows={waiting}
        rowKey={({ vehicle }) => vehicle.id}
        columns={[
          { key: 'vehicle', title: 'Vehicle', cell: ({ vehicle }) => <a href={hrefOf(`/vehicle/${vehicle.id}`)}>{vehicle.description}</a> },
          { key: 'missing', title: 'What is missing', wide: true, cell: ({ missing }) => missing.join(' ') },
          {
            key: 'earliest',
            title: 'Earliest',
            cell: ({ earliestAt }) => (earliestAt === null ? 'not known' : formatDay(earliestAt, now)),
          },
        ]}
      />
    </Card>
  );
}
