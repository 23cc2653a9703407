import { FileText } from 'lucide-react';
import { useCall } from '../../data/call';
import { useNow } from '../../data/office';
import { hrefOf } from '../../data/place';
import { formatMoment } from '../../format/moment';
import { Answer } from '../../parts/answer';
import { Card } from '../../parts/card';
import { DataTable } from '../../parts/data-table';
import { Page } from '../../parts/page';
import { EmptyState } from '../../parts/states';

/** Documents made for vehicles, newest first. */
export function NoticesScreen() {
  const now = useNow();
  return (
    <Page title="Notices" scrolls>
      <Answer of={useCall('notices.list', { limit: 200 })}>
        {(data) => (
          <Card padding="none">
            <DataTable
              label="Notices"
              rows={data.rows}
              rowKey={(notice) => notice.id}
              empty={
                <EmptyState icon={FileText} title="No notice has been made yet">
                  A notice is made from Today or from the page of its vehicle.
                </EmptyState>
              }
              columns={[
                { key: 'title', title: 'Notice', cell: (notice) => <b>{notice.title}</b> },
                {
                  key: 'vehicle',
                  title: 'Vehicle',
                  wide: true,
                  cell: (notice) => <a href={hrefOf(`/vehicle/${notice.vehicleId}`)}>{notice.vehicle.description}</a>,
                },
                { key: 'recipient', title: 'To', cell: (notice) => notice.recipient ?? '–' },
                { key: 'state', title: 'State', cell: (notice) => notice.state },
                { key: 'made', title: 'Made', cell: (notice) => formatMoment(notice.createdAt, now) },
              ]}
            />
          </Card>
        )}
      </Answer>
    </Page>
  );
}
