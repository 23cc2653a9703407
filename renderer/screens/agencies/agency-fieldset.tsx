import { sendMethod } from '../../../preload/contract/agencies';
import { methodWords } from '../../format/outgoing';
import { CheckInput } from '../../parts/check-input';
import { ChoiceInput } from '../../parts/choice-input';
import { TextInput } from '../../parts/text-input';
import { fieldWords, type AgencyDraft, type DraftField } from './agency-draft';
import styles from './agencies.module.css';

type AgencyFieldsetProps = Readonly<{
  draft: AgencyDraft;
  errors: Readonly<Record<string, string | undefined>>;
  onChange: (change: Partial<AgencyDraft>) => void;
}>;

const methods = [{ value: '', label: 'None' }, ...sendMethod.options.map((value) => ({ value, label: methodWords[value] }))];

/** The boxes of an agency. */
export function AgencyFieldset({ draft, errors, onChange }: AgencyFieldsetProps) {
  const box = (field: Exclude<DraftField, 'active'>) => ({
    label: fieldWords[field],
    value: draft[field],
    onChange: (value: string) => onChange({ [field]: value }),
    error: errors[field],
  });
  return (
    <div className={styles.fields}>
      <TextInput {...box('name')} required autoFocus />
      <TextInput {...box('email')} type="email" help="Notices go to this address." />
      <TextInput {...box('phone')} />
      <TextInput {...box('fax')} />
      <ChoiceInput {...box('preferredMethod')} choices={methods} placeholder="None" />
      <ChoiceInput {...box('secondMethod')} choices={methods} placeholder="None" />
      <TextInput {...box('address')} lines={2} />
      <TextInput {...box('hours')} lines={2} />
      <TextInput {...box('aliases')} lines={4} help="One a line. TowBook’s spellings are found by these." />
      <TextInput {...box('notes')} lines={4} />
      <div className={styles.wide}>
        <CheckInput value={draft.active} onChange={(active) => onChange({ active })}>
          In use: offered when a vehicle’s agency is chosen
        </CheckInput>
      </div>
    </div>
  );
}
