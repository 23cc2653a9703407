import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { Level } from '../../../preload/contract/law';
import { useCall } from '../../data/call';
import { useNow, useOffice } from '../../data/office';
import { formatLongDay } from '../../format/moment';
import { formatMany } from '../../format/money';
import { Answer } from '../../parts/answer';
import { Button } from '../../parts/button';
import { Page } from '../../parts/page';
import { TakeoverRow } from '../../features/takeover/takeover-row';
import { LevelCards } from './level-cards';
import { MakeNotices } from './make-notices';
import { Queue } from './queue';
import { SideCards } from './side-cards';
import { Snoozed } from './snoozed';
import styles from './today.module.css';

/** Levels that ask for something; what waits on others shows when its card is pressed. */
const asking: readonly Level[] = ['OVERDUE', 'TODAY', 'SOON'];

/** The first screen: what is due, most urgent first, and one button for each. */
export function TodayScreen() {
  const now = useNow();
  const office = useOffice().data;
  const [only, setOnly] = useState<Level>();
  const level = only === undefined ? [...asking] : [only];
  const queue = useCall('queue.list', { level, limit: 200 }, { keepPrevious: true });
  const sub = [formatLongDay(now), office === undefined ? '' : `${formatMany(office.inYard, 'vehicle')} in the yard`];
  return (
    <Page
      title="Today"
      sub={sub.filter((part) => part !== '').join(' · ')}
      actions={
        <>
          <Snoozed now={now} />
          <Button icon={Printer} onPress={() => window.print()}>
            Print the list
          </Button>
          <MakeNotices />
        </>
      }
    >
      <Answer of={queue} rows={10}>
        {(data) => (
          <>
            <TakeoverRow />
            <LevelCards counts={data.counts} nearest={data.nearest} now={now} only={only} onOnly={setOnly} />
            <div className={styles.columns}>
              <Queue first={data} level={level} now={now} />
              <SideCards calendar={data.calendar} now={now} />
            </div>
          </>
        )}
      </Answer>
    </Page>
  );
}
