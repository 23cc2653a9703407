import type { SettingEntry } from '../../../../../preload/contract/office';
import { hrefOf } from '../../../../data/place';
import { formatMany } from '../../../../format/money';
import type { Drafts } from '../drafts';
import styles from '../settings.module.css';

/** The texts of documents are edited beside a sample of their page. */
export function WordingLink({ entry, drafts }: Readonly<{ entry: SettingEntry; drafts: Drafts }>) {
  const count = Object.keys(JSON.parse(drafts.valueOf(entry)) as object).length;
  return (
    <div className={styles.switch}>
      <span className={styles.name}>{entry.title}</span>
      <span>
        {count === 0 ? 'Every document says what it was delivered with.' : `${formatMany(count, 'document')} with wording of the office.`}{' '}
        <a href={hrefOf('/settings/wording')}>Wording of notices</a>
      </span>
      <small>{entry.help}</small>
    </div>
  );
}
