import { Building2 } from 'lucide-react';
import { useCall } from '../../data/call';
import { Answer } from '../../parts/answer';
import { Card } from '../../parts/card';
import { DataTable } from '../../parts/data-table';
import { Page } from '../../parts/page';
import { EmptyState } from '../../parts/states';

/** Police agencies and how they are reached. */
export function AgenciesScreen() {
  return (
    <Page title="Agencies" scrolls>
      <Answer of={useCall('agencies.list', {})}>
        {(data) => (
          <Card padding="none">
            <DataTable
              label="Agencies"
              rows={data.rows}
              rowKey={(agency) => agency.id}
              empty={<EmptyState icon={Building2} title="No agency is known yet" />}
              columns={[
                { key: 'name', title: 'Agency', wide: true, cell: (agency) => <b>{agency.name}</b> },
                { key: 'email', title: 'E-mail', cell: (agency) => agency.email ?? '–' },
                { key: 'phone', title: 'Phone', cell: (agency) => agency.phone ?? '–' },
                { key: 'vehicles', title: 'Vehicles', align: 'end', cell: (agency) => agency.vehicles },
              ]}
            />
          </Card>
        )}
      </Answer>
    </Page>
  );
}
