import { levelWords } from '../../../preload/contract/stepWords';
import { useState } from 'react';
import { useChange } from '../../data/change';
import { go, hrefOf } from '../../data/place';
import { formatCountdown } from '../../format/countdown';
import { formatNear } from '../../format/moment';
import { noticeKindWords } from '../../format/outgoing';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import list from '../../parts/card-rows.module.css';
import { toastError } from '../../parts/toast';
import { Toned } from '../../parts/tag';
import type { DueNotice } from '../../features/notices/batch';
import styles from './due.module.css';

/** Notices that the law asks for now and that are not made yet, the most urgent first. */
export function DueCard({ due, now }: Readonly<{ due: readonly DueNotice[]; now: string }>) {
  const prepare = useChange('notices.prepare');
  const [making, setMaking] = useState<number>();
  const make = (item: DueNotice) => {
    setMaking(item.vehicleId);
    prepare.mutate(
      { vehicleId: item.vehicleId, kind: item.kind },
      { onSuccess: (notice) => go(`/notices/${notice.id}`), onError: toastError, onSettled: () => setMaking(undefined) },
    );
  };
  return (
    <Card title={`Due, not made yet (${due.length})`} padding="none" className={styles.card}>
      <ul className={list.rows} aria-label="Due notices">
        {due.map((item) => {
          const isLate = item.dueAt !== null && Date.parse(item.dueAt) < Date.parse(now);
          return (
            <li key={`${item.vehicleId} ${item.kind}`} className={list.row}>
              <b className={styles.kind}>{noticeKindWords[item.kind]}</b>
              <a className={styles.name} href={hrefOf(`/vehicle/${item.vehicleId}`)}>
                {item.description}
              </a>
              <span className={styles.when}>
                {item.dueAt !== null && (
                  <>
                    <Toned tone={isLate ? 'overdue' : 'today'}>
                      {isLate ? `${levelWords.OVERDUE.toLowerCase()}, due ` : 'due '}
                      {formatCountdown(item.dueAt, now)}
                    </Toned>{' '}
                    <small>{formatNear(item.dueAt, now)}</small>
                  </>
                )}
              </span>
              <Button
                size="small"
                busy={making === item.vehicleId}
                onPress={() => make(item)}
                aria-label={`Make the ${item.kind} of ${item.description.slice(0, 200)}`}
              >
                Make
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
