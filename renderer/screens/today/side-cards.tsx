import type { Output } from '../../../preload/contract';
import type { VehicleView } from '../../../preload/contract/vehicles';
import { useCall } from '../../data/call';
import { useOffice } from '../../data/office';
import { hrefOf } from '../../data/place';
import { formatAge } from '../../format/countdown';
import { formatNear } from '../../format/moment';
import { formatCount } from '../../format/money';
import { Card } from '../../parts/card';
import { KeyValues } from '../../parts/key-values';
import { Calendar } from './calendar';
import styles from './today.module.css';

type SideCardsProps = Readonly<{ calendar: Output<'queue.list'>['calendar']; now: string }>;

/** What stands beside the queue: the days ahead, the yard, and what the machine does. */
export function SideCards({ calendar, now }: SideCardsProps) {
  const office = useOffice().data;
  const views = useCall('vehicles.list', { limit: 1 }).data?.views;
  const viewLink = (view: VehicleView) => <a href={hrefOf(`/vehicles?view=${view}`)}>{formatCount(views?.[view] ?? 0)}</a>;
  return (
    <div className={styles.side} data-screen-only>
      <Card title="Next 14 days">
        <Calendar days={calendar} now={now} />
      </Card>
      {views !== undefined && (
        <Card title="Yard">
          <KeyValues
            rows={[
              ['In the yard', viewLink('in_yard')],
              ['Needs a step', viewLink('needs_step')],
              ['Waiting on police', viewLink('waiting_police')],
              ['Can be sold', viewLink('can_be_sold')],
            ]}
          />
        </Card>
      )}
      {office !== undefined && (
        <Card title="Machine">
          <KeyValues
            rows={[
              ['Last import', office.lastImportAt === null ? 'none yet' : formatAge(office.lastImportAt, now)],
              ['Next import', office.nextImportAt === null ? 'off' : formatNear(office.nextImportAt, now)],
              ['Outbox', office.outboxTrouble > 0 ? `${office.outboxTrouble} need attention` : `${office.outboxWaiting} waiting`],
              ['Last backup', office.lastBackupAt === null ? 'none yet' : formatNear(office.lastBackupAt, now)],
            ]}
          />
        </Card>
      )}
    </div>
  );
}
