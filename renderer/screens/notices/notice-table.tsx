import { FileText } from 'lucide-react';
import type { Notice } from '../../../preload/contract/notices';
import { hrefOf } from '../../data/place';
import { formatNear } from '../../format/moment';
import { noticeKindWords, noticeStateWords } from '../../format/outgoing';
import { CheckInput } from '../../parts/check-input';
import { Clip } from '../../parts/clip';
import { DataTable } from '../../parts/data-table';
import { EmptyState } from '../../parts/states';
import { Tag } from '../../parts/tag';

type NoticeTableProps = Readonly<{
  rows: readonly Notice[];
  now: string;
  isFiltered: boolean;
  picked: ReadonlySet<number>;
  onPick: (id: number, isPicked: boolean) => void;
}>;

/** Notices as made, newest first. */
export function NoticeTable({ rows, now, isFiltered, picked, onPick }: NoticeTableProps) {
  return (
    <DataTable
      label="Notices"
      rows={rows}
      rowKey={(notice) => notice.id}
      empty={
        <EmptyState icon={FileText} title={isFiltered ? 'No notice is in this state' : 'No notice has been made yet'}>
          {isFiltered ? undefined : 'A notice is made from here when it is due, from Today, or from the page of its vehicle.'}
        </EmptyState>
      }
      columns={[
        {
          key: 'pick',
          title: '',
          cell: (notice) => (
            <CheckInput
              value={picked.has(notice.id)}
              onChange={(isPicked) => onPick(notice.id, isPicked)}
              label={`Choose ${notice.title.slice(0, 200)}, version ${notice.noticeVersion}`}
            />
          ),
        },
        {
          key: 'state',
          title: 'State',
          cell: (notice) => <Tag tone={noticeStateWords[notice.state].tone}>{noticeStateWords[notice.state].word}</Tag>,
        },
        {
          key: 'notice',
          title: 'Notice',
          cell: (notice) => (
            <a href={hrefOf(`/notices/${notice.id}`)}>
              <b>{noticeKindWords[notice.kind]}</b>
            </a>
          ),
        },
        { key: 'version', title: 'Version', align: 'end', cell: (notice) => notice.noticeVersion },
        {
          key: 'vehicle',
          title: 'Vehicle',
          wide: true,
          cell: (notice) => (
            <>
              <a href={hrefOf(`/vehicle/${notice.vehicleId}`)}>{notice.vehicle.description}</a> <small>{numbersOf(notice.vehicle)}</small>
            </>
          ),
        },
        { key: 'to', title: 'To', cell: (notice) => <Clip width={38}>{notice.recipient ?? '–'}</Clip> },
        { key: 'made', title: 'Made', cell: (notice) => formatNear(notice.createdAt, now) },
        { key: 'by', title: 'By', cell: (notice) => <Clip width={18}>{notice.createdBy}</Clip> },
      ]}
    />
  );
}

function numbersOf({ complaintNumber, callNumber }: Notice['vehicle']): string {
  return [complaintNumber, callNumber === null ? null : `call ${callNumber}`].filter((part) => part !== null).join(' · ');
}
