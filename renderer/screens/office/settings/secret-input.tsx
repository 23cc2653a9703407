import { useState } from 'react';
import type { SettingEntry } from '../../../../preload/contract/office';
import { Button } from '../../../parts/button';
import { Tag } from '../../../parts/tag';
import { TextInput } from '../../../parts/text-input';
import type { Drafts } from './drafts';
import styles from './settings.module.css';

/** A password: it goes in and never comes out, so only whether one is set is shown. */
export function SecretInput({ entry, drafts }: Readonly<{ entry: SettingEntry; drafts: Drafts }>) {
  const [opened, setOpened] = useState(false);
  const isChanged = drafts.isChanged(entry.key);
  const typed = drafts.valueOf(entry);
  const isRemoved = isChanged && typed === '' && !opened;
  const close = () => {
    setOpened(false);
    drafts.change(entry, undefined);
  };
  if (opened || (isChanged && !isRemoved))
    return (
      <div className={styles.secret}>
        <TextInput
          label={entry.title}
          type="password"
          value={typed}
          onChange={(next) => drafts.change(entry, next === '' ? undefined : next)}
          help={entry.help === '' ? undefined : entry.help}
          error={drafts.errorOf(entry)}
          autoFocus={opened}
        />
        <Button size="small" onPress={close}>
          Leave it as it was
        </Button>
      </div>
    );
  return (
    <div className={styles.switch}>
      <span className={styles.name}>{entry.title}</span>
      <span className={styles.secretLine}>
        {isRemoved ? <Tag tone="today">Will be removed</Tag> : entry.isSet ? <Tag tone="done">Set</Tag> : <Tag tone="wait">Not set</Tag>}
        {isRemoved ? (
          <Button size="small" onPress={close}>
            Keep it
          </Button>
        ) : (
          <Button
            size="small"
            onPress={() => setOpened(true)}
            aria-label={`${entry.isSet ? 'Change' : 'Enter'} ${entry.group} ${entry.title}`}
          >
            {entry.isSet ? 'Change' : 'Enter'}
          </Button>
        )}
        {entry.isSet && !isRemoved && (
          <Button size="small" look="quiet" onPress={() => drafts.change(entry, '')} aria-label={`Remove ${entry.group} ${entry.title}`}>
            Remove
          </Button>
        )}
      </span>
      {entry.help !== '' && <small>{entry.help}</small>}
    </div>
  );
}
