import { Send } from 'lucide-react';
import type { OutboxRow } from '../../../preload/contract/notices';
import { hrefOf } from '../../data/place';
import { formatNear } from '../../format/moment';
import { formatMany } from '../../format/money';
import { isHeld, outboxWord } from '../../format/outgoing';
import { Clip } from '../../parts/clip';
import { DataTable } from '../../parts/data-table';
import { EmptyState } from '../../parts/states';
import { Tag } from '../../parts/tag';
import { RowActions, type Asked } from './row-actions';
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
        { key: 'to', title: 'To', cell: (row) => <Clip width={27}>{row.recipient}</Clip> },
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
        { key: 'when', title: 'When', cell: (row) => <When row={row} now={now} /> },
        { key: 'actions', title: '', align: 'end', cell: (row) => <RowActions row={row} now={now} onAsk={onAsk} /> },
      ]}
    />
  );
}

function nextWords(row: OutboxRow, now: string): string | null {
  if (row.sentAt !== null) return `sent ${formatNear(row.sentAt, now)}`;
  if (isHeld(row, now) && row.heldUntil !== null) return `goes out ${formatNear(row.heldUntil, now)}`;
  if (row.state !== 'queued' || row.nextAttemptAt === null) return null;
  return Date.parse(row.nextAttemptAt) <= Date.parse(now) ? 'next attempt now' : `next attempt ${formatNear(row.nextAttemptAt, now)}`;
}

function When({ row, now }: Readonly<{ row: OutboxRow; now: string }>) {
  return (
    <span className={styles.when}>
      {nextWords(row, now)}
      <small>queued {formatNear(row.queuedAt, now)}</small>
      {row.attempts > 0 && <small>{formatMany(row.attempts, 'attempt')}</small>}
    </span>
  );
}
