import { useCall } from '../../data/call';
import { hrefOf } from '../../data/place';
import { formatSize } from '../../data/file';
import { formatNear } from '../../format/moment';
import { Answer } from '../../parts/answer';
import { Card } from '../../parts/card';
import { DataTable } from '../../parts/data-table';
import { EmptyState } from '../../parts/states';
import { Tag } from '../../parts/tag';
import { legacyStateWords } from './run-words';

/** Old databases brought in, newest first. */
export function RunsCard({ now }: Readonly<{ now: string }>) {
  return (
    <Card title="Brought in" padding="none">
      <Answer of={useCall('legacy.runs', { limit: 50 })} rows={2}>
        {(data) => (
          <DataTable
            label="Brought in"
            rows={data.rows}
            rowKey={(run) => run.id}
            empty={<EmptyState title="No old database has been brought in">The account of every row stays here afterwards.</EmptyState>}
            columns={[
              {
                key: 'state',
                title: 'State',
                cell: (run) => <Tag tone={legacyStateWords[run.state].tone}>{legacyStateWords[run.state].word}</Tag>,
              },
              {
                key: 'started',
                title: 'Started',
                cell: (run) => <a href={hrefOf(`/legacy/${run.id}`)}>{formatNear(run.startedAt, now)}</a>,
              },
              {
                key: 'file',
                title: 'File',
                wide: true,
                cell: (run) => (
                  <>
                    {run.file.name}, {formatSize(run.file.bytes)} {run.error !== null && <small>{run.error.message}</small>}
                  </>
                ),
              },
              { key: 'by', title: 'By', cell: (run) => run.startedBy },
            ]}
          />
        )}
      </Answer>
    </Card>
  );
}
