import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { CallError } from '../../preload/contract/common';
import { Button } from './button';
import { classes } from './classes';
import styles from './error-note.module.css';

type ErrorNoteProps = Readonly<{
  error: CallError;
  /** Reads or tries again. */
  onRetry?: (() => void) | undefined;
  retryLabel?: string;
  className?: string | undefined;
}>;

/** What went wrong, in the office's own sentence: what happened, what was kept, what to do. */
export function ErrorNote({ error, onRetry, retryLabel = 'Try again', className }: ErrorNoteProps) {
  return (
    <div className={classes(styles.note, styles.bad, className)} role="alert">
      <CircleAlert aria-hidden />
      <div className={styles.body}>
        <p>{error.message}</p>
        {error.fields !== undefined && (
          <ul>
            {Object.entries(error.fields).map(([field, message]) => (
              <li key={field}>
                {field === '' ? '' : `${field}: `}
                {message}
              </li>
            ))}
          </ul>
        )}
        {error.incident !== undefined && (
          <small>
            Incident <span className={styles.incident}>{error.incident}</span> is in the log.
          </small>
        )}
      </div>
      {onRetry !== undefined && (
        <Button size="small" onPress={onRetry}>
          {retryLabel}
        </Button>
      )}
    </div>
  );
}

/** A sentence that must be seen but is no failure. */
export function WarningNote({ children, action }: Readonly<{ children: React.ReactNode; action?: React.ReactNode }>) {
  return (
    <div className={classes(styles.note, styles.warning)} role="note">
      <TriangleAlert aria-hidden />
      <div className={styles.body}>{children}</div>
      {action}
    </div>
  );
}
