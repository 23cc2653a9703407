import { Undo2 } from 'lucide-react';
import type { TakeoverAct } from '../../../preload/contract/takeover';
import { useChange } from '../../data/change';
import { useMay } from '../../data/may';
import { formatNear } from '../../format/moment';
import { formatMany } from '../../format/money';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { toast, toastError } from '../../parts/toast';
import styles from './takeover.module.css';

/** What was answered so far; each act is taken back as a whole. */
export function DoneActs({ acts, now }: Readonly<{ acts: readonly TakeoverAct[]; now: string }>) {
  const undo = useChange('takeover.undo');
  const mayUndo = useMay('clerk');
  if (acts.length === 0) return null;
  const take = (act: TakeoverAct) =>
    undo.mutate(
      { act: act.id },
      {
        onSuccess: ({ vehicles, kept }) =>
          toast(
            `${act.sentence}: undone for ${formatMany(vehicles, 'vehicle')}${kept === 0 ? '' : `; ${formatMany(kept, 'value')} changed since stay`}.`,
          ),
        onError: toastError,
      },
    );
  return (
    <Card title="Done" padding="none" className={styles.done}>
      <ul className={styles.acts} aria-label="Done acts">
        {acts.map((act) => (
          <li key={act.id} className={act.undone === null ? undefined : styles.undone}>
            <span>
              <b>{act.sentence}</b>
              <small>
                {formatMany(act.vehicles, 'vehicle')}, {formatNear(act.at, now)} by {act.by}
                {act.undone !== null && `; undone by ${act.undone.by}`}
              </small>
            </span>
            {act.undone === null && mayUndo && (
              <Button
                size="small"
                icon={Undo2}
                aria-label={`Undo: ${act.sentence}`}
                busy={undo.isPending && undo.variables.act === act.id}
                onPress={() => take(act)}
              >
                Undo
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
