import { useState } from 'react';
import type { ImportOutcome, ImportRun } from '../../../preload/contract/towbook';
import { useCall } from '../../data/call';
import { useNow } from '../../data/office';
import { formatNear } from '../../format/moment';
import { importSourceWords, importStateWords, outcomeWords } from '../../format/imports';
import { BackTitle } from '../../parts/back-title';
import { Answer } from '../../parts/answer';
import { Card } from '../../parts/card';
import { ErrorNote } from '../../parts/error-note';
import { Page } from '../../parts/page';
import { Pager } from '../../parts/pager';
import { Pills } from '../../parts/pills';
import { Tag } from '../../parts/tag';
import { UndoRun } from './matters/undo-run';
import { RowTable } from './row-table';
import styles from './run-page.module.css';

const pageSize = 100;
const outcomes: readonly ('all' | ImportOutcome)[] = ['all', 'created', 'updated', 'unchanged', 'skipped'];

/** One import and what it did with every row. */
export function RunPage({ id }: Readonly<{ id: number }>) {
  const now = useNow();
  const [outcome, setOutcome] = useState<'all' | ImportOutcome>('all');
  const [offset, setOffset] = useState(0);
  const input = { id, outcome: outcome === 'all' ? [] : [outcome], limit: pageSize, offset };
  const answer = useCall('towbook.run', input, { keepPrevious: true });
  const run = answer.data?.run;
  return (
    <Page
      title={
        <BackTitle to="/towbook" label="Back to TowBook" name={run === undefined ? 'Import' : run.detail}>
          {run !== undefined && <Tag tone={importStateWords[run.state].tone}>{importStateWords[run.state].word}</Tag>}
        </BackTitle>
      }
      sub={run === undefined ? undefined : subOf(run, now)}
      actions={run === undefined ? undefined : <UndoRun run={run} />}
    >
      {run?.error != null && <ErrorNote error={run.error} />}
      {run !== undefined && (
        <Pills
          label="Outcome"
          value={outcome}
          onChange={(next) => {
            setOutcome(next);
            setOffset(0);
          }}
          pills={outcomes.map((value) => ({
            value,
            label: value === 'all' ? 'All rows' : outcomeWords[value].word,
            count: run.counts[value === 'all' ? 'rows' : value],
          }))}
        />
      )}
      <Card padding="none" className={styles.card}>
        <Answer of={answer} rows={10}>
          {(data) => (
            <>
              <RowTable rows={data.rows} />
              <Pager offset={offset} limit={pageSize} total={data.total} onOffset={setOffset} />
            </>
          )}
        </Answer>
      </Card>
    </Page>
  );
}

function subOf(run: ImportRun, now: string): string {
  const end = run.endedAt === null ? '' : `, ended ${formatNear(run.endedAt, now)}`;
  return `${importSourceWords[run.source]} · started ${formatNear(run.startedAt, now)} by ${run.startedBy}${end}`;
}
