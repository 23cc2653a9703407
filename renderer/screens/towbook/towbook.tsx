import { Import } from 'lucide-react';
import { useCall } from '../../data/call';
import { useNow } from '../../data/office';
import { formatMoment } from '../../format/moment';
import { Answer } from '../../parts/answer';
import { Card } from '../../parts/card';
import { DataTable } from '../../parts/data-table';
import { Page } from '../../parts/page';
import { EmptyState } from '../../parts/states';

/** Imports from TowBook. */
export function TowbookScreen() {
  const now = useNow();
  return (
    <Page title="TowBook" scrolls>
      <Answer of={useCall('towbook.runs', { limit: 200 })}>
        {(data) => (
          <Card padding="none">
            <DataTable
              label="Imports"
              rows={data.rows}
              rowKey={(run) => run.id}
              empty={<EmptyState icon={Import} title="Nothing has been imported yet" />}
              columns={[
                { key: 'started', title: 'Started', cell: (run) => formatMoment(run.startedAt, now) },
                { key: 'state', title: 'State', cell: (run) => run.state },
                { key: 'detail', title: 'What', wide: true, cell: (run) => run.detail },
                { key: 'rows', title: 'Rows', align: 'end', cell: (run) => run.counts.rows },
                { key: 'created', title: 'New', align: 'end', cell: (run) => run.counts.created },
                { key: 'updated', title: 'Updated', align: 'end', cell: (run) => run.counts.updated },
                { key: 'skipped', title: 'Skipped', align: 'end', cell: (run) => run.counts.skipped },
              ]}
            />
          </Card>
        )}
      </Answer>
    </Page>
  );
}
