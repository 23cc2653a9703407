import type { Notice, OutboxRow } from '../../../preload/contract/notices';
import { useCall } from '../../data/call';
import { hrefOf } from '../../data/place';
import { formatNear } from '../../format/moment';
import { outboxWord } from '../../format/outgoing';
import { Answer } from '../../parts/answer';
import { Card } from '../../parts/card';
import { Tag } from '../../parts/tag';
import styles from './notice-preview.module.css';

/** The messages that carry a notice, newest first: to whom, and what became of each. */
export function NoticeMessages({ notice, now }: Readonly<{ notice: Notice; now: string }>) {
  const messages = useCall('outbox.list', { vehicleId: notice.vehicleId, limit: 200 });
  return (
    <Card title="Messages" actions={<a href={hrefOf('/outbox')}>Outbox</a>}>
      <Answer of={messages} rows={2}>
        {(data) => {
          const rows = data.rows.filter((row) => row.noticeId === notice.id);
          if (rows.length === 0) return <small>It has not been sent to anyone.</small>;
          return (
            <ul className={styles.list}>
              {rows.map((row) => (
                <Message key={row.id} row={row} now={now} />
              ))}
            </ul>
          );
        }}
      </Answer>
    </Card>
  );
}

function Message({ row, now }: Readonly<{ row: OutboxRow; now: string }>) {
  const { word, tone } = outboxWord(row, now);
  const when = row.sentAt ?? row.queuedAt;
  return (
    <li className={styles.message}>
      <span className={styles.line}>
        <Tag tone={tone}>{word}</Tag>
        <small>{formatNear(when, now)}</small>
      </span>
      <b>{row.recipient}</b>
      {row.answer !== null && <small>{row.answer}</small>}
    </li>
  );
}
