import type { LucideIcon } from 'lucide-react';
import { LoaderCircle } from 'lucide-react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classes } from './classes';
import { Hint } from './hint';
import styles from './button.module.css';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> &
  Readonly<{
    children?: React.ReactNode;
    icon?: LucideIcon | undefined;
    look?: 'plain' | 'primary' | 'quiet' | 'danger' | undefined;
    size?: 'normal' | 'small';
    /** Runs now: the label stays, a second press does nothing. */
    busy?: boolean;
    /** Shown on hover and focus. */
    hint?: string | undefined;
  }>;

/** A push button. An icon without children needs an `aria-label`. */
export function Button({ children, icon: Icon, look = 'plain', size = 'normal', busy = false, hint, ...rest }: ButtonProps) {
  const button = (
    <AriaButton
      {...rest}
      isPending={busy}
      className={classes(styles.button, styles[look], size === 'small' && styles.small, children === undefined && styles.iconOnly)}
    >
      {busy ? <LoaderCircle className={styles.turning} aria-hidden /> : Icon !== undefined && <Icon aria-hidden />}
      {children !== undefined && <span className={styles.label}>{children}</span>}
    </AriaButton>
  );
  return hint === undefined ? button : <Hint text={hint}>{button}</Hint>;
}
