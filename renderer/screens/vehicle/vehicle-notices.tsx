import { FileText } from 'lucide-react';
import { useCall } from '../../data/call';
import { hrefOf } from '../../data/place';
import { formatMoment } from '../../format/moment';
import { noticeStateWords } from '../../format/outgoing';
import { Answer } from '../../parts/answer';
import { DataTable } from '../../parts/data-table';
import { EmptyState } from '../../parts/states';
import { Tag } from '../../parts/tag';

/** The notices made for one vehicle. */
export function VehicleNotices({ id, now }: Readonly<{ id: number; now: string }>) {
  return (
    <Answer of={useCall('notices.list', { vehicleId: id, limit: 200 })} rows={3}>
      {(data) => (
        <DataTable
          label="Notices"
          rows={data.rows}
          rowKey={(notice) => notice.id}
          empty={<EmptyState icon={FileText} title="No notice has been made for this vehicle" />}
          columns={[
            { key: 'title', title: 'Notice', wide: true, cell: (notice) => <a href={hrefOf(`/notices/${notice.id}`)}>{notice.title}</a> },
            { key: 'version', title: 'Version', align: 'end', cell: (notice) => notice.noticeVersion },
            {
              key: 'state',
              title: 'State',
              cell: (notice) => <Tag tone={noticeStateWords[notice.state].tone}>{noticeStateWords[notice.state].word}</Tag>,
            },
            { key: 'to', title: 'To', cell: (notice) => notice.recipient ?? '–' },
            { key: 'made', title: 'Made', cell: (notice) => `${formatMoment(notice.createdAt, now)}, ${notice.createdBy}` },
          ]}
        />
      )}
    </Answer>
  );
}
