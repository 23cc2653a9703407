import type { LucideIcon } from 'lucide-react';
import styles from './states.module.css';

/** What a place says when it has nothing to show, and what can be done about it. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
}: Readonly<{ icon?: LucideIcon; title: string; children?: React.ReactNode; action?: React.ReactNode }>) {
  return (
    <div className={styles.empty}>
      {Icon !== undefined && <Icon aria-hidden />}
      <b>{title}</b>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action}
    </div>
  );
}

/** Grey bars in the shape of rows to come; shows nothing for the first moment, so that quick answers do not flicker. */
export function Busy({ rows = 6, label = 'Reading' }: Readonly<{ rows?: number; label?: string }>) {
  return (
    <output className={styles.busy} aria-label={label}>
      {Array.from({ length: rows }, (_, index) => (
        <i key={index} />
      ))}
    </output>
  );
}
