import { Import } from 'lucide-react';
import { useState } from 'react';
import type { ImportRun } from '../../../preload/contract/towbook';
import { useCall } from '../../data/call';
import { useNow } from '../../data/office';
import { hrefOf } from '../../data/place';
import { formatNear } from '../../format/moment';
import { formatCount } from '../../format/money';
import { importStateWords } from '../../format/imports';
import { Answer } from '../../parts/answer';
import { Card } from '../../parts/card';
import { Clip } from '../../parts/clip';
import { DataTable, type Column } from '../../parts/data-table';
import { Pager } from '../../parts/pager';
import { EmptyState } from '../../parts/states';
import { Tag } from '../../parts/tag';
import styles from './towbook.module.css';

const pageSize = 50;
const counted = [
  ['rows', 'Rows'],
  ['created', 'New'],
  ['updated', 'Updated'],
  ['unchanged', 'Unchanged'],
  ['skipped', 'Skipped'],
] as const;

/** Every import, newest first. */
export function RunTable() {
  const now = useNow();
  const [offset, setOffset] = useState(0);
  const runs = useCall('towbook.runs', { limit: pageSize, offset }, { keepPrevious: true });
  const columns: readonly Column<ImportRun>[] = [
    {
      key: 'state',
      title: 'State',
      cell: (run) => <Tag tone={importStateWords[run.state].tone}>{importStateWords[run.state].word}</Tag>,
    },
    { key: 'started', title: 'Started', cell: (run) => <a href={hrefOf(`/towbook/${run.id}`)}>{formatNear(run.startedAt, now)}</a> },
    {
      key: 'what',
      title: 'What',
      wide: true,
      cell: (run) => (
        <>
          {run.detail} {run.error !== null && <small>{run.error.message}</small>}
        </>
      ),
    },
    ...counted.map(([key, title]): Column<ImportRun> => ({ key, title, align: 'end', cell: (run) => formatCount(run.counts[key]) })),
    { key: 'by', title: 'By', cell: (run) => <Clip width={18}>{run.startedBy}</Clip> },
  ];
  return (
    <Card title="Imports" padding="none" className={styles.table}>
      <Answer of={runs} rows={4}>
        {(data) => (
          <>
            <DataTable
              label="Imports"
              rows={data.rows}
              rowKey={(run) => run.id}
              empty={<EmptyState icon={Import} title="Nothing has been imported yet" />}
              columns={columns}
            />
            <Pager offset={offset} limit={pageSize} total={data.total} onOffset={setOffset} />
          </>
        )}
      </Answer>
    </Card>
  );
}
