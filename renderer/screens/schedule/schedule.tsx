import { useCall } from '../../data/call';
import { useNow } from '../../data/office';
import { formatNear } from '../../format/moment';
import { Answer } from '../../parts/answer';
import { Card } from '../../parts/card';
import { DataTable } from '../../parts/data-table';
import { Page } from '../../parts/page';

/** What the program does by itself, and when. */
export function ScheduleScreen() {
  const now = useNow();
  return (
    <Page title="Schedule" scrolls>
      <Answer of={useCall('schedule.list', {})}>
        {(data) => (
          <Card padding="none">
            <DataTable
              label="Jobs"
              rows={data.jobs}
              rowKey={(job) => job.name}
              columns={[
                { key: 'title', title: 'Job', cell: (job) => <b>{job.title}</b> },
                { key: 'state', title: 'State', cell: (job) => (job.running ? 'Running' : job.enabled ? 'On' : 'Off') },
                { key: 'next', title: 'Next', cell: (job) => (job.nextRunAt === null ? '–' : formatNear(job.nextRunAt, now)) },
                { key: 'last', title: 'Last', cell: (job) => (job.lastRunAt === null ? '–' : formatNear(job.lastRunAt, now)) },
                { key: 'message', title: 'Result', wide: true, cell: (job) => job.blockedBy ?? job.lastMessage ?? '–' },
              ]}
            />
          </Card>
        )}
      </Answer>
    </Page>
  );
}
