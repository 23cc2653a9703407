import type { SettingEntry } from '../../../../preload/contract/office';
import { hrefOf } from '../../../data/place';
import { formatMany } from '../../../format/money';
import type { Drafts } from './drafts';
import styles from './settings.module.css';

/** How far the office goes by itself is chosen rule by rule on the rules' own screen, which offers what each allows. */
export function RuleModes({ entry, drafts }: Readonly<{ entry: SettingEntry; drafts: Drafts }>) {
  const named = Object.values(JSON.parse(drafts.valueOf(entry)) as Readonly<Record<string, string>>).filter(
    (mode) => mode !== 'remind',
  ).length;
  return (
    <div className={styles.switch}>
      <span className={styles.name}>{entry.title}</span>
      <span>
        {named === 0 ? 'Every rule reminds.' : `${formatMany(named, 'rule')} set to another than remind.`}{' '}
        <a href={hrefOf('/rules')}>Choose rule by rule</a>
      </span>
      <small>{entry.help}</small>
    </div>
  );
}
