import { FileText, Send } from 'lucide-react';
import { useState } from 'react';
import { noticeKinds, noticeTitles, type Notice, type NoticeKind } from '../../../preload/contract/notices';
import { useCall } from '../../data/call';
import { useMemory } from '../../data/memory';
import { useNow } from '../../data/office';
import { formatMany } from '../../format/money';
import { makeAllWords, noticeStateWords } from '../../format/outgoing';
import { Answer } from '../../parts/answer';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { MultiChoice } from '../../parts/multi-choice';
import { Page } from '../../parts/page';
import { Pager } from '../../parts/pager';
import { Pills } from '../../parts/pills';
import { startBatch, useBatch } from '../../features/notices/batch';
import { BatchCard } from './batch-card';
import { DueCard } from './due-card';
import { NoticeTable } from './notice-table';
import { PickedBar } from './picked-bar';
import { SendBatchDialog } from './send-batch-dialog';
import styles from '../../parts/list-page.module.css';

type View = 'all' | Notice['state'];
const views: readonly View[] = ['all', 'prepared', 'queued', 'sent', 'failed', 'unknown', 'superseded'];
const pageSize = 100;

function useTotal(state: Notice['state'], kind: NoticeKind[]): number | undefined {
  return useCall('notices.list', { state: [state], kind, limit: 1 }, { keepPrevious: true }).data?.total;
}

/** Documents due, and documents made with what became of them; several can be sent, printed or saved together. */
export function NoticeList() {
  const now = useNow();
  const batch = useBatch();
  const [view, setView] = useMemory<View>('notices.view', 'all');
  const [kinds, setKinds] = useMemory<NoticeKind[]>('notices.kinds', []);
  const [offset, setOffset] = useState(0);
  const [picked, setPicked] = useState<ReadonlyMap<number, Notice>>(new Map());
  const [sending, setSending] = useState<readonly Notice[]>();
  const list = useCall(
    'notices.list',
    { state: view === 'all' ? [] : [view], kind: kinds, limit: pageSize, offset },
    { keepPrevious: true },
  );
  const counts: Partial<Record<View, number | undefined>> = {
    prepared: useTotal('prepared', kinds),
    failed: useTotal('failed', kinds),
    unknown: useTotal('unknown', kinds),
  };
  const due = useCall('notices.list', { limit: 1 }).data?.due ?? [];
  const unsent =
    useCall('notices.list', { state: ['prepared'], kind: kinds, limit: 200 }, { enabled: view === 'prepared' }).data?.rows ?? [];
  const toStart = () => {
    setOffset(0);
    setPicked(new Map());
  };
  const pick = (notice: Notice | undefined, isPicked: boolean) => {
    if (notice === undefined) return;
    const next = new Map(picked);
    if (isPicked) next.set(notice.id, notice);
    else next.delete(notice.id);
    setPicked(next);
  };
  return (
    <Page
      title="Notices"
      sub={list.data === undefined ? undefined : view === 'all' ? `${formatMany(list.data.total, 'document')} made` : undefined}
      actions={
        <>
          {view === 'prepared' && unsent.length > 0 && (
            <Button icon={Send} onPress={() => setSending(unsent)}>
              Send all not sent ({unsent.length})
            </Button>
          )}
          {due.length > 0 && (
            <Button look="primary" icon={FileText} busy={batch?.running === true} onPress={() => void startBatch(due)}>
              {makeAllWords(due)}
            </Button>
          )}
        </>
      }
    >
      {batch !== undefined ? (
        <BatchCard batch={batch} onChoose={(made) => setPicked(new Map(made.map((notice) => [notice.id, notice])))} />
      ) : (
        due.length > 0 && <DueCard due={due} now={now} />
      )}
      <div className={styles.filters}>
        <Pills
          label="State"
          value={view}
          onChange={(next) => {
            setView(next);
            toStart();
          }}
          pills={views.map((value) => ({
            value,
            label: value === 'all' ? 'All' : noticeStateWords[value].word,
            count: counts[value],
            hot: value !== 'prepared',
          }))}
        />
        {picked.size > 0 ? (
          <PickedBar picked={[...picked.values()]} onSend={() => setSending([...picked.values()])} onClear={() => setPicked(new Map())} />
        ) : (
          <span className={styles.right}>
            <MultiChoice
              label="Kind"
              choices={noticeKinds.map((value) => ({ value, label: noticeTitles[value] }))}
              values={kinds}
              onChange={(values) => {
                setKinds(noticeKinds.filter((kind) => values.includes(kind)));
                toStart();
              }}
            />
          </span>
        )}
      </div>
      <Card padding="none" className={styles.card}>
        <Answer of={list} rows={8}>
          {(data) => (
            <>
              <NoticeTable
                rows={data.rows}
                now={now}
                isFiltered={view !== 'all' || kinds.length > 0}
                picked={new Set(picked.keys())}
                onPick={(id, isPicked) =>
                  pick(
                    data.rows.find((notice) => notice.id === id),
                    isPicked,
                  )
                }
              />
              <Pager offset={offset} limit={pageSize} total={data.total} onOffset={setOffset} />
            </>
          )}
        </Answer>
      </Card>
      {sending !== undefined && <SendBatchDialog notices={sending} onClose={() => setSending(undefined)} />}
    </Page>
  );
}
