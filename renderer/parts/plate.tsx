import { formatPlate } from '../format/plate';
import styles from './plate.module.css';

/** A number plate that looks like one; `none` where there is none. */
export function Plate({ plate, state = null }: Readonly<{ plate: string | null; state?: string | null }>) {
  const shown = formatPlate(plate, state);
  if (shown === undefined) return <small>no plate</small>;
  return (
    <span className={styles.plate} title={shown}>
      {shown}
    </span>
  );
}
