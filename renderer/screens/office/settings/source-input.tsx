import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components';
import type { SettingEntry } from '../../../../preload/contract/office';
import { classes } from '../../../parts/classes';
import fields from '../../../parts/field.module.css';
import { sourceOf, sourceWords } from '../../../format/towbook';
import type { Drafts } from './drafts';
import styles from './settings.module.css';

/** Which of TowBook's pages an import reads, and what each tells. */
export function SourceInput({ entry, drafts }: Readonly<{ entry: SettingEntry; drafts: Drafts }>) {
  const error = drafts.errorOf(entry);
  return (
    <RadioGroup
      className={fields.field ?? ''}
      value={drafts.valueOf(entry)}
      onChange={(value) => drafts.change(entry, value)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className={fields.label ?? ''}>{entry.title}</Label>
      <div className={styles.sources}>
        {entry.choices.map(({ value, label }) => (
          <Radio key={value} value={value} className={styles.source ?? ''}>
            <span className={classes(fields.dot, styles.sourceDot)} />
            <span>
              <b>{label}</b>
              <small>{sourceWords[sourceOf(value)].tells}</small>
            </span>
          </Radio>
        ))}
      </div>
      <FieldError className={fields.error ?? ''}>{error}</FieldError>
    </RadioGroup>
  );
}
