import type { Output } from '../../../preload/contract';
import { hrefOf } from '../../data/place';
import { formatMoment } from '../../format/moment';
import { towTypeWords } from '../../../preload/contract/caseWords';
import { CheckInput } from '../../parts/check-input';
import { Clip } from '../../parts/clip';
import { DataTable } from '../../parts/data-table';
import { Plate } from '../../parts/plate';
import { EmptyState } from '../../parts/states';

type Row = Output<'takeover.vehicles'>['rows'][number];
type TicksProps = Readonly<{
  rows: readonly Row[];
  now: string;
  isTicked: (id: number) => boolean;
  onTick: (ids: readonly number[], isOn: boolean) => void;
}>;

/** The vehicles of a group; what is not ticked is left out of the answer. */
export function VehicleTicks({ rows, now, isTicked, onTick }: TicksProps) {
  const all = rows.map(({ id }) => id);
  return (
    <DataTable
      label="Vehicles"
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title="No vehicle" />}
      columns={[
        {
          key: 'tick',
          title: '',
          head: <CheckInput label="All shown" value={all.every(isTicked)} onChange={(isOn) => onTick(all, isOn)} />,
          cell: ({ id, description }) => <CheckInput label={description} value={isTicked(id)} onChange={(isOn) => onTick([id], isOn)} />,
        },
        {
          key: 'vehicle',
          title: 'Vehicle',
          cell: ({ id, description }) => (
            <a href={hrefOf(`/vehicle/${id}`)}>
              <Clip width={26}>{description}</Clip>
            </a>
          ),
        },
        { key: 'plate', title: 'Plate', cell: ({ plate, plateState }) => <Plate plate={plate} state={plateState} /> },
        { key: 'towed', title: 'Towed', cell: ({ towedAt }) => (towedAt === null ? 'not known' : formatMoment(towedAt, now)) },
        { key: 'type', title: 'Kind', cell: ({ towType }) => towTypeWords[towType] },
        { key: 'account', title: 'Account', cell: ({ account }) => <Clip width={22}>{account ?? '–'}</Clip> },
      ]}
    />
  );
}
