import { Send } from 'lucide-react';
import { useCall } from '../../data/call';
import { useNow } from '../../data/office';
import { formatMoment } from '../../format/moment';
import { Answer } from '../../parts/answer';
import { Card } from '../../parts/card';
import { DataTable } from '../../parts/data-table';
import { Page } from '../../parts/page';
import { EmptyState } from '../../parts/states';

/** Messages on their way out, and what became of them. */
export function OutboxScreen() {
  const now = useNow();
  return (
    <Page title="Outbox" scrolls>
      <Answer of={useCall('outbox.list', { limit: 200 })}>
        {(data) => (
          <Card padding="none">
            <DataTable
              label="Messages"
              rows={data.rows}
              rowKey={(row) => row.id}
              empty={
                <EmptyState icon={Send} title="The outbox is empty">
                  A message is put here when a notice is sent.
                </EmptyState>
              }
              columns={[
                { key: 'state', title: 'State', cell: (row) => row.state },
                { key: 'recipient', title: 'To', cell: (row) => row.recipient },
                { key: 'subject', title: 'Subject', wide: true, cell: (row) => row.subject },
                { key: 'answer', title: 'Answer', cell: (row) => row.answer ?? '–' },
                { key: 'queued', title: 'Queued', cell: (row) => formatMoment(row.queuedAt, now) },
              ]}
            />
          </Card>
        )}
      </Answer>
    </Page>
  );
}
