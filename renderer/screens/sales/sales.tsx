import { Gavel } from 'lucide-react';
import { useState } from 'react';
import { useNow } from '../../data/office';
import { formatMoment } from '../../format/moment';
import { Card } from '../../parts/card';
import { ErrorNote } from '../../parts/error-note';
import { Page } from '../../parts/page';
import { Pills } from '../../parts/pills';
import { Busy, EmptyState } from '../../parts/states';
import { useAuctionDays, type AuctionDay } from './auction-days';
import { LotTable } from './lot-table';
import { MadeCard } from './made-card';
import { PapersCard } from './papers-card';
import { SheetDialog, type MadeSheet } from './sheet-dialog';
import { WaitingTable } from './waiting-table';
import styles from './sales.module.css';

/** The next auction days: which vehicles may be sold on each, and the papers they need. */
export function SalesScreen() {
  const now = useNow();
  const plan = useAuctionDays();
  const [at, setAt] = useState<string>();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [open, setOpen] = useState<MadeSheet>();
  const day: AuctionDay | undefined = plan.days.find((one) => one.at === at) ?? plan.days[0];
  const change = (id: number, isIn: boolean) => {
    const next = new Set(left);
    if (isIn) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const content = () => {
    if (plan.failure !== null) return <ErrorNote error={plan.failure.error} onRetry={plan.retry} />;
    if (day !== undefined)
      return (
        <Card padding="none" className={styles.lots}>
          <LotTable lots={day.lots} isIn={(id) => !left.has(id)} onChange={change} />
        </Card>
      );
    if (plan.isReading) return <Busy rows={8} />;
    return (
      <Card>
        <EmptyState icon={Gavel} title="No vehicle can be sold on the next auction days">
          A vehicle stands here once its bill of sale is in hand and only time or the ad keeps it back.
        </EmptyState>
      </Card>
    );
  };
  return (
    <Page title="Sales" sub="Who may be sold on the next auction days, and the papers they need" scrolls>
      {plan.days.length > 0 && day !== undefined && (
        <Pills
          label="Auction day"
          value={day.at}
          onChange={setAt}
          pills={plan.days.map((one) => ({ value: one.at, label: formatMoment(one.at, now), count: one.lots.length }))}
        />
      )}
      <div className={styles.columns}>
        <div className={styles.left}>
          {content()}
          <WaitingTable waiting={plan.waiting} now={now} />
        </div>
        <div className={styles.right}>
          {day !== undefined && (
            <PapersCard
              day={day}
              chosen={day.lots.flatMap(({ vehicle }) => (left.has(vehicle.id) ? [] : [vehicle]))}
              now={now}
              onMade={setOpen}
            />
          )}
          <MadeCard now={now} onOpen={setOpen} />
        </div>
      </div>
      {open !== undefined && <SheetDialog sheet={open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}
