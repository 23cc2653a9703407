import { useCall } from '../../../data/call';
import { useOffice } from '../../../data/office';
import { formatMoment } from '../../../format/moment';
import { Answer } from '../../../parts/answer';
import { DataTable } from '../../../parts/data-table';

const shownLooks = 20;

/** Who looked at the owner data of this vehicle, newest first. For managers. */
export function AccessLog({ vehicleId, now }: Readonly<{ vehicleId: number; now: string }>) {
  const role = useOffice().data?.staff.role;
  const isManager = role === 'manager' || role === 'admin';
  const log = useCall('parties.accessLog', { vehicleId, limit: shownLooks }, { enabled: isManager });
  if (!isManager) return <small>Every look is written to the access log, which a manager can read.</small>;
  return (
    <Answer of={log} rows={2}>
      {({ rows, total }) => (
        <>
          <h3>Access log ({total})</h3>
          <DataTable
            label="Access log"
            rows={rows}
            rowKey={(row) => row.id}
            empty={<small>Nobody has looked yet.</small>}
            columns={[
              { key: 'at', title: 'At', cell: (row) => formatMoment(row.at, now) },
              { key: 'by', title: 'Who', cell: (row) => row.by },
              { key: 'purpose', title: 'Purpose', wide: true, cell: (row) => row.purpose },
            ]}
          />
          {total > rows.length && <small>The newest {shownLooks} are shown.</small>}
        </>
      )}
    </Answer>
  );
}
