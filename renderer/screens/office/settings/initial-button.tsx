import { RotateCcw } from 'lucide-react';
import type { SettingEntry } from '../../../../preload/contract/office';
import { Button } from '../../../parts/button';
import { useIsReadOnly } from '../../../parts/read-only';
import type { Drafts } from './drafts';
import styles from './settings.module.css';

/** Takes a setting back to the value the program was delivered with; shown where it differs. Over a small box it is a mere sign. */
export function InitialButton({ entry, drafts, isWide }: Readonly<{ entry: SettingEntry; drafts: Drafts; isWide: boolean }>) {
  const isReadOnly = useIsReadOnly();
  if (isReadOnly || !drafts.differs(entry)) return null;
  const words = initialWords(entry);
  return (
    <div className={isWide ? styles.initial : styles.initialSign}>
      <Button
        size="small"
        look="quiet"
        icon={RotateCcw}
        hint={isWide ? words : `Back to the initial value: ${words ?? 'as delivered'}`}
        aria-label={`Back to the initial value: ${entry.title}`}
        onPress={() => drafts.reset(entry)}
      >
        {isWide ? 'Back to the initial value' : undefined}
      </Button>
    </div>
  );
}

/** The initial value where a few words can say it. */
function initialWords({ kind, initial, choices }: SettingEntry): string | undefined {
  if (kind === 'switch') return initial === true ? 'On' : 'Off';
  if (kind === 'choice') return choices.find(({ value }) => value === String(initial))?.label;
  if (typeof initial === 'number') return String(initial);
  if (typeof initial !== 'string') return undefined;
  return initial === '' ? 'Empty' : initial;
}
