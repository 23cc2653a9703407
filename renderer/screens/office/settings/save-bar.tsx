import { formatMany } from '../../../format/money';
import { Button } from '../../../parts/button';
import { ErrorNote } from '../../../parts/error-note';
import type { Drafts } from './drafts';
import styles from './settings.module.css';

/** Appears when something was changed: nothing is stored before Save. */
export function SaveBar({ drafts }: Readonly<{ drafts: Drafts }>) {
  if (drafts.count === 0) return null;
  const { failure } = drafts;
  return (
    <div className={styles.save} data-save-bar>
      {failure !== null && <ErrorNote error={{ code: failure.error.code, message: failure.error.message }} />}
      <div className={styles.saveLine}>
        <b>{formatMany(drafts.count, 'change')} not saved</b>
        {drafts.hasErrors && <span className={styles.wrong}>One of them cannot be stored as it is.</span>}
        <span className={styles.fill} />
        <Button onPress={drafts.discard}>Discard</Button>
        <Button look="primary" busy={drafts.busy} isDisabled={drafts.hasErrors} onPress={drafts.save}>
          Save
        </Button>
      </div>
    </div>
  );
}
