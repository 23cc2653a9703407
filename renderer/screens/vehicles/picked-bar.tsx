import { FileText, X } from 'lucide-react';
import { useState } from 'react';
import { formatMany } from '../../format/money';
import { Button } from '../../parts/button';
import { DocumentsDialog } from './documents-dialog';
import type { PickedVehicles } from './picked';
import styles from './picked-bar.module.css';

/** So many documents are made in one go. */
const most = 500;

type PickedBarProps = Readonly<{
  picked: PickedVehicles;
  /** Vehicles in the list that could be chosen besides; chooses them all. */
  total: number;
  onAll: () => void;
  onClear: () => void;
}>;

/** What can be done with the vehicles chosen in the list. */
export function PickedBar({ picked, total, onAll, onClear }: PickedBarProps) {
  const [making, setMaking] = useState(false);
  const isTooMany = picked.size > most;
  return (
    <div className={styles.bar} role="toolbar" aria-label="Chosen vehicles">
      <b>{formatMany(picked.size, 'vehicle')} chosen</b>
      <Button size="small" look="primary" icon={FileText} isDisabled={isTooMany} onPress={() => setMaking(true)}>
        Make documents
      </Button>
      {picked.size < total && total <= most && (
        <Button size="small" onPress={onAll}>
          Choose all {total}
        </Button>
      )}
      {isTooMany && <span>At most {most} at once.</span>}
      <Button size="small" look="quiet" icon={X} onPress={onClear}>
        Choose none
      </Button>
      {making && <DocumentsDialog vehicles={picked} onClose={() => setMaking(false)} />}
    </div>
  );
}
