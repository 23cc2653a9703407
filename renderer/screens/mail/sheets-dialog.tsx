import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../../data/call';
import { formatNear } from '../../format/moment';
import { formatMoney } from '../../format/money';
import { Answer } from '../../parts/answer';
import { Button } from '../../parts/button';
import { DataTable } from '../../parts/data-table';
import { Dialog, DialogBody } from '../../parts/dialog';
import { Pager } from '../../parts/pager';
import { EmptyState } from '../../parts/states';
import { stateOf } from './sheet-dialog';

type SheetsDialogProps = Readonly<{ now: string; onOpen: (id: number) => void; onClose: () => void }>;

const pageSize = 20;

/** Every firm mailing sheet made, newest first. */
export function SheetsDialog({ now, onOpen, onClose }: SheetsDialogProps) {
  const [offset, setOffset] = useState(0);
  return (
    <Dialog title="Firm mailing sheets" isOpen onClose={onClose} width="wide">
      <DialogBody>
        <Answer of={useCall('pieces.sheets', { limit: pageSize, offset }, { keepPrevious: true })} rows={4}>
          {(data) => (
            <>
              <DataTable
                label="Firm mailing sheets"
                rows={data.rows}
                rowKey={(sheet) => sheet.id}
                empty={
                  <EmptyState icon={ScrollText} title="No sheet has been made yet">
                    Letters with an article number are listed on one for the post office.
                  </EmptyState>
                }
                columns={[
                  { key: 'made', title: 'Made', cell: (sheet) => formatNear(sheet.madeAt, now) },
                  { key: 'by', title: 'By', cell: (sheet) => sheet.madeBy },
                  { key: 'letters', title: 'Letters', align: 'end', cell: (sheet) => sheet.pieces.length },
                  { key: 'total', title: 'Total', align: 'end', cell: (sheet) => formatMoney(sheet.totalCents) },
                  { key: 'state', title: 'State', wide: true, cell: stateOf },
                  { key: 'stamped', title: 'Stamped', cell: (sheet) => (sheet.stamped === null ? '–' : formatNear(sheet.stamped.at, now)) },
                  {
                    key: 'open',
                    title: '',
                    align: 'end',
                    cell: (sheet) => (
                      <Button
                        size="small"
                        onPress={() => onOpen(sheet.id)}
                        aria-label={`Open the sheet of ${formatNear(sheet.madeAt, now)}`}
                      >
                        Open
                      </Button>
                    ),
                  },
                ]}
              />
              <Pager offset={offset} limit={pageSize} total={data.total} onOffset={setOffset} />
            </>
          )}
        </Answer>
      </DialogBody>
    </Dialog>
  );
}
