import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { VehicleDetail, VehicleEvent } from '../../../preload/contract/vehicles';
import { formatMoment } from '../../format/moment';
import { sourceWords } from '../../format/words';
import { Button } from '../../parts/button';
import { DataTable } from '../../parts/data-table';
import { EmptyState } from '../../parts/states';
import { RecordDialog } from '../../features/record/record-dialog';
import { eventDataOf } from '../../features/steps/event-data';
import { targetOfDetail } from '../../features/record/target';
import styles from './step-table.module.css';

/** Everything recorded, in the order it happened. An event is corrected by another, never changed. */
export function EventTable({ detail, now }: Readonly<{ detail: VehicleDetail; now: string }>) {
  const [correcting, setCorrecting] = useState<VehicleEvent>();
  return (
    <>
      <DataTable
        label="Events"
        rows={detail.events}
        rowKey={(event) => event.id}
        empty={<EmptyState title="Nothing is recorded yet" />}
        columns={[
          { key: 'at', title: 'Happened', cell: (event) => formatMoment(event.at, now) },
          {
            key: 'what',
            title: 'What',
            wide: true,
            cell: (event) => (
              <div className={styles.step}>
                <b className={event.correctedBy === null ? undefined : styles.corrected}>{event.title}</b>
                <small>
                  {eventDataOf(event)
                    .map(([label, value]) => `${label}: ${value}`)
                    .join(' · ')}
                </small>
                {event.note !== null && <span>{event.note}</span>}
                {event.correctedBy !== null && <small>Corrected by event {event.correctedBy}</small>}
                {event.warnings.map((warning) => (
                  <small key={warning} className={styles.warning}>
                    {warning}
                  </small>
                ))}
              </div>
            ),
          },
          {
            key: 'recorded',
            title: 'Recorded',
            cell: (event) => (
              <div className={styles.step}>
                <span>{formatMoment(event.recordedAt, now)}</span>
                <small>
                  {event.recordedBy}
                  {event.source === 'hand' ? '' : `, ${sourceWords[event.source]}`}
                </small>
              </div>
            ),
          },
          {
            key: 'correct',
            title: '',
            cell: (event) =>
              event.correctedBy === null && event.type !== 'corrected' ? (
                <Button size="small" look="quiet" icon={Undo2} onPress={() => setCorrecting(event)} aria-label={`Correct ${event.title}`}>
                  Correct
                </Button>
              ) : null,
          },
        ]}
      />
      {correcting !== undefined && (
        <RecordDialog
          target={targetOfDetail(detail)}
          type="corrected"
          initial={{ event: String(correcting.id) }}
          onClose={() => setCorrecting(undefined)}
        />
      )}
    </>
  );
}
