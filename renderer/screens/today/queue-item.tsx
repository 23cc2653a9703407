import { AlarmClock } from 'lucide-react';
import { GridListItem } from 'react-aria-components';
import type { QueueRow } from '../../../preload/contract/vehicles';
import { hrefOf } from '../../data/place';
import { besideCountdown, formatCountdown } from '../../format/countdown';
import { formatMoment } from '../../format/moment';
import { Button } from '../../parts/button';
import { LevelTag, Toned, toneOf } from '../../parts/tag';
import { numbersOf, rowKey } from './queue-row';
import styles from './queue.module.css';

type QueueItemProps = Readonly<{ row: QueueRow; now: string; isDisabled: boolean; onAct: () => void; onPutOff: () => void }>;

/** How urgent, which vehicle, what to do and why, when; and the one button that does it. */
export function QueueItem({ row, now, isDisabled, onAct, onPutOff }: QueueItemProps) {
  return (
    <GridListItem id={rowKey(row)} textValue={`${row.vehicle.description}: ${row.verb}`} className={styles.row ?? ''}>
      <div>
        <LevelTag level={row.level} />
      </div>
      <div className={styles.text}>
        <a className={styles.vehicle} href={hrefOf(`/vehicle/${row.vehicleId}`)} title={row.vehicle.description}>
          {row.vehicle.description}
        </a>
        <small title={numbersOf(row.vehicle)}>{numbersOf(row.vehicle)}</small>
      </div>
      <div className={styles.text}>
        <b title={row.verb}>{row.verb}</b>
        <small className={styles.reason} title={`${row.why} · ${row.citation}`}>
          <span>
            {row.toConfirm ? 'To confirm: ' : ''}
            {row.why}
          </span>
          <span className={styles.law}>{row.shortCitation}</span>
        </small>
      </div>
      <div className={styles.due}>
        {row.dueAt !== null && (
          <>
            <b>
              <Toned tone={toneOf(row.level)}>{formatCountdown(row.dueAt, now)}</Toned>
            </b>
            <small title={formatMoment(row.dueAt, now)}>{besideCountdown(row.dueAt, now)}</small>
          </>
        )}
      </div>
      <div className={styles.act}>
        {row.level !== 'OVERDUE' && (
          <span className={styles.putOff}>
            <Button size="small" look="quiet" icon={AlarmClock} aria-label={`Put off: ${row.verb}`} hint="Put off" onPress={onPutOff} />
          </span>
        )}
        <Button size="small" isDisabled={isDisabled} onPress={onAct}>
          {row.action?.label ?? 'Open'}
        </Button>
      </div>
    </GridListItem>
  );
}
