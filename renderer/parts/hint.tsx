import { Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './hint.module.css';

/** A short explanation on hover and keyboard focus of a button inside. */
export function Hint({ text, children }: Readonly<{ text: React.ReactNode; children: React.ReactNode }>) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip className={styles.hint ?? ''} offset={6}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}
