import { useCall } from '../../data/call';
import { hrefOf } from '../../data/place';
import { Answer } from '../../parts/answer';
import { Card } from '../../parts/card';
import { DataTable } from '../../parts/data-table';
import { Page } from '../../parts/page';
import { LevelTag } from '../../parts/tag';

/** Every vehicle, as a list. */
export function VehiclesScreen() {
  return (
    <Page title="Vehicles" scrolls>
      <Answer of={useCall('vehicles.list', { limit: 200 })}>
        {(data) => (
          <Card padding="none">
            <DataTable
              label="Vehicles"
              rows={data.rows}
              rowKey={(row) => row.id}
              columns={[
                { key: 'level', title: 'Level', cell: (row) => <LevelTag level={row.level} /> },
                {
                  key: 'vehicle',
                  title: 'Vehicle',
                  wide: true,
                  cell: (row) => <a href={hrefOf(`/vehicle/${row.id}`)}>{row.description}</a>,
                },
              ]}
            />
          </Card>
        )}
      </Answer>
    </Page>
  );
}
