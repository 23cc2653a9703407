import { FileText, Send } from 'lucide-react';
import { useState } from 'react';
import type { Notice } from '../../../preload/contract/notices';
import { useCall } from '../../data/call';
import { useMemory } from '../../data/memory';
import { useNow } from '../../data/office';
import { usePlace } from '../../data/place';
import { formatMany } from '../../format/money';
import { noticeStateWords } from '../../format/outgoing';
import { Answer } from '../../parts/answer';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Page } from '../../parts/page';
import { Pager } from '../../parts/pager';
import { Pills } from '../../parts/pills';
import { startBatch, useBatch } from './batch';
import { BatchCard } from './batch-card';
import { DueCard } from './due-card';
import { NoticePage } from './notice-page';
import { NoticeTable } from './notice-table';
import { SendBatchDialog } from './send-batch-dialog';
import styles from './notices.module.css';

type View = 'all' | Notice['state'];
const views: readonly View[] = ['all', 'prepared', 'queued', 'sent', 'failed', 'unknown', 'superseded'];
const pageSize = 100;

/** Documents: those due, those made and what became of them; `/notices/12` shows one. */
export function NoticesScreen() {
  const place = usePlace();
  const id = Number(place.parts[1]);
  return Number.isSafeInteger(id) && id > 0 ? <NoticePage key={id} id={id} /> : <NoticeList />;
}

function useTotal(state: Notice['state']): number | undefined {
  return useCall('notices.list', { state: [state], limit: 1 }).data?.total;
}

function NoticeList() {
  const now = useNow();
  const batch = useBatch();
  const [view, setView] = useMemory<View>('notices.view', 'all');
  const [offset, setOffset] = useState(0);
  const [sending, setSending] = useState<readonly Notice[]>();
  const state = view === 'all' ? [] : [view];
  const list = useCall('notices.list', { state, limit: pageSize, offset }, { keepPrevious: true });
  const counts: Partial<Record<View, number | undefined>> = {
    prepared: useTotal('prepared'),
    failed: useTotal('failed'),
    unknown: useTotal('unknown'),
  };
  const due = list.data?.due ?? [];
  const unsent = useCall('notices.list', { state: ['prepared'], limit: 200 }, { enabled: view === 'prepared' }).data?.rows ?? [];
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
            <Button look="primary" icon={FileText} busy={batch?.running === true} onPress={() => startBatch(due)}>
              Make all TOPs due ({due.length})
            </Button>
          )}
        </>
      }
    >
      {batch !== undefined ? <BatchCard batch={batch} /> : due.length > 0 && <DueCard due={due} now={now} />}
      <Pills
        label="State"
        value={view}
        onChange={(next) => {
          setView(next);
          setOffset(0);
        }}
        pills={views.map((value) => ({
          value,
          label: value === 'all' ? 'All' : noticeStateWords[value].word,
          count: counts[value],
          hot: value !== 'prepared',
        }))}
      />
      <Card padding="none" className={styles.card}>
        <Answer of={list} rows={8}>
          {(data) => (
            <>
              <NoticeTable rows={data.rows} now={now} isFiltered={view !== 'all'} />
              <Pager offset={offset} limit={pageSize} total={data.total} onOffset={setOffset} />
            </>
          )}
        </Answer>
      </Card>
      {sending !== undefined && <SendBatchDialog notices={sending} onClose={() => setSending(undefined)} />}
    </Page>
  );
}
