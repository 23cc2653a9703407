import { useId } from 'react';
import { classes } from './classes';
import styles from './card.module.css';

type CardProps = Readonly<{
  title?: React.ReactNode;
  /** Small controls at the right of the title. */
  actions?: React.ReactNode;
  children: React.ReactNode;
  /** `none` for a list that reaches the card's edge. */
  padding?: 'normal' | 'none';
  className?: string | undefined;
}>;

/** A bordered group of one thing. */
export function Card({ title, actions, children, padding = 'normal', className }: CardProps) {
  const heading = useId();
  return (
    <section
      className={classes(styles.card, padding === 'normal' && styles.padded, className)}
      aria-labelledby={title === undefined ? undefined : heading}
    >
      {title !== undefined && (
        <div className={classes(styles.head, padding === 'none' && styles.headAlone)}>
          <h2 id={heading}>{title}</h2>
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
