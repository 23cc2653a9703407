import { useState } from 'react';
import type { LegacyOutcome } from '../../../preload/contract/legacy';
import { useCall } from '../../data/call';
import { hrefOf } from '../../data/place';
import { formatNear } from '../../format/moment';
import { BackTitle } from '../../parts/back-title';
import { Answer } from '../../parts/answer';
import { Card } from '../../parts/card';
import { Clip } from '../../parts/clip';
import { DataTable } from '../../parts/data-table';
import { ErrorNote } from '../../parts/error-note';
import { Page } from '../../parts/page';
import { Pager } from '../../parts/pager';
import { Pills } from '../../parts/pills';
import { EmptyState } from '../../parts/states';
import { Tag } from '../../parts/tag';
import { TakeoverRow } from '../../features/takeover/takeover-row';
import { AccountView } from './account-view';
import { legacyOutcomeWords, legacyStateWords } from './run-words';
import styles from './legacy.module.css';

const pageSize = 100;
const outcomes = ['all', 'imported', 'merged', 'refused'] as const;

/** One import of an old database: its account, and what became of every row. */
export function LegacyRunPage({ id, now }: Readonly<{ id: number; now: string }>) {
  const [outcome, setOutcome] = useState<'all' | LegacyOutcome>('all');
  const [offset, setOffset] = useState(0);
  const answer = useCall(
    'legacy.run',
    { id, outcome: outcome === 'all' ? [] : [outcome], limit: pageSize, offset },
    { keepPrevious: true },
  );
  const run = answer.data?.run;
  return (
    <Page
      title={
        <BackTitle to="/legacy" label="Back to the old database" name={run?.file.name ?? 'Old database'}>
          {run !== undefined && <Tag tone={legacyStateWords[run.state].tone}>{legacyStateWords[run.state].word}</Tag>}
        </BackTitle>
      }
      sub={run === undefined ? undefined : `Started ${formatNear(run.startedAt, now)} by ${run.startedBy}`}
      scrolls
    >
      {run?.error != null && <ErrorNote error={run.error} />}
      <Answer of={answer} rows={10}>
        {(data) => (
          <>
            <TakeoverRow />
            <Card>
              <AccountView account={data.account} hasRows />
            </Card>
            <Pills
              label="Outcome"
              value={outcome}
              onChange={(next) => {
                setOutcome(next);
                setOffset(0);
              }}
              pills={outcomes.map((value) => ({
                value,
                label: value === 'all' ? 'All rows' : legacyOutcomeWords[value].word,
                count: data.account.total[value === 'all' ? 'rows' : value],
              }))}
            />
            <Card padding="none" className={styles.rows}>
              <DataTable
                label="Rows"
                rows={data.rows}
                rowKey={(row) => `${row.table} ${row.row}`}
                empty={<EmptyState title="No row" />}
                columns={[
                  {
                    key: 'outcome',
                    title: 'Outcome',
                    cell: (row) => <Tag tone={legacyOutcomeWords[row.outcome].tone}>{legacyOutcomeWords[row.outcome].word}</Tag>,
                  },
                  { key: 'place', title: 'Row', cell: (row) => `${row.table} ${row.row}` },
                  {
                    key: 'said',
                    title: 'What was done',
                    wide: true,
                    cell: (row) => (
                      <div className={styles.spelling}>
                        <span>{row.reason ?? (row.changed ? '' : 'Changed nothing.')}</span>
                        {row.warnings.map((warning) => (
                          <small key={warning}>{warning}</small>
                        ))}
                      </div>
                    ),
                  },
                  { key: 'raw', title: 'As read', cell: (row) => <Clip width={40}>{row.raw}</Clip> },
                  {
                    key: 'vehicle',
                    title: '',
                    cell: (row) => (row.vehicleId === null ? null : <a href={hrefOf(`/vehicle/${row.vehicleId}`)}>Open the vehicle</a>),
                  },
                ]}
              />
              <Pager offset={offset} limit={pageSize} total={data.total} onOffset={setOffset} />
            </Card>
          </>
        )}
      </Answer>
    </Page>
  );
}
