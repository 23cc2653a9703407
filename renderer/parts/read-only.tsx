import { createContext, use } from 'react';
import { classes } from './classes';
import styles from './read-only.module.css';

const ReadOnlyContext = createContext(false);

/** Whether it stands in a part that is read and not changed. */
export const useIsReadOnly = (): boolean => use(ReadOnlyContext);

/** Boxes and buttons inside can be read and not used, for one whose role does not change them. */
export function ReadOnly({
  isOn,
  className,
  children,
}: Readonly<{ isOn: boolean; className?: string | undefined; children: React.ReactNode }>) {
  return (
    <fieldset className={classes(styles.group, className)} disabled={isOn}>
      <ReadOnlyContext value={isOn}>{children}</ReadOnlyContext>
    </fieldset>
  );
}
