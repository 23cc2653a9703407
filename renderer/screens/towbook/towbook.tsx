import { usePlace } from '../../data/place';
import { Page } from '../../parts/page';
import { TakeoverRow } from '../../features/takeover/takeover-row';
import { FileCard } from './file-card';
import { MattersCard } from './matters/matters';
import { ProgressCard } from './progress-card';
import { RangeCard } from './range-card';
import { RunPage } from './run-page';
import { RunTable } from './run-table';
import { useImportProgress } from './use-progress';
import styles from './towbook.module.css';

/** Imports from TowBook: by its pages, by a file, and what each import did. `/towbook/12` shows one. */
export function TowbookScreen() {
  const place = usePlace();
  const id = Number(place.parts[1]);
  return Number.isSafeInteger(id) && id > 0 ? <RunPage key={id} id={id} /> : <Imports />;
}

function Imports() {
  const progress = useImportProgress();
  const isRunning = progress?.state === 'running';
  return (
    <Page title="TowBook" scrolls>
      <div className={styles.cards}>
        <RangeCard isRunning={isRunning} />
        <FileCard isRunning={isRunning} />
      </div>
      {progress !== undefined && progress.state !== 'idle' && <ProgressCard progress={progress} />}
      <TakeoverRow />
      <MattersCard />
      <RunTable />
    </Page>
  );
}
