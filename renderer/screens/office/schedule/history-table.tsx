import { useState } from 'react';
import type { Output } from '../../../../preload/contract';
import type { Job, JobName } from '../../../../preload/contract/office';
import { formatSpan } from '../../../format/countdown';
import { formatNear } from '../../../format/moment';
import { Card } from '../../../parts/card';
import { DataTable } from '../../../parts/data-table';
import { EmptyState } from '../../../parts/states';
import { Pills } from '../../../parts/pills';
import { Tag } from '../../../parts/tag';
import { resultWord } from './job-words';
import styles from './schedule.module.css';

type Run = Output<'schedule.list'>['history'][number];

const secondsFrom = 60_000;

function lasted({ startedAt, endedAt }: Run): string {
  if (endedAt === null) return 'runs now';
  const milliseconds = Date.parse(endedAt) - Date.parse(startedAt);
  if (milliseconds < 1000) return 'under 1 s';
  return milliseconds < secondsFrom ? `${Math.round(milliseconds / 1000)} s` : formatSpan(milliseconds);
}

/** The last runs of the jobs, newest first. */
export function HistoryTable({ history, jobs, now }: Readonly<{ history: readonly Run[]; jobs: readonly Job[]; now: string }>) {
  const [only, setOnly] = useState<'all' | JobName>('all');
  const titles = new Map(jobs.map((job) => [job.name, job.title]));
  const rows = history.map((run, index) => ({ ...run, index })).filter((run) => only === 'all' || run.job === only);
  return (
    <>
      <Pills
        label="Job"
        value={only}
        onChange={setOnly}
        pills={[{ value: 'all', label: 'All runs' }, ...jobs.map((job) => ({ value: job.name, label: job.title }))]}
      />
      <Card padding="none" className={styles.history}>
        <DataTable
          label="Runs"
          rows={rows}
          rowKey={(run) => run.index}
          empty={<EmptyState title="No run yet" />}
          columns={[
            { key: 'at', title: 'Started', cell: (run) => formatNear(run.startedAt, now) },
            { key: 'job', title: 'Job', cell: (run) => titles.get(run.job) ?? run.job },
            {
              key: 'result',
              title: 'Result',
              cell: (run) => <Tag tone={resultWord(run.result).tone}>{resultWord(run.result).word}</Tag>,
            },
            { key: 'lasted', title: 'Lasted', align: 'end', cell: lasted },
            { key: 'message', title: 'What it did', wide: true, cell: (run) => run.message },
          ]}
        />
      </Card>
    </>
  );
}
