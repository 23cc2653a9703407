import { CircleCheck } from 'lucide-react';
import type { ComplianceRow } from '../../../preload/contract/reports';
import { dutyWord } from '../../../preload/contract/stepWords';
import { hrefOf } from '../../data/place';
import { formatMoment } from '../../format/moment';
import { markWords } from '../../format/words';
import { DataTable } from '../../parts/data-table';
import { EmptyState } from '../../parts/states';
import { Tag } from '../../parts/tag';
import styles from './reports.module.css';

/** Duties done late or not at all: which, whose, when it was due and when it was done. */
export function ComplianceTable({ rows, onTime, now }: Readonly<{ rows: readonly ComplianceRow[]; onTime: number; now: string }>) {
  return (
    <DataTable
      label="Late and missed"
      rows={rows}
      rowKey={(row) => `${row.vehicleId} ${row.rule} ${row.dueAt}`}
      empty={
        <EmptyState icon={CircleCheck} title="Nothing was late and nothing was missed">
          {onTime === 0 ? 'No duty fell due in the period.' : 'Every duty that fell due in the period was met in time.'}
        </EmptyState>
      }
      columns={[
        {
          key: 'outcome',
          title: 'How',
          cell: (row) => <Tag tone={row.outcome === 'late' ? 'today' : 'overdue'}>{dutyWord(row).toUpperCase()}</Tag>,
        },
        {
          key: 'vehicle',
          title: 'Vehicle',
          cell: (row) => (
            <div className={styles.vehicle}>
              <a href={hrefOf(`/vehicle/${row.vehicleId}?tab=steps`)} title={row.description}>
                {row.description}
              </a>
              <small>{row.complaintNumber ?? (row.callNumber === null ? 'no number' : `call ${row.callNumber}`)}</small>
            </div>
          ),
        },
        {
          key: 'duty',
          title: 'Duty',
          wide: true,
          cell: (row) => (
            <div className={styles.duty}>
              <b>{row.title}</b>
              <small>
                {row.why}{' '}
                <span className={styles.law} title={`${row.rule}: ${markWords[row.mark]}`}>
                  {row.citation}
                </span>
              </small>
            </div>
          ),
        },
        { key: 'whose', title: 'Whose', cell: (row) => actorWords[row.actor] },
        { key: 'due', title: 'Due', cell: (row) => formatMoment(row.dueAt, now) },
        { key: 'done', title: 'Done', cell: (row) => (row.doneAt === null ? 'not done' : formatMoment(row.doneAt, now)) },
      ]}
    />
  );
}

const actorWords: Readonly<Record<ComplianceRow['actor'], string>> = {
  yard: 'Yard',
  police: 'Police',
  state: 'State',
  court: 'Court',
  owner: 'Owner',
  secured_party: 'Secured party',
  property_owner: 'Property owner',
  newspaper: 'Newspaper',
  buyer: 'Buyer',
};
