import type { SettingEntry } from '../../../../preload/contract/office';
import { ChoiceInput } from '../../../parts/choice-input';
import { SwitchInput } from '../../../parts/switch-input';
import { TextInput } from '../../../parts/text-input';
import type { Drafts } from './drafts';
import { settingForms } from './setting-forms';
import styles from './settings.module.css';
import { TableInput } from './tables/table-input';
import { settingTables } from './tables/tables';

const fewLines = 4;
const mostLines = 14;
const types = { text: 'text', number: 'text', email: 'email', time: 'time' } as const;

/** The box of a setting, by its kind. */
export function SettingInput({ entry, drafts }: Readonly<{ entry: SettingEntry; drafts: Drafts }>) {
  const value = drafts.valueOf(entry);
  const table = settingTables[entry.key];
  const shared = {
    label: entry.title,
    value,
    onChange: (next: string) => drafts.change(entry, next),
    help: entry.help === '' ? undefined : entry.help,
    error: drafts.errorOf(entry),
  };
  if (table !== undefined) return <TableInput entry={entry} drafts={drafts} table={table} />;
  const Form = settingForms[entry.key];
  if (Form !== undefined) return <Form entry={entry} drafts={drafts} />;
  switch (entry.kind) {
    case 'switch':
      return (
        <div className={styles.switch}>
          <span className={styles.name}>{entry.title}</span>
          <SwitchInput value={value === 'true'} onChange={(next) => drafts.change(entry, String(next))} label={entry.title}>
            {value === 'true' ? 'On' : 'Off'}
          </SwitchInput>
          {entry.help !== '' && <small>{entry.help}</small>}
        </div>
      );
    case 'choice':
      return <ChoiceInput {...shared} choices={entry.choices} />;
    case 'longtext':
      return <TextInput {...shared} lines={fewLines} />;
    case 'lines':
      return <TextInput {...shared} lines={Math.min(mostLines, value.split('\n').length + 1)} note="one a line" />;
    case 'text':
    case 'number':
    case 'email':
    case 'time':
      return <TextInput {...shared} type={types[entry.kind]} />;
    case 'secret':
    // Every structure has a form of its own.
    case 'json':
      return null;
  }
}
