import { towType } from '../../../preload/contract/law';
import { takeoverAnswer, type TakeoverAnswer } from '../../../preload/contract/takeover';
import { useCall } from '../../data/call';
import { CheckInput, RadioInput } from '../../parts/check-input';
import { ChoiceInput } from '../../parts/choice-input';
import { MomentInput } from '../../parts/moment-input';
import { TextInput } from '../../parts/text-input';
import { howChoices, leftChoices, typeChoices } from './answer-words';
import styles from './takeover.module.css';

type FieldsProps = Readonly<{ answer: TakeoverAnswer; onChange: (answer: TakeoverAnswer) => void }>;

/** What an answer asks for: a day, a way, a choice. */
export function AnswerFields({ answer, onChange }: FieldsProps) {
  const agencies = useCall('agencies.list', {}, { enabled: answer.kind === 'agency' }).data?.rows ?? [];
  /** A typed value that the answer cannot be is left out. */
  const change = (next: Readonly<Record<string, unknown>>) => {
    const parsed = takeoverAnswer.safeParse({ ...answer, ...next });
    if (parsed.success) onChange(parsed.data);
  };
  switch (answer.kind) {
    case 'tow_type':
      return (
        <ChoiceInput
          label="These are"
          value={answer.towType ?? ''}
          choices={typeChoices}
          onChange={(value) => change({ towType: towType.safeParse(value).data ?? null })}
        />
      );
    case 'told':
      return (
        <>
          <MomentInput
            label="Told on"
            dayOnly
            value={answer.at ?? ''}
            onChange={(at) => change({ at: at === '' ? null : at })}
            help="Empty: the day of each tow"
          />
          <ChoiceInput
            label="How"
            value={answer.how ?? ''}
            choices={howChoices}
            onChange={(how) => change({ how: how === '' ? null : how })}
          />
          <div className={styles.tick}>
            <CheckInput value={answer.written} onChange={(written) => change({ written })}>
              The TOP in writing went too
            </CheckInput>
          </div>
        </>
      );
    case 'left':
      return (
        <>
          <RadioInput label="How" value={answer.how} choices={leftChoices} onChange={(how) => change({ how })} />
          <MomentInput label="Left on" dayOnly required value={answer.at} onChange={(at) => change({ at })} />
        </>
      );
    case 'reported':
      return (
        <MomentInput
          label="Reported on"
          dayOnly
          value={answer.at ?? ''}
          onChange={(at) => change({ at: at === '' ? null : at })}
          help="Empty: the day each left"
        />
      );
    case 'agency':
      return (
        <ChoiceInput
          label="Police agency"
          value={answer.agency === 0 ? '' : String(answer.agency)}
          choices={agencies.filter(({ active }) => active).map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(value) => change({ agency: Number(value) })}
        />
      );
    case 'look':
      return (
        <TextInput
          label="Towed within so many days: to the queue"
          type="number"
          value={String(answer.recentDays)}
          onChange={(days) => change({ recentDays: Number(days) })}
        />
      );
    case 'looked':
    case 'queue':
      return null;
  }
}
