import { ChevronLeft } from 'lucide-react';
import { hrefOf } from '../data/place';
import styles from './back-title.module.css';

type BackTitleProps = Readonly<{
  /** The list this page came from, e.g. `/vehicles`. */
  to: string;
  /** What a screen reader hears for the arrow: `Back to the vehicles`. */
  label: string;
  name: string;
  /** Plate, state, level. */
  children?: React.ReactNode;
}>;

/** The title of a page about one thing, with the way back to its list. */
export function BackTitle({ to, label, name, children }: BackTitleProps) {
  return (
    <span className={styles.title}>
      <a className={styles.back} href={hrefOf(to)} aria-label={label}>
        <ChevronLeft aria-hidden />
      </a>
      <span className={styles.name}>{name}</span>
      {children}
    </span>
  );
}
