import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { TakeoverQuestion } from '../../../preload/contract/takeover';
import { useCall } from '../../data/call';
import { useNow } from '../../data/office';
import { hrefOf } from '../../data/place';
import { formatCount } from '../../format/money';
import { toWallClock } from '../../format/wall-clock';
import { Answer } from '../../parts/answer';
import { Page } from '../../parts/page';
import { EmptyState } from '../../parts/states';
import { Dismiss } from './dismiss';
import { DoneActs } from './done-acts';
import { GroupList } from './group-list';
import { GroupView } from './group-view';
import styles from './takeover.module.css';

/** *Bring the yard up to date*: what a first import left open, one question after the other. */
export function TakeoverScreen() {
  const now = useNow();
  const answer = useCall('takeover.groups', {}, { keepPrevious: true });
  const [chosen, setChosen] = useState<TakeoverQuestion>();
  const waiting = answer.data?.waiting ?? 0;
  const look = answer.data?.look ?? 0;
  return (
    <Page
      title="Bring the yard up to date"
      sub={answer.data === undefined ? undefined : `${formatCount(waiting)} wait for an answer · ${formatCount(look)} need a look`}
      actions={<Dismiss left={waiting + look} />}
    >
      <Answer of={answer} rows={10}>
        {({ groups, acts }) => {
          const group = groups.find(({ question }) => question === chosen) ?? groups[0];
          return (
            <div className={styles.columns}>
              <div className={styles.left}>
                {group !== undefined && <GroupList groups={groups} chosen={group.question} onChoose={setChosen} />}
                <DoneActs acts={acts} now={now} />
              </div>
              {group === undefined ? (
                <EmptyState icon={CircleCheck} title="The yard is up to date">
                  What is to be done stands on <a href={hrefOf('/today')}>Today</a>.
                </EmptyState>
              ) : (
                <GroupView key={group.question} group={group} now={now} today={toWallClock(now).date} />
              )}
            </div>
          );
        }}
      </Answer>
    </Page>
  );
}
