import type { Output } from '../../../../preload/contract';
import type { AutomationMode } from '../../../../preload/contract/workflow';
import { useChange } from '../../../data/change';
import { ChoiceInput } from '../../../parts/choice-input';
import { toastError } from '../../../parts/toast';
import styles from './rules.module.css';

const words: Readonly<Record<AutomationMode, string>> = {
  off: 'Nothing',
  remind: 'Reminds',
  prepare: 'Makes the paper',
  queue: 'Makes and sends it',
};

/** How far the program goes by itself with a rule; only what is allowed for it is offered. */
export function ModeInput({ rule, mayChoose }: Readonly<{ rule: Output<'workflow.rules'>['rules'][number]; mayChoose: boolean }>) {
  const set = useChange('workflow.setMode');
  if (!mayChoose || rule.allowed.length < 2) return words[rule.mode];
  return (
    <div className={styles.mode}>
      <ChoiceInput
        label={`${rule.rule} by itself`}
        hidesLabel
        value={rule.mode}
        disabled={set.isPending}
        choices={rule.allowed.map((mode) => ({ value: mode, label: words[mode] }))}
        onChange={(value) => {
          const mode = rule.allowed.find((allowed) => allowed === value);
          if (mode !== undefined && mode !== rule.mode) set.mutate({ rule: rule.rule, mode }, { onError: toastError });
        }}
      />
    </div>
  );
}
