import { useCall } from '../../data/call';
import { hrefOf } from '../../data/place';
import { Answer } from '../../parts/answer';
import { Card } from '../../parts/card';
import { DataTable } from '../../parts/data-table';
import { Page } from '../../parts/page';
import { LevelTag } from '../../parts/tag';

/** What is due, most urgent first. */
export function TodayScreen() {
  return (
    <Page title="Today" scrolls>
      <Answer of={useCall('queue.list', { limit: 200 })}>
        {(data) => (
          <Card padding="none">
            <DataTable
              label="Queue"
              rows={data.rows}
              rowKey={(row) => `${row.vehicleId} ${row.rule}`}
              columns={[
                { key: 'level', title: 'Level', cell: (row) => <LevelTag level={row.level} /> },
                {
                  key: 'vehicle',
                  title: 'Vehicle',
                  cell: (row) => <a href={hrefOf(`/vehicle/${row.vehicleId}`)}>{row.vehicle.description}</a>,
                },
                { key: 'verb', title: 'What to do', wide: true, cell: (row) => row.verb },
              ]}
            />
          </Card>
        )}
      </Answer>
    </Page>
  );
}
