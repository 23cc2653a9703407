import { AlarmClock } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../../data/call';
import { useChange } from '../../data/change';
import { hrefOf } from '../../data/place';
import { formatMoment } from '../../format/moment';
import { formatCount } from '../../format/money';
import { Button } from '../../parts/button';
import { DataTable } from '../../parts/data-table';
import { Dialog, DialogBody } from '../../parts/dialog';
import { EmptyState } from '../../parts/states';
import { LevelTag } from '../../parts/tag';
import { toastError } from '../../parts/toast';

/** What was put off, and a way to bring it back. Hidden when nothing is. */
export function Snoozed({ now }: Readonly<{ now: string }>) {
  const { data } = useCall('queue.snoozed', { limit: 200 });
  const wake = useChange('queue.wake');
  const [isOpen, setOpen] = useState(false);
  if (data === undefined || (data.total === 0 && !isOpen)) return null;
  return (
    <>
      <Button icon={AlarmClock} onPress={() => setOpen(true)}>
        {formatCount(data.total)} put off
      </Button>
      <Dialog title="Put off" isOpen={isOpen} onClose={() => setOpen(false)} width="wide">
        <DialogBody>
          <DataTable
            label="Put off"
            rows={data.rows}
            rowKey={(row) => `${row.vehicleId} ${row.rule}`}
            empty={<EmptyState icon={AlarmClock} title="Nothing is put off" />}
            columns={[
              { key: 'level', title: 'Level', cell: (row) => <LevelTag level={row.level} /> },
              { key: 'vehicle', title: 'Vehicle', cell: (row) => <a href={hrefOf(`/vehicle/${row.vehicleId}`)}>{row.description}</a> },
              { key: 'rule', title: 'Rule', cell: (row) => row.rule },
              { key: 'until', title: 'Until', cell: (row) => formatMoment(row.until, now) },
              { key: 'reason', title: 'Reason', wide: true, cell: (row) => `${row.reason} (${row.by})` },
              {
                key: 'wake',
                title: '',
                cell: (row) => (
                  <Button
                    size="small"
                    onPress={() => wake.mutate({ vehicleId: row.vehicleId, rule: row.rule }, { onError: toastError })}
                    aria-label={`Bring back ${row.description}`}
                  >
                    Bring back
                  </Button>
                ),
              },
            ]}
          />
        </DialogBody>
      </Dialog>
    </>
  );
}
