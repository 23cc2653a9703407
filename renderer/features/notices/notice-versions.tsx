import type { Notice } from '../../../preload/contract/notices';
import { useCall } from '../../data/call';
import { hrefOf } from '../../data/place';
import { formatNear } from '../../format/moment';
import { noticeStateWords } from '../../format/outgoing';
import { Card } from '../../parts/card';
import { Tag } from '../../parts/tag';
import styles from './notice-preview.module.css';

/** The other versions of the same paper; hidden when there is only this one. */
export function NoticeVersions({ notice, now }: Readonly<{ notice: Notice; now: string }>) {
  const { data } = useCall('notices.list', { vehicleId: notice.vehicleId, kind: [notice.kind], limit: 200 });
  const others = (data?.rows ?? []).filter((row) => row.id !== notice.id);
  if (others.length === 0) return null;
  return (
    <Card title="Other versions">
      <ul className={styles.list}>
        {others.map((other) => {
          const { word, tone } = noticeStateWords[other.state];
          return (
            <li key={other.id} className={styles.line}>
              <a href={hrefOf(`/notices/${other.id}`)}>Version {other.noticeVersion}</a>
              <Tag tone={tone}>{word}</Tag>
              <small>{formatNear(other.createdAt, now)}</small>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
