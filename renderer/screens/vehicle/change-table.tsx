import type { VehicleDetail } from '../../../preload/contract/vehicles';
import { formatMoment } from '../../format/moment';
import { sourceWords } from '../../format/words';
import { DataTable } from '../../parts/data-table';
import { EmptyState } from '../../parts/states';
import { labelOfField } from '../../../preload/contract/vehicleFields';

/** Every change of a fact: before, after, who and from where; newest first. */
export function ChangeTable({ detail, now }: Readonly<{ detail: VehicleDetail; now: string }>) {
  const rows = detail.changes.map((change, index) => ({ ...change, key: index }));
  return (
    <DataTable
      label="History"
      rows={rows}
      rowKey={(change) => change.key}
      empty={
        <EmptyState title="No fact has been changed">
          Changes of the facts appear here, each with who made it and what it was before.
        </EmptyState>
      }
      columns={[
        { key: 'at', title: 'When', cell: (change) => formatMoment(change.at, now) },
        { key: 'field', title: 'Fact', cell: (change) => <b>{labelOfField(change.field)}</b> },
        { key: 'before', title: 'Before', wide: true, cell: (change) => change.before ?? '(empty)' },
        { key: 'after', title: 'After', wide: true, cell: (change) => change.after ?? '(empty)' },
        {
          key: 'by',
          title: 'By',
          cell: (change) =>
            `${change.by}, ${sourceWords[change.source]}${change.importRun === null ? '' : ` (import ${change.importRun})`}`,
        },
      ]}
    />
  );
}
