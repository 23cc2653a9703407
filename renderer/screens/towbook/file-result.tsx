import { CircleCheck } from 'lucide-react';
import type { ImportResult } from '../../../preload/contract/towbook';
import { hrefOf } from '../../data/place';
import { formatCount, formatMany } from '../../format/money';
import { outcomeWords } from '../../format/imports';
import { Button } from '../../parts/button';
import styles from './file-result.module.css';

type FileResultProps = Readonly<{ fileName: string; result: ImportResult; onClose: () => void }>;
type Group = Readonly<{ text: string; rows: readonly number[] }>;

/** The same sentence about many rows is said once, with the rows. */
export function groupByText(items: readonly Readonly<{ row: number | null; text: string }>[]): readonly Group[] {
  const groups = new Map<string, number[]>();
  for (const { row, text } of items) {
    const rows = groups.get(text) ?? [];
    if (row !== null) rows.push(row);
    groups.set(text, rows);
  }
  return [...groups].map(([text, rows]) => ({ text, rows })).sort((one, other) => other.rows.length - one.rows.length);
}

const rowsShown = 12;

function rowWords(rows: readonly number[]): string {
  const shown = rows.slice(0, rowsShown).join(', ');
  return `${rows.length === 1 ? 'row' : 'rows'} ${shown}${rows.length > rowsShown ? ` and ${rows.length - rowsShown} more` : ''}`;
}

/** What an imported file did: every row accounted for. */
export function FileResult({ fileName, result, onClose }: FileResultProps) {
  const { created, updated, unchanged, skipped, warnings } = result;
  const counts = [
    [outcomeWords.created.word, created],
    [outcomeWords.updated.word, updated],
    [outcomeWords.unchanged.word, unchanged],
    [outcomeWords.skipped.word, skipped.length],
  ] as const;
  return (
    <section className={styles.result} aria-label="Result of the file">
      <p className={styles.head}>
        <CircleCheck aria-hidden />
        <span>
          <b>{fileName}</b>: {formatMany(result.rows, 'row')}
        </span>
      </p>
      <dl className={styles.counts}>
        {counts.map(([word, count]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.lists}>
        <Groups title="Skipped" groups={groupByText(skipped.map(({ row, reason }) => ({ row, text: reason })))} />
        <Groups title="Warnings" groups={groupByText(warnings.map(({ row, message }) => ({ row, text: message })))} />
      </div>
      <div className={styles.foot}>
        <a href={hrefOf(`/towbook/${result.run}`)}>Show every row</a>
        <Button size="small" onPress={onClose}>
          Read another file
        </Button>
      </div>
    </section>
  );
}

function Groups({ title, groups }: Readonly<{ title: string; groups: readonly Group[] }>) {
  if (groups.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {groups.map(({ text, rows }) => (
          <li key={text}>
            {text} {rows.length > 0 && <small>{rowWords(rows)}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
