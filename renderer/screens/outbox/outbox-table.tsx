import { Send } from 'lucide-react';
import type { OutboxRow } from '../../../preload/contract/notices';
import { hrefOf } from '../../data/place';
import { formatNear } from '../../format/moment';
import { isHeld, outboxWord } from '../../format/outgoing';
import { Clip } from '../../parts/clip';
import { DataTable } from '../../parts/data-table';
import { EmptyState } from '../../parts/states';
import { Tag } from '../../parts/tag';
import type { Asked } from './outbox';
import { RowActions } from './row-actions';
import styles from './outbox.module.css';

type OutboxTableProps = Readonly<{ rows: readonly OutboxRow[]; now: string; isFiltered: boolean; onAsk: (asked: Asked) => void }>;

/** Messages, newest first, each with the mail server's last answer. */
export function OutboxTable({ rows, now, isFiltered, onAsk }: OutboxTableProps) {
  return (
    <DataTable
      label="Messages"
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon={Send} title={isFiltered ? 'No message is in this state' : 'The outbox is empty'}>
          {isFiltered ? undefined : 'A message is put here when a notice is sent.'}
        </EmptyState>
      }
      columns={[
        {
          key: 'state',
          title: 'State',
          cell: (row) => <Tag tone={outboxWord(row, now).tone}>{outboxWord(row, now).word}</Tag>,
        },
        { key: 'to', title: 'To', cell: (row) => <Clip width={32}>{row.recipient}</Clip> },
        {
          key: 'message',
          title: 'Message',
          wide: true,
          cell: (row) => (
            <div className={styles.text}>
              {row.noticeId === null ? <span>{row.subject}</span> : <a href={hrefOf(`/notices/${row.noticeId}`)}>{row.subject}</a>}
              {row.answer !== null && <small>{row.answer}</small>}
            </div>
          ),
        },
        { key: 'attempts', title: 'Attempts', align: 'end', cell: (row) => row.attempts },
        { key: 'when', title: 'When', cell: (row) => <When row={row} now={now} /> },
        { key: 'actions', title: '', align: 'end', cell: (row) => <RowActions row={row} now={now} onAsk={onAsk} /> },
      ]}
    />
  );
}

function When({ row, now }: Readonly<{ row: OutboxRow; now: string }>) {
  const queued = <small>queued {formatNear(row.queuedAt, now)}</small>;
  if (row.sentAt !== null)
    return (
      <span className={styles.when}>
        sent {formatNear(row.sentAt, now)}
        {queued}
      </span>
    );
  if (isHeld(row, now) && row.heldUntil !== null)
    return (
      <span className={styles.when}>
        goes out {formatNear(row.heldUntil, now)}
        {queued}
      </span>
    );
  if (row.state === 'queued' && row.nextAttemptAt !== null)
    return (
      <span className={styles.when}>
        {Date.parse(row.nextAttemptAt) <= Date.parse(now) ? 'next attempt now' : `next attempt ${formatNear(row.nextAttemptAt, now)}`}
        {queued}
      </span>
    );
  return <span className={styles.when}>{queued}</span>;
}
