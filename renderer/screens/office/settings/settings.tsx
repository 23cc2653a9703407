import { useEffect, useRef, useState } from 'react';
import type { SettingEntry } from '../../../../preload/contract/office';
import { useCall } from '../../../data/call';
import { whoChanges, useMay } from '../../../data/may';
import { hrefOf } from '../../../data/place';
import { usePlace } from '../../../data/place';
import { Answer } from '../../../parts/answer';
import { Card } from '../../../parts/card';
import { Page } from '../../../parts/page';
import { ReadOnly } from '../../../parts/read-only';
import { SearchBox } from '../../../parts/search-box';
import { EmptyState } from '../../../parts/states';
import { MailTest } from './mail-test';
import { SaveBar } from './save-bar';
import { SettingRow } from './setting-row';
import { ThemeCard } from './theme-card';
import { useDrafts, type Drafts } from './drafts';
import { Envelope, envelopeKeys } from './envelope';
import styles from './settings.module.css';
import { Wordings } from './wording/wording';

/** The office's settings by group, and how this window looks; at `/settings/wording` the wording of notices beside a sample. */
export function SettingsScreen() {
  const [text, setText] = useState('');
  const mayChange = useMay('manager');
  const all = useCall('settings.get', {});
  if (usePlace().parts[1] === 'wording')
    return (
      <Page title="Wording of notices" sub={<a href={hrefOf('/settings?group=Notices')}>All settings</a>}>
        <Answer of={all} rows={12}>
          {(data) => <Wordings entries={data.settings} />}
        </Answer>
      </Page>
    );
  return (
    <Page
      title="Settings"
      sub={mayChange ? <a href={hrefOf('/legacy')}>Bring the old database in</a> : whoChanges('manager')}
      actions={<SearchBox label="Find a setting" text={text} onChange={setText} />}
    >
      <Answer of={all} rows={12}>
        {(data) => <Groups entries={data.settings} text={text} />}
      </Answer>
    </Page>
  );
}

const anchorOf = (group: string): string => `group-${group.toLowerCase().replaceAll(/\W+/g, '-')}`;

function jump(within: HTMLElement | null, group: string): void {
  within?.querySelector(`#${anchorOf(group)}`)?.scrollIntoView({ block: 'start' });
}

function fits(entry: SettingEntry, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/);
  const haystack = `${entry.group} ${entry.title} ${entry.help}`.toLowerCase();
  return words.every((word) => haystack.includes(word));
}

function Groups({ entries, text }: Readonly<{ entries: readonly SettingEntry[]; text: string }>) {
  const drafts = useDrafts(entries);
  const mayChange = useMay('manager');
  const asked = usePlace().search.get('group');
  const scroller = useRef<HTMLDivElement>(null);
  const shown = entries.filter((entry) => fits(entry, text));
  const groups = Map.groupBy(shown, (entry) => entry.group);

  useEffect(() => {
    if (asked !== null) jump(scroller.current, asked);
  }, [asked]);

  return (
    <div className={styles.columns}>
      <ul className={styles.index} aria-label="Groups of settings">
        <li>
          <button type="button" onClick={() => jump(scroller.current, 'This window')}>
            This window
          </button>
        </li>
        {[...groups].map(([group, inGroup]) => (
          <li key={group}>
            <button type="button" onClick={() => jump(scroller.current, group)}>
              {group}
              {inGroup.some((entry) => drafts.isChanged(entry.key)) && <span className={styles.dot} aria-label="changed" />}
            </button>
          </li>
        ))}
        <li>
          <a href={hrefOf('/settings/wording')}>Wording of notices</a>
        </li>
      </ul>
      <div className={styles.right}>
        <div className={styles.groups} ref={scroller}>
          {text === '' && (
            <div id={anchorOf('This window')}>
              <ThemeCard />
            </div>
          )}
          {shown.length === 0 && <EmptyState title="No setting fits" />}
          {[...groups].map(([group, inGroup]) => (
            <div key={group} id={anchorOf(group)}>
              <Card title={group}>
                <ReadOnly isOn={!mayChange}>
                  <GroupRows entries={inGroup} drafts={drafts} />
                  {group === 'E-mail' && <MailTest />}
                </ReadOnly>
              </Card>
            </div>
          ))}
        </div>
        <SaveBar drafts={drafts} />
      </div>
    </div>
  );
}

/** The boxes of a group; those that belong to a part of its own stand in it. */
function GroupRows({ entries, drafts }: Readonly<{ entries: readonly SettingEntry[]; drafts: Drafts }>) {
  const inEnvelope = entries.filter(({ key }) => envelopeKeys.some((known) => known === key));
  return (
    <>
      <div className={styles.rows}>
        {entries
          .filter((entry) => !inEnvelope.includes(entry))
          .map((entry) => (
            <SettingRow key={entry.key} entry={entry} drafts={drafts} />
          ))}
      </div>
      {inEnvelope.length > 0 && <Envelope entries={inEnvelope} drafts={drafts} />}
    </>
  );
}
