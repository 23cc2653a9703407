import { memo } from 'react';
import type { SettingEntry } from '../../../../preload/contract/office';
import { classes } from '../../../parts/classes';
import type { Drafts } from './drafts';
import { InitialButton } from './initial-button';
import { SecretInput } from './secret-input';
import { SettingInput } from './setting-input';
import styles from './settings.module.css';

const wideKinds: readonly SettingEntry['kind'][] = ['longtext', 'lines', 'json'];

type RowProps = Readonly<{ entry: SettingEntry; drafts: Drafts }>;

function Row({ entry, drafts }: RowProps) {
  const isWide = wideKinds.includes(entry.kind) || entry.key === 'towbook.source';
  return (
    <div className={classes(styles.row, isWide && styles.wide, drafts.isChanged(entry.key) && styles.changed)} data-setting={entry.key}>
      {entry.kind === 'secret' ? (
        <SecretInput key={drafts.roundOf(entry.key)} entry={entry} drafts={drafts} />
      ) : (
        <SettingInput entry={entry} drafts={drafts} />
      )}
      <InitialButton entry={entry} drafts={drafts} isWide={isWide} />
    </div>
  );
}

/** All that a row shows of the drafts. */
const seenIn = ({ entry, drafts }: RowProps): string =>
  JSON.stringify([
    drafts.valueOf(entry),
    drafts.isChanged(entry.key),
    drafts.errorOf(entry) ?? null,
    drafts.rowErrorsOf(entry) ?? null,
    drafts.roundOf(entry.key),
  ]);

/** One setting: what it is called, its box, what it means, and the way back to what it was delivered with. A key press draws its own row alone. */
export const SettingRow = memo(Row, (before, after) => before.entry === after.entry && seenIn(before) === seenIn(after));
