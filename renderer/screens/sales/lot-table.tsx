import { hrefOf } from '../../data/place';
import { statusWords } from '../../../preload/contract/caseWords';
import { CheckInput } from '../../parts/check-input';
import { DataTable } from '../../parts/data-table';
import { Plate } from '../../parts/plate';
import { Tag } from '../../parts/tag';
import type { Lot } from './auction-days';
import styles from './sales.module.css';

type LotTableProps = Readonly<{ lots: readonly Lot[]; isIn: (id: number) => boolean; onChange: (id: number, isIn: boolean) => void }>;

/** The vehicles of an auction day; the ticked ones stand in its papers. */
export function LotTable({ lots, isIn, onChange }: LotTableProps) {
  return (
    <DataTable
      label="Vehicles of the auction"
      rows={lots}
      rowKey={(lot) => lot.vehicle.id}
      columns={[
        {
          key: 'in',
          title: '',
          cell: ({ vehicle }) => (
            <CheckInput value={isIn(vehicle.id)} onChange={(next) => onChange(vehicle.id, next)}>
              <span className={styles.spoken}>{vehicle.description}</span>
            </CheckInput>
          ),
        },
        {
          key: 'vehicle',
          title: 'Vehicle',
          wide: true,
          cell: ({ vehicle, missing }) => (
            <div className={styles.lot}>
              <a href={hrefOf(`/vehicle/${vehicle.id}`)}>
                <b>{vehicle.description}</b>
              </a>
              <small>{missing.length === 0 ? (vehicle.complaintNumber ?? vehicle.callNumber ?? '') : missing.join(' ')}</small>
            </div>
          ),
        },
        { key: 'plate', title: 'Plate', cell: ({ vehicle }) => <Plate plate={vehicle.plate} state={vehicle.plateState} /> },
        { key: 'vin', title: 'VIN', cell: ({ vehicle }) => <span className={styles.code}>{vehicle.vin ?? 'not known'}</span> },
        { key: 'status', title: 'Status', cell: ({ vehicle }) => statusWords[vehicle.status] },
        {
          key: 'sale',
          title: 'Sale',
          cell: ({ vehicle, basis }) =>
            vehicle.saleAllowed ? (
              <Tag tone="done">ALLOWED NOW</Tag>
            ) : (
              <Tag tone="soon">{basis === 'safe' ? 'BY THEN, SAFE DATE' : 'BY THEN'}</Tag>
            ),
        },
      ]}
    />
  );
}
