import { Square } from 'lucide-react';
import type { ImportProgress } from '../../../preload/contract/towbook';
import { useChange } from '../../data/change';
import { useNow } from '../../data/office';
import { hrefOf } from '../../data/place';
import { formatNear } from '../../format/moment';
import { formatCount } from '../../format/money';
import { importStateWords, outcomeWords, remainingWords } from '../../format/imports';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ErrorNote } from '../../parts/error-note';
import { Progress } from '../../parts/progress';
import { Tag } from '../../parts/tag';
import { toastError } from '../../parts/toast';
import styles from './progress-card.module.css';

/** The import under way, or how the last one ended. */
export function ProgressCard({ progress }: Readonly<{ progress: ImportProgress }>) {
  const now = useNow();
  const cancel = useChange('towbook.cancel');
  if (progress.state === 'idle') return null;
  const { word, tone } = importStateWords[progress.state];
  const isRunning = progress.state === 'running';
  const { counts, total } = progress;
  return (
    <Card
      title={isRunning ? 'Import under way' : 'Last import'}
      className={styles.card}
      actions={
        isRunning ? (
          <Button size="small" icon={Square} busy={cancel.isPending} onPress={() => cancel.mutate({}, { onError: toastError })}>
            Cancel
          </Button>
        ) : (
          <span className={styles.ended}>
            {progress.endedAt !== null && <small>{formatNear(progress.endedAt, now)}</small>}
            <Tag tone={tone}>{word}</Tag>
          </span>
        )
      }
    >
      <div className={styles.body}>
        {isRunning && <Progress label="Import" percentage={total === null ? null : progress.percentage} />}
        <div className={styles.line}>
          <output className={styles.doing} aria-live="polite">
            {progress.error === null && progress.doing}
          </output>
          {isRunning && progress.remainingSeconds !== null && <small>{remainingWords(progress.remainingSeconds)}</small>}
          <b>{total === null ? formatCount(counts.rows) : `${formatCount(counts.rows)} of ${formatCount(total)}`}</b>
          {total !== null && <b>{Math.floor(progress.percentage)} %</b>}
        </div>
        <div className={styles.counts}>
          {(['created', 'updated', 'unchanged', 'skipped'] as const).map((outcome) => (
            <span key={outcome}>
              {outcomeWords[outcome].word} <b>{formatCount(counts[outcome])}</b>
            </span>
          ))}
          {progress.run !== null && <a href={hrefOf(`/towbook/${progress.run}`)}>Show the rows</a>}
        </div>
        {progress.error !== null && <ErrorNote error={progress.error} />}
      </div>
    </Card>
  );
}
