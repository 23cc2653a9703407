import { ProgressBar } from 'react-aria-components';
import { classes } from './classes';
import styles from './progress.module.css';

/** How much of something is done, 0 to 100; null where nobody knows yet how much there is. */
export function Progress({ label, percentage }: Readonly<{ label: string; percentage: number | null }>) {
  return (
    <ProgressBar aria-label={label} value={percentage ?? 0} isIndeterminate={percentage === null}>
      <div className={styles.track}>
        <div
          className={classes(styles.bar, percentage === null && styles.unknown)}
          style={percentage === null ? undefined : { width: `${percentage}%` }}
        />
      </div>
    </ProgressBar>
  );
}
