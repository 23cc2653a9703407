import { Pencil, Play } from 'lucide-react';
import type { Job } from '../../../../preload/contract/office';
import { useMay } from '../../../data/may';
import { useChange } from '../../../data/change';
import { formatAge } from '../../../format/countdown';
import { formatNear } from '../../../format/moment';
import { Button } from '../../../parts/button';
import { DataTable } from '../../../parts/data-table';
import { SwitchInput } from '../../../parts/switch-input';
import { Tag } from '../../../parts/tag';
import { toast, toastError } from '../../../parts/toast';
import { everyWords, jobWords, resultWord } from './job-words';
import styles from './schedule.module.css';

type JobTableProps = Readonly<{ jobs: readonly Job[]; now: string; onEdit: (job: Job) => void }>;

/** The jobs: on or off, how often, when next, how the last one went. */
export function JobTable({ jobs, now, onEdit }: JobTableProps) {
  const mayChange = useMay('manager');
  return (
    <DataTable
      label="Jobs"
      rows={jobs}
      rowKey={(job) => job.name}
      columns={[
        { key: 'on', title: 'On', cell: (job) => <OnSwitch job={job} mayChange={mayChange} /> },
        {
          key: 'title',
          title: 'Job',
          cell: (job) => (
            <div className={styles.job}>
              <b>{job.title}</b>
              <small>{jobWords[job.name]}</small>
            </div>
          ),
        },
        {
          key: 'every',
          title: 'How often',
          cell: (job) => (
            <Button
              size="small"
              look="quiet"
              icon={Pencil}
              isDisabled={!mayChange}
              onPress={() => onEdit(job)}
              aria-label={`${job.title}: ${everyWords(job.everyMinutes)}`}
            >
              {everyWords(job.everyMinutes)}
            </Button>
          ),
        },
        { key: 'next', title: 'Next', cell: (job) => <Next job={job} now={now} /> },
        { key: 'last', title: 'Last', wide: true, cell: (job) => <Last job={job} now={now} /> },
        { key: 'run', title: '', align: 'end', cell: (job) => <RunNow job={job} /> },
      ]}
    />
  );
}

function OnSwitch({ job, mayChange }: Readonly<{ job: Job; mayChange: boolean }>) {
  const set = useChange('settings.set');
  return (
    <SwitchInput
      value={job.enabled}
      disabled={set.isPending || !mayChange}
      label={job.title}
      onChange={(enabled) => set.mutate({ values: { [`schedule.${job.name}.enabled`]: enabled } }, { onError: toastError })}
    >
      {job.enabled ? 'On' : 'Off'}
    </SwitchInput>
  );
}

function Next({ job, now }: Readonly<{ job: Job; now: string }>) {
  if (job.running) return <Tag tone="soon">Running</Tag>;
  if (!job.enabled) return <small>off</small>;
  if (job.blockedBy !== null) return <div className={styles.blocked}>{job.blockedBy}</div>;
  return job.nextRunAt === null ? <small>not planned yet</small> : formatNear(job.nextRunAt, now);
}

function Last({ job, now }: Readonly<{ job: Job; now: string }>) {
  if (job.lastRunAt === null || job.lastResult === null) return <small>has not run yet</small>;
  const { word, tone } = resultWord(job.lastResult);
  return (
    <div className={styles.job}>
      <span>
        <Tag tone={tone}>{word}</Tag> <small>{formatAge(job.lastRunAt, now)}</small>
      </span>
      {job.lastMessage !== null && <span>{job.lastMessage}</span>}
    </div>
  );
}

function RunNow({ job }: Readonly<{ job: Job }>) {
  const run = useChange('schedule.runNow');
  return (
    <Button
      size="small"
      icon={Play}
      busy={run.isPending || job.running}
      aria-label={`Run now: ${job.title}`}
      onPress={() => run.mutate({ job: job.name }, { onSuccess: ({ message }) => toast(`${job.title}: ${message}`), onError: toastError })}
    >
      Run now
    </Button>
  );
}
