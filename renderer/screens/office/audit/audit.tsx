import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../../../data/call';
import { useNow } from '../../../data/office';
import { hrefOf, usePlace } from '../../../data/place';
import { formatMoment, formatNear } from '../../../format/moment';
import { formatMany } from '../../../format/money';
import { Answer } from '../../../parts/answer';
import { Card } from '../../../parts/card';
import { Clip } from '../../../parts/clip';
import { DataTable } from '../../../parts/data-table';
import { Page } from '../../../parts/page';
import { Pager } from '../../../parts/pager';
import { EmptyState } from '../../../parts/states';
import { operationWords } from './operation-words';
import styles from '../../../parts/list-page.module.css';

const pageSize = 100;

/** A sentence with its moments as the yard's wall clock shows them. */
const inYardTime = (summary: string, now: string): string =>
  summary.replaceAll(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})/g, (moment) => formatMoment(moment, now));

/** Who changed what and when; nothing in here can be changed. `/log?vehicle=12` shows one vehicle's. */
export function AuditScreen() {
  const now = useNow();
  const asked = Number(usePlace().search.get('vehicle'));
  const vehicleId = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined;
  const [offset, setOffset] = useState(0);
  const input = { limit: pageSize, offset, ...(vehicleId === undefined ? {} : { vehicleId }) };
  const list = useCall('audit.list', input, { keepPrevious: true });
  return (
    <Page
      title="Log"
      sub={
        list.data === undefined ? undefined : `${formatMany(list.data.total, 'change')}${vehicleId === undefined ? '' : ' of one vehicle'}`
      }
      actions={vehicleId === undefined ? undefined : <a href={hrefOf('/log')}>All changes</a>}
    >
      <Card padding="none" className={styles.card}>
        <Answer of={list} rows={12}>
          {(data) => (
            <>
              <DataTable
                label="Changes"
                rows={data.rows}
                rowKey={(row) => row.id}
                empty={<EmptyState icon={ScrollText} title="Nothing has been changed yet" />}
                columns={[
                  { key: 'at', title: 'When', cell: (row) => formatNear(row.at, now) },
                  { key: 'by', title: 'By', cell: (row) => <Clip width={22}>{row.by}</Clip> },
                  { key: 'operation', title: 'Act', cell: (row) => <span title={row.operation}>{operationWords(row.operation)}</span> },
                  { key: 'summary', title: 'What', wide: true, cell: (row) => inYardTime(row.summary, now) },
                  {
                    key: 'vehicle',
                    title: '',
                    align: 'end',
                    cell: (row) => (row.vehicleId === null ? null : <a href={hrefOf(`/vehicle/${row.vehicleId}`)}>Vehicle</a>),
                  },
                ]}
              />
              <Pager offset={offset} limit={pageSize} total={data.total} onOffset={setOffset} />
            </>
          )}
        </Answer>
      </Card>
    </Page>
  );
}
