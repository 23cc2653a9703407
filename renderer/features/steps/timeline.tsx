import type { VehicleDetail } from '../../../preload/contract/vehicles';
import { useCall } from '../../data/call';
import { formatCountdown } from '../../format/countdown';
import { formatMoment } from '../../format/moment';
import { classes } from '../../parts/classes';
import { StepTag } from '../../parts/tag';
import { timelineOf, type TimelineEntry } from './timeline-entries';
import styles from './timeline.module.css';

const spoken = { happened: 'Happened', due: 'Due', ahead: 'Ahead' } as const;

function when(entry: TimelineEntry, now: string): string {
  if (entry.at === null) return '';
  if (entry.kind === 'happened') return formatMoment(entry.at, now);
  if (entry.kind === 'ahead') return `${entry.preposition} ${formatMoment(entry.at, now)}`;
  return `due ${formatMoment(entry.at, now)} (${formatCountdown(entry.at, now)})`;
}

/** What happened, filled; what is due, ringed; what lies ahead, grey. */
export function Timeline({ detail, now }: Readonly<{ detail: VehicleDetail; now: string }>) {
  const pieces = useCall('pieces.list', { vehicleId: detail.vehicle.id, limit: 200 }).data?.rows ?? [];
  return (
    <ol className={styles.timeline}>
      {timelineOf(detail, pieces, now).map((entry) => (
        <li
          key={entry.key}
          className={classes(
            styles.entry,
            styles[entry.kind],
            entry.step?.level === 'OVERDUE' && styles.overdue,
            entry.isCorrected && styles.corrected,
          )}
        >
          <span className={styles.spoken}>{spoken[entry.kind]}: </span>
          <b>{entry.title}</b>
          {entry.kind === 'due' && entry.step !== null && (
            <span className={styles.level}>
              <StepTag step={entry.step} />
            </span>
          )}
          {entry.detail !== '' && <span className={styles.detail}> {entry.detail}</span>}
          {entry.at !== null && <small> · {when(entry, now)}</small>}
          {entry.warnings.map((warning) => (
            <small key={warning} className={styles.warning}>
              {warning}
            </small>
          ))}
        </li>
      ))}
    </ol>
  );
}
