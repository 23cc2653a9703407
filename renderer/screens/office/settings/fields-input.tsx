import { Group } from 'react-aria-components';
import { vehicleFieldNames } from '../../../../preload/contract/vehicleFields';
import type { SettingEntry } from '../../../../preload/contract/office';
import { CheckInput } from '../../../parts/check-input';
import { labelOfField } from '../../../../preload/contract/vehicleFields';
import type { Drafts } from './drafts';
import styles from './settings.module.css';

/** Some of a vehicle's fields, each to be ticked. */
export function FieldsInput({ entry, drafts }: Readonly<{ entry: SettingEntry; drafts: Drafts }>) {
  const chosen = JSON.parse(drafts.valueOf(entry)) as readonly string[];
  const set = (name: string, isChosen: boolean) => {
    const next = vehicleFieldNames.filter((known) => (known === name ? isChosen : chosen.includes(known)));
    drafts.change(entry, JSON.stringify(next, null, 2));
  };
  return (
    <Group aria-label={entry.title}>
      <span className={styles.name}>{entry.title}</span>
      <div className={styles.ticks}>
        {vehicleFieldNames.map((name) => (
          <CheckInput key={name} value={chosen.includes(name)} onChange={(isChosen) => set(name, isChosen)}>
            {labelOfField(name)}
          </CheckInput>
        ))}
      </div>
      <small>{entry.help}</small>
    </Group>
  );
}
