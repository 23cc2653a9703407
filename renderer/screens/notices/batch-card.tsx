import { ListChecks, Send, X } from 'lucide-react';
import { useState } from 'react';
import type { Notice } from '../../../preload/contract/notices';
import { useCall } from '../../data/call';
import { hrefOf } from '../../data/place';
import { formatMany } from '../../format/money';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import list from '../../parts/card-rows.module.css';
import { Progress } from '../../parts/progress';
import type { Tone } from '../../format/words';
import { Tag } from '../../parts/tag';
import { clearBatch, retryBatch, stopBatch, type Batch, type BatchItem } from '../../features/notices/batch';
import { SendBatchDialog } from './send-batch-dialog';
import styles from './due.module.css';

const words: Readonly<Record<BatchItem['state'], Readonly<{ word: string; tone: Tone }>>> = {
  waiting: { word: 'Not made', tone: 'wait' },
  making: { word: 'Making', tone: 'soon' },
  made: { word: 'Made', tone: 'done' },
  failed: { word: 'Failed', tone: 'overdue' },
};

/** What became of each notice of a batch: made with a link, or why not; then Send, or Make the rest. */
export function BatchCard({ batch, onChoose }: Readonly<{ batch: Batch; onChoose: (made: readonly Notice[]) => void }>) {
  const [sending, setSending] = useState<readonly Notice[]>();
  const { items, running } = batch;
  const made = items.flatMap((item) => item.notice ?? []);
  const unsent = useCall('notices.list', { state: ['prepared'], limit: 200 }).data?.rows ?? [];
  const toSend = unsent.filter((notice) => made.some(({ id }) => id === notice.id));
  const left = items.length - made.length;
  const title = running
    ? `Making notice ${Math.min(made.length + 1, items.length)} of ${items.length}`
    : left === 0
      ? `${formatMany(made.length, 'notice')} made`
      : `${made.length} of ${formatMany(items.length, 'notice')} made`;
  return (
    <Card
      title={title}
      padding="none"
      className={styles.card}
      actions={
        <span className={styles.actions}>
          {running && (
            <Button size="small" onPress={stopBatch}>
              Stop
            </Button>
          )}
          {!running && left > 0 && (
            <Button size="small" onPress={retryBatch}>
              Make the other {left}
            </Button>
          )}
          {!running && toSend.length > 0 && (
            <Button size="small" icon={Send} onPress={() => setSending(toSend)}>
              Send {toSend.length}
            </Button>
          )}
          {!running && made.length > 0 && (
            <Button size="small" icon={ListChecks} onPress={() => onChoose(made)}>
              Choose {made.length === 1 ? 'it' : `all ${made.length}`} to print
            </Button>
          )}
          {!running && <Button size="small" look="quiet" icon={X} aria-label="Close the results" onPress={clearBatch} />}
        </span>
      }
    >
      <div className={styles.bar}>{running && <Progress label={title} percentage={(made.length / items.length) * 100} />}</div>
      <ul className={list.rows} aria-label="Results" aria-live="polite">
        {items.map((item) => (
          <li key={`${item.vehicleId} ${item.kind}`} className={list.row}>
            <Tag tone={words[item.state].tone}>{words[item.state].word}</Tag>
            <a className={styles.name} href={hrefOf(`/vehicle/${item.vehicleId}`)}>
              {item.description}
            </a>
            <span className={styles.why}>{item.error?.message}</span>
            {item.notice !== undefined && <a href={hrefOf(`/notices/${item.notice.id}`)}>Open version {item.notice.noticeVersion}</a>}
          </li>
        ))}
      </ul>
      {sending !== undefined && <SendBatchDialog notices={sending} onClose={() => setSending(undefined)} />}
    </Card>
  );
}
