import type { SettingEntry } from '../../../../preload/contract/office';
import { classes } from '../../../parts/classes';
import type { Drafts } from './drafts';
import { SecretInput } from './secret-input';
import { SettingInput } from './setting-input';
import styles from './settings.module.css';

/** One setting: what it is called, its box, what it means. */
export function SettingRow({ entry, drafts }: Readonly<{ entry: SettingEntry; drafts: Drafts }>) {
  const isWide = entry.kind === 'longtext' || entry.kind === 'json';
  return (
    <div className={classes(styles.row, isWide && styles.wide, drafts.isChanged(entry.key) && styles.changed)} data-setting={entry.key}>
      {entry.kind === 'secret' ? (
        <SecretInput key={drafts.round} entry={entry} drafts={drafts} />
      ) : (
        <SettingInput entry={entry} drafts={drafts} />
      )}
    </div>
  );
}
