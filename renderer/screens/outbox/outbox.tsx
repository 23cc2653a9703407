import { Hourglass, Send } from 'lucide-react';
import { useState } from 'react';
import type { OutboxRow } from '../../../preload/contract/notices';
import { useCall } from '../../data/call';
import { useChange } from '../../data/change';
import { useMemory } from '../../data/memory';
import { useNow, useOffice } from '../../data/office';
import { hrefOf } from '../../data/place';
import { formatCount, formatMany } from '../../format/money';
import { outboxStateWords } from '../../format/outgoing';
import { Answer } from '../../parts/answer';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ErrorNote, WarningNote } from '../../parts/error-note';
import { Page } from '../../parts/page';
import { Pager } from '../../parts/pager';
import { Pills } from '../../parts/pills';
import { toast } from '../../parts/toast';
import { CancelDialog } from './cancel-dialog';
import { OutboxTable } from './outbox-table';
import { PauseDialog } from './pause-dialog';
import { Pauses } from './pauses';
import { ResendDialog } from './resend-dialog';
import { SettleDialog } from './settle-dialog';
import styles from '../../parts/list-page.module.css';
import type { Asked } from './row-actions';

type View = 'all' | OutboxRow['state'];
const views: readonly View[] = ['all', 'unknown', 'failed', 'queued', 'claimed', 'sent', 'cancelled'];
const pageSize = 100;

/** Messages on their way out, what became of each, and what a person decides. */
export function OutboxScreen() {
  const now = useNow();
  const office = useOffice().data;
  const [view, setView] = useMemory<View>('outbox.view', 'all');
  const [offset, setOffset] = useState(0);
  const [asked, setAsked] = useState<Asked>();
  const [isPausing, setPausing] = useState(false);
  const process = useChange('outbox.process');
  const list = useCall('outbox.list', { state: view === 'all' ? [] : [view], limit: pageSize, offset }, { keepPrevious: true });
  const counts = list.data?.counts;
  const all = counts === undefined ? undefined : Object.values(counts).reduce((sum, count) => sum + count, 0);
  const close = () => setAsked(undefined);
  return (
    <Page
      title="Outbox"
      sub={counts === undefined ? undefined : subOf(counts)}
      actions={
        <>
          <Button icon={Hourglass} onPress={() => setPausing(true)}>
            Let a domain wait
          </Button>
          <Button
            look="primary"
            icon={Send}
            busy={process.isPending}
            isDisabled={(counts?.queued ?? 0) === 0}
            onPress={() => process.mutate({}, { onSuccess: (done) => toast(doneWords(done)) })}
          >
            Send now
          </Button>
        </>
      }
    >
      {process.error !== null && <ErrorNote error={process.error.error} />}
      {office?.paused === true && (
        <WarningNote action={<a href={hrefOf('/schedule')}>Schedule</a>}>
          Everything is paused: messages wait until the schedule goes on, or until Send now.
        </WarningNote>
      )}
      {(counts?.unknown ?? 0) > 0 && (
        <WarningNote>
          {formatMany(counts?.unknown ?? 0, 'message')} of unknown fate: the program or the mail server stopped while the message was handed
          over. It is not sent again by itself. Ask the recipient, then settle it.
        </WarningNote>
      )}
      <Pauses now={now} />
      <Pills
        label="State"
        value={view}
        onChange={(next) => {
          setView(next);
          setOffset(0);
        }}
        pills={views.map((value) => ({
          value,
          label: value === 'all' ? 'All' : outboxStateWords[value].word,
          count: value === 'all' ? all : counts?.[value],
          hot: value === 'failed' || value === 'unknown',
        }))}
      />
      <Card padding="none" className={styles.card}>
        <Answer of={list} rows={8}>
          {(data) => (
            <>
              <OutboxTable rows={data.rows} now={now} isFiltered={view !== 'all'} onAsk={setAsked} />
              <Pager offset={offset} limit={pageSize} total={data.total} onOffset={setOffset} />
            </>
          )}
        </Answer>
      </Card>
      {asked?.what === 'settle' && <SettleDialog row={asked.row} onClose={close} />}
      {asked?.what === 'resend' && <ResendDialog row={asked.row} onClose={close} />}
      {isPausing && <PauseDialog now={now} onClose={() => setPausing(false)} />}
      {asked?.what === 'cancel' && <CancelDialog row={asked.row} onClose={close} />}
    </Page>
  );
}

function subOf(counts: Readonly<Record<OutboxRow['state'], number>>): string {
  const trouble = counts.failed + counts.unknown;
  const waiting = `${formatCount(counts.queued + counts.claimed)} waiting`;
  return trouble === 0 ? waiting : `${waiting} · ${formatCount(trouble)} ${trouble === 1 ? 'needs' : 'need'} attention`;
}

function doneWords({ sent, failed, unknown, waiting }: Readonly<Record<'sent' | 'failed' | 'unknown' | 'waiting', number>>): string {
  const parts = [
    `${formatCount(sent)} sent`,
    failed > 0 ? `${formatCount(failed)} failed` : '',
    unknown > 0 ? `${formatCount(unknown)} of unknown fate` : '',
    `${formatCount(waiting)} waiting`,
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}
