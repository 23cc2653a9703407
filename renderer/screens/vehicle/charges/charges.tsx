import { Plus, ReceiptText, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { feeKinds, type FeeLine } from '../../../../preload/contract/fees';
import { useCall } from '../../../data/call';
import { useChange } from '../../../data/change';
import { useMay } from '../../../data/may';
import { formatMoment, formatShortDay } from '../../../format/moment';
import { formatMoney } from '../../../format/money';
import { Answer } from '../../../parts/answer';
import { Button } from '../../../parts/button';
import { classes } from '../../../parts/classes';
import { DataTable, type Column } from '../../../parts/data-table';
import { KeyValues } from '../../../parts/key-values';
import { Pager } from '../../../parts/pager';
import { ReasonDialog } from '../../../parts/reason-dialog';
import { EmptyState } from '../../../parts/states';
import { toast } from '../../../parts/toast';
import { ChargeDialog } from './charge-dialog';
import styles from './charges.module.css';

type ChargesPanelProps = Readonly<{ vehicleId: number; now: string }>;

const pageSize = 100;

/** What was charged and paid on a vehicle, line by line, and what is owed. A line is taken back by another, never changed. */
export function ChargesPanel({ vehicleId, now }: ChargesPanelProps) {
  const [offset, setOffset] = useState(0);
  const [isAdding, setAdding] = useState(false);
  const [takingBack, setTakingBack] = useState<FeeLine>();
  const mayChange = useMay('clerk');
  const ledger = useCall('fees.list', { vehicleId, limit: pageSize, offset }, { keepPrevious: true });
  const add = mayChange && (
    <Button icon={Plus} onPress={() => setAdding(true)}>
      Add a charge or payment
    </Button>
  );
  return (
    <>
      <Answer of={ledger} rows={4}>
        {({ rows, total, sums, towbookBalanceCents }) => {
          const told = towbookBalanceCents === null ? [] : ([['Balance in TowBook', formatMoney(towbookBalanceCents)]] as const);
          if (total === 0)
            return (
              <EmptyState icon={ReceiptText} title="No charge and no payment yet" action={add}>
                Towing, storage and what was paid stand here line by line; the papers of a sale are filled in from them.
                {told.map(([, balance]) => ` Until then they use the balance in TowBook, ${balance}.`)}
              </EmptyState>
            );
          return (
            <>
              <div className={styles.head}>
                <KeyValues
                  rows={[
                    ['Charged', formatMoney(sums.chargedCents)],
                    ['Paid', formatMoney(sums.paidCents)],
                    [sums.owedCents < 0 ? 'Paid too much' : 'Owed', <b key="owed">{formatMoney(Math.abs(sums.owedCents))}</b>],
                    ...told,
                  ]}
                />
                {add}
              </div>
              <DataTable
                label="Charges and payments"
                rows={rows}
                rowKey={(line) => line.id}
                columns={columns(now, mayChange ? setTakingBack : undefined)}
              />
              <Pager offset={offset} limit={pageSize} total={total} onOffset={setOffset} />
            </>
          );
        }}
      </Answer>
      {isAdding && <ChargeDialog vehicleId={vehicleId} now={now} onClose={() => setAdding(false)} />}
      {takingBack !== undefined && <TakeBack line={takingBack} onClose={() => setTakingBack(undefined)} />}
    </>
  );
}

function columns(now: string, onTakeBack: ((line: FeeLine) => void) | undefined): readonly Column<FeeLine>[] {
  return [
    {
      key: 'for',
      title: 'For',
      wide: true,
      cell: (line) => (
        <div className={styles.line}>
          <b className={classes(line.takenBackBy !== null && styles.gone)}>
            {line.reverses === null ? '' : 'Taken back: '}
            {feeKinds[line.kind].label}
          </b>
          {line.detail !== '' && <small>{line.detail}</small>}
        </div>
      ),
    },
    {
      key: 'day',
      title: 'Day',
      cell: ({ fromDay, untilDay }) =>
        fromDay === untilDay ? formatShortDay(fromDay, now) : `${formatShortDay(fromDay, now)} – ${formatShortDay(untilDay, now)}`,
    },
    {
      key: 'price',
      title: 'Price',
      align: 'end',
      cell: ({ quantityThousandths, unitCents }) =>
        quantityThousandths === 1000 ? '' : `${quantityThousandths / 1000} × ${formatMoney(unitCents)}`,
    },
    {
      key: 'amount',
      title: 'Amount',
      align: 'end',
      cell: (line) => <span className={classes(line.takenBackBy !== null && styles.gone)}>{formatMoney(line.amountCents)}</span>,
    },
    {
      key: 'entered',
      title: 'Entered',
      cell: ({ recordedAt, recordedBy }) => (
        <div className={styles.line}>
          <span>{formatMoment(recordedAt, now)}</span>
          <small>{recordedBy}</small>
        </div>
      ),
    },
    {
      key: 'back',
      title: '',
      cell: (line) =>
        onTakeBack !== undefined && line.takenBackBy === null && line.reverses === null ? (
          <Button
            size="small"
            look="quiet"
            icon={Undo2}
            onPress={() => onTakeBack(line)}
            aria-label={`Take back ${feeKinds[line.kind].label}, ${formatMoney(line.amountCents)}`}
          >
            Take back
          </Button>
        ) : null,
    },
  ];
}

function TakeBack({ line, onClose }: Readonly<{ line: FeeLine; onClose: () => void }>) {
  const takeBack = useChange('fees.takeBack');
  const { label } = feeKinds[line.kind];
  return (
    <ReasonDialog
      title={`Take back ${label.toLowerCase()}`}
      act="Take back"
      isBusy={takeBack.isPending}
      error={takeBack.error?.error}
      onClose={onClose}
      onReason={(reason) =>
        takeBack.mutate(
          { id: line.id, reason },
          {
            onSuccess: () => {
              toast(`${label} is taken back.`);
              onClose();
            },
          },
        )
      }
    >
      {label}, {formatMoney(line.amountCents)}, counts no more. It stays to be seen with the reason.
    </ReasonDialog>
  );
}
