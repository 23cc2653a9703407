import { ListTodo } from 'lucide-react';
import { useCall } from '../../data/call';
import { go } from '../../data/place';
import { formatMany } from '../../format/money';
import { Button } from '../../parts/button';
import { Tag } from '../../parts/tag';
import styles from './takeover-row.module.css';

/** The one row for all vehicles of a first import that are not brought up to date yet. Hidden when there is none. */
export function TakeoverRow() {
  const state = useCall('takeover.state', {}).data;
  if (state === undefined || state.waiting + state.look === 0) return null;
  const { waiting, look } = state;
  return (
    <section className={styles.row} aria-label="First import">
      <Tag tone="today">TODAY</Tag>
      <span className={styles.text}>
        <b>
          {waiting > 0 ? `${formatMany(waiting, 'vehicle')} wait to be brought up to date` : `${formatMany(look, 'vehicle')} need a look`}
        </b>
        <small>
          Of the first import, not in the list below; each shows all its steps on its own page. Nothing is made or mailed for them by
          itself.
          {waiting > 0 && look > 0 && ` ${formatMany(look, 'vehicle')} need a look.`}
        </small>
      </span>
      <Button look="primary" icon={ListTodo} onPress={() => go('/takeover')}>
        Bring the yard up to date
      </Button>
    </section>
  );
}
