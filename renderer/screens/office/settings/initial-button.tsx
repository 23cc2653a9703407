import { RotateCcw } from 'lucide-react';
import type { SettingEntry } from '../../../../preload/contract/office';
import { Button } from '../../../parts/button';
import type { Drafts } from './drafts';
import styles from './settings.module.css';

/** Takes a setting back to the value the program was delivered with; shown where it differs. */
export function InitialButton({ entry, drafts }: Readonly<{ entry: SettingEntry; drafts: Drafts }>) {
  if (!drafts.differs(entry)) return null;
  return (
    <div className={styles.initial}>
      <Button
        size="small"
        look="quiet"
        icon={RotateCcw}
        hint={initialWords(entry)}
        aria-label={`Back to the initial value: ${entry.title}`}
        onPress={() => drafts.reset(entry)}
      >
        Back to the initial value
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
