import styles from './key-values.module.css';

/** Names at the left, values at the right: `Occupied … 68 of 96`. */
export function KeyValues({
  rows,
  align = 'end',
}: Readonly<{ rows: readonly (readonly [string, React.ReactNode])[]; align?: 'start' | 'end' }>) {
  return (
    <dl className={align === 'end' ? styles.ends : styles.starts}>
      {rows.map(([name, value], index) => (
        <div key={`${index} ${name}`} className={styles.row}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
