import { useEffect } from 'react';
import { worded, type WordedKind } from '../../../../../preload/contract/notices';
import type { SettingEntry } from '../../../../../preload/contract/office';
import { useCall } from '../../../../data/call';
import { useMay } from '../../../../data/may';
import { useMemory } from '../../../../data/memory';
import { usePlace } from '../../../../data/place';
import { Answer } from '../../../../parts/answer';
import { ReadOnly } from '../../../../parts/read-only';
import { draftOf } from '../draft-values';
import { useDrafts } from '../drafts';
import { SaveBar } from '../save-bar';
import { SettingRow } from '../setting-row';
import { DocumentFields } from './document-fields';
import { DocumentList } from './document-list';
import { withText, type OwnWords, type Wording } from './own-words';
import { SampleView } from './sample-view';
import styles from './wording.module.css';

/** What heads every document, and who signs. */
const letterheadKeys = [
  'office.name',
  'office.street',
  'office.city',
  'office.phone',
  'office.fax',
  'office.email',
  'office.signatory',
  'notices.logoImage',
  'notices.logoText',
  'notices.paper',
];

/** The wording of notices: a document at the left, its texts beside it, the page as it would be made at the right. */
export function Wordings({ entries }: Readonly<{ entries: readonly SettingEntry[] }>) {
  return <Answer of={useCall('notices.wordings', {})}>{({ rows }) => <Editor entries={entries} wordings={rows} />}</Answer>;
}

function Editor({ entries, wordings }: Readonly<{ entries: readonly SettingEntry[]; wordings: readonly Wording[] }>) {
  const drafts = useDrafts(entries);
  const mayChange = useMay('manager');
  const asked = usePlace().search.get('of') ?? '';
  const [last, setLast] = useMemory<WordedKind>('wording.kind', 'TOP');
  const chosen = worded.safeParse(asked).data;
  useEffect(() => {
    if (chosen !== undefined) setLast(chosen);
  }, [chosen, setLast]);
  const entryOf = (key: string) => entries.find((entry) => entry.key === key);
  const wording = wordings.find(({ kind }) => kind === chosen);
  const sampled = wording ?? wordings.find(({ kind }) => kind === last) ?? wordings[0];
  const setting = entryOf('notices.wording');
  const own = (setting === undefined ? {} : JSON.parse(drafts.valueOf(setting))) as OwnWords;
  const signatory = entryOf('office.signatory');
  return (
    <div className={styles.wording}>
      <div className={styles.columns}>
        <DocumentList wordings={wordings} shown={wording?.kind ?? 'letterhead'} own={own} />
        <ReadOnly isOn={!mayChange} className={styles.fields}>
          {wording === undefined || setting === undefined ? (
            letterheadKeys.flatMap((key) => {
              const entry = entryOf(key);
              return entry === undefined ? [] : [<SettingRow key={key} entry={entry} drafts={drafts} />];
            })
          ) : (
            <DocumentFields
              key={wording.kind}
              wording={wording}
              own={own}
              signatory={signatory === undefined ? '' : drafts.valueOf(signatory)}
              onText={(name, text) => drafts.change(setting, draftOf(setting, withText(own, wordings, wording, name, text)))}
            />
          )}
        </ReadOnly>
        {sampled !== undefined && <SampleView kind={sampled.kind} title={sampled.title} tried={drafts.tried} />}
      </div>
      <SaveBar drafts={drafts} />
    </div>
  );
}
