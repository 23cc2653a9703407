import { useState } from 'react';
import { useCall } from '../../../data/call';
import { useNow } from '../../../data/office';
import { Card } from '../../../parts/card';
import { ErrorNote } from '../../../parts/error-note';
import { Pager } from '../../../parts/pager';
import { MatterItem } from './matter-item';
import styles from './matters.module.css';

const pageSize = 20;

/** What the imports left to a person: released on one side only, or perhaps here twice. Hidden when there is nothing. */
export function MattersCard() {
  const now = useNow();
  const [offset, setOffset] = useState(0);
  const matters = useCall('towbook.matters', { limit: pageSize, offset }, { keepPrevious: true });
  if (matters.error !== null) return <ErrorNote error={matters.error.error} onRetry={() => void matters.refetch()} />;
  if (matters.data === undefined || matters.data.total === 0) return null;
  const { rows, total } = matters.data;
  return (
    <Card title={`To decide (${total})`} padding="none" className={styles.card}>
      <ul className={styles.matters} aria-label="To decide">
        {rows.map((matter) => (
          <MatterItem key={matter.id} matter={matter} now={now} />
        ))}
      </ul>
      <Pager offset={Math.min(offset, total - 1)} limit={pageSize} total={total} onOffset={setOffset} />
    </Card>
  );
}
