import styles from './clip.module.css';

/** One line of text of at most so many characters' width; the whole of it shows on hover. Keeps a long value from pushing a table apart. */
export function Clip({ children, width }: Readonly<{ children: string; width?: number }>) {
  return (
    <span className={styles.clip} title={children} style={width === undefined ? undefined : { maxWidth: `${width}ch` }}>
      {children}
    </span>
  );
}
