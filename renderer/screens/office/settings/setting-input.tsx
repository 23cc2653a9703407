import type { SettingEntry } from '../../../../preload/contract/office';
import { ChoiceInput } from '../../../parts/choice-input';
import { SwitchInput } from '../../../parts/switch-input';
import { TextInput } from '../../../parts/text-input';
import type { Drafts } from './drafts';
import { FieldsInput } from './fields-input';
import { LogoInput } from './logo/logo-input';
import { RuleModes } from './rule-modes';
import styles from './settings.module.css';
import { SourceInput } from './source-input';
import { TableInput } from './tables/table-input';
import { settingTables } from './tables/tables';
import { WordingLink } from './wording/wording-link';

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
  if (entry.key === 'towbook.source') return <SourceInput entry={entry} drafts={drafts} />;
  if (entry.key === 'towbook.wins') return <FieldsInput entry={entry} drafts={drafts} />;
  if (entry.key === 'notices.wording') return <WordingLink entry={entry} drafts={drafts} />;
  if (entry.key === 'notices.logoImage') return <LogoInput entry={entry} drafts={drafts} />;
  if (entry.key === 'automation.rules') return <RuleModes entry={entry} drafts={drafts} />;
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
    case 'json':
      return (
        <div className={styles.json}>
          <TextInput
            {...shared}
            lines={Math.min(mostLines, Math.max(2, value.split('\n').length))}
            placeholder="empty: the built-in value"
            note="JSON"
          />
        </div>
      );
    case 'text':
    case 'number':
    case 'email':
    case 'time':
      return <TextInput {...shared} type={types[entry.kind]} />;
    case 'secret':
      return null;
  }
}
