import { formatCount } from '../../format/money';
import styles from './legacy.module.css';

const mostLines = 200;

/** A list that opens on a click, with how much it holds; nothing where it is empty. */
export function Folded({ title, lines, isOpen = false }: Readonly<{ title: string; lines: readonly string[]; isOpen?: boolean }>) {
  if (lines.length === 0) return null;
  return (
    <details className={styles.folded} open={isOpen}>
      <summary>
        {title} ({formatCount(lines.length)})
      </summary>
      <ul>
        {lines.slice(0, mostLines).map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines may repeat and never move
          <li key={index}>{line}</li>
        ))}
      </ul>
      {lines.length > mostLines && <small>The first {mostLines} are shown.</small>}
    </details>
  );
}
