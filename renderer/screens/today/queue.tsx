import { useQueries } from '@tanstack/react-query';
import { CircleCheck, Import, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { GridList } from 'react-aria-components';
import type { Output } from '../../../preload/contract';
import type { Level } from '../../../preload/contract/law';
import type { QueueRow } from '../../../preload/contract/vehicles';
import { call, callKey } from '../../data/call';
import { useOffice } from '../../data/office';
import { go, hrefOf } from '../../data/place';
import { formatNear } from '../../format/moment';
import { formatCount } from '../../format/money';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { EmptyState } from '../../parts/states';
import { SnoozeDialog } from '../../features/record/snooze-dialog';
import { useStepAction } from '../../features/record/step-action';
import { QueueItem } from './queue-item';
import { rowKey, targetOf } from './queue-row';
import styles from './queue.module.css';

type QueueProps = Readonly<{ first: Output<'queue.list'>; level: Level[]; now: string }>;

const pageSize = 200;

function useMoreRows(level: Level[], pages: number): readonly QueueRow[] {
  const inputs = Array.from({ length: pages }, (_, index) => ({ level, limit: pageSize, offset: (index + 1) * pageSize }));
  const answers = useQueries({
    queries: inputs.map((input) => ({ queryKey: callKey('queue.list', input), queryFn: () => call('queue.list', input) })),
    combine: (results) => results.flatMap((result) => result.data?.rows ?? []),
  });
  return answers;
}

/** The rows to work through. The first is selected; arrows move, Enter presses the row's button. */
export function Queue({ first, level, now }: QueueProps) {
  const [pages, setPages] = useState(0);
  const more = useMoreRows(level, pages);
  const rows = useMemo(() => [...first.rows, ...more], [first.rows, more]);
  const items = useMemo(() => rows.map((row) => ({ id: rowKey(row), row })), [rows]);
  const { run, busy, dialog } = useStepAction();
  const [putOff, setPutOff] = useState<QueueRow>();
  const [selected, setSelected] = useState({ key: '', index: 0 });

  const indexOf = (key: string) => rows.findIndex((row) => rowKey(row) === key);
  // A row that was done is gone; the selection stays at its place, on the row that moved up.
  const found = indexOf(selected.key);
  const current = rows[found >= 0 ? found : Math.min(selected.index, rows.length - 1)];
  const select = (key: string) => setSelected({ key, index: Math.max(0, indexOf(key)) });
  const act = (row: QueueRow) => run(targetOf(row), row.action ?? { label: 'Open', kind: 'open' });

  return (
    <Card padding="none" className={styles.card}>
      <GridList
        aria-label="Queue"
        className={styles.list ?? ''}
        items={items}
        dependencies={[now, busy]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={current === undefined ? [] : [rowKey(current)]}
        onSelectionChange={(keys) => {
          if (keys === 'all') return;
          for (const key of keys) select(String(key));
        }}
        onAction={(key) => {
          const row = rows.find((candidate) => rowKey(candidate) === key);
          if (row !== undefined) act(row);
        }}
        autoFocus="first"
        renderEmptyState={() => <NothingDue next={first.next} now={now} level={level} />}
      >
        {({ row }) => <QueueItem row={row} now={now} isDisabled={busy} onAct={() => act(row)} onPutOff={() => setPutOff(row)} />}
      </GridList>
      {rows.length < first.total && (
        <div className={styles.more}>
          <small>
            {formatCount(rows.length)} of {formatCount(first.total)} shown
          </small>
          <Button size="small" onPress={() => setPages(pages + 1)}>
            Show the next {Math.min(pageSize, first.total - rows.length)}
          </Button>
        </div>
      )}
      {dialog}
      {putOff !== undefined && (
        <SnoozeDialog
          target={targetOf(putOff)}
          rule={putOff.rule}
          verb={putOff.verb}
          dueAt={putOff.dueAt}
          onClose={() => setPutOff(undefined)}
        />
      )}
    </Card>
  );
}

function NothingDue({ next, now, level }: Readonly<{ next: Output<'queue.list'>['next']; now: string; level: readonly Level[] }>) {
  const isEmptyYard = useOffice().data?.inYard === 0;
  const title = level.length === 1 ? 'No row of this level.' : 'Nothing is due.';
  if (next === null && isEmptyYard) {
    return (
      <EmptyState
        icon={CircleCheck}
        title="Nothing is due."
        action={
          <div className={styles.ways}>
            <Button look="primary" icon={Import} onPress={() => go('/towbook')}>
              Import from TowBook
            </Button>
            <Button icon={Plus} onPress={() => go('/vehicles?new')}>
              New vehicle
            </Button>
            <Button onPress={() => go('/legacy')}>Bring the old database in</Button>
          </div>
        }
      >
        The yard is empty. Every vehicle that comes in gets its deadlines at once.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={CircleCheck} title={title}>
      {next !== null && (
        <>
          Next: <a href={hrefOf(`/vehicle/${next.vehicleId}`)}>{next.verb}</a>, {formatNear(next.at, now)}.
        </>
      )}
    </EmptyState>
  );
}
