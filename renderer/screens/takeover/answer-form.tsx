import { useState } from 'react';
import type { Output } from '../../../preload/contract';
import type { TakeoverAnswer, TakeoverGroup, TakeoverKind } from '../../../preload/contract/takeover';
import { useChange } from '../../data/change';
import { useMay } from '../../data/may';
import { formatCount, formatMany } from '../../format/money';
import { Button } from '../../parts/button';
import { RadioInput } from '../../parts/check-input';
import { ErrorNote, WarningNote } from '../../parts/error-note';
import { toast, toastError } from '../../parts/toast';
import { AnswerFields } from './answer-fields';
import { answerWords, beginningOf, recordsOf } from './answer-words';
import styles from './takeover.module.css';

type Chosen = Readonly<{ accounts: (string | null)[]; only: number[]; except: number[]; vehicles: number }>;
type FormProps = Readonly<{ group: TakeoverGroup; today: string; chosen: Chosen; onDone: () => void }>;

/** The answer for all vehicles of a group that are ticked, and the one button that records it. */
export function AnswerForm({ group, today, chosen, onDone }: FormProps) {
  const { question } = group;
  const [answer, setAnswer] = useState<TakeoverAnswer>(() => beginningOf(group.answers[0] ?? 'queue', question, today));
  const [refused, setRefused] = useState<Output<'takeover.act'>['refused']>([]);
  const act = useChange('takeover.act');
  const undo = useChange('takeover.undo');
  const mayAct = useMay('clerk');
  const { vehicles, ...selection } = chosen;
  const isReady =
    vehicles > 0 && (answer.kind !== 'agency' || answer.agency > 0) && (answer.kind !== 'tow_type' || selection.accounts.length === 1);

  const run = () =>
    act.mutate(
      { question, ...selection, answer },
      {
        onSuccess: (done) => {
          setRefused(done.refused);
          toast(`${done.sentence}: ${formatMany(done.vehicles, 'vehicle')}.`, {
            action: { label: 'Undo', run: () => undo.mutate({ act: done.act }, { onError: toastError }) },
          });
          onDone();
        },
      },
    );

  return (
    <form
      className={styles.form}
      aria-label="Answer"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && mayAct) run();
      }}
    >
      {group.answers.length > 1 && (
        <RadioInput
          label="Answer"
          value={answer.kind}
          choices={group.answers.map((kind) => ({ value: kind, label: answerWords[kind] }))}
          onChange={(kind) => setAnswer(beginningOf(kind as TakeoverKind, question, today))}
        />
      )}
      <div className={styles.fields}>
        <AnswerFields answer={answer} onChange={setAnswer} />
      </div>
      <div className={styles.foot}>
        <small>{recordsOf(answer, question)}</small>
        <Button look="primary" type="submit" busy={act.isPending} isDisabled={!isReady || !mayAct}>
          {answerButton(answer, vehicles)}
        </Button>
      </div>
      {act.error !== null && <ErrorNote error={act.error.error} />}
      {refused.length > 0 && (
        <WarningNote>
          It could not be recorded for {formatMany(refused.length, 'vehicle')}, which stay here. {refused[0]?.description}:{' '}
          {refused[0]?.reason}
        </WarningNote>
      )}
    </form>
  );
}

function answerButton(answer: TakeoverAnswer, vehicles: number): string {
  const of = vehicles === 1 ? 'for 1 vehicle' : `for ${formatCount(vehicles)} vehicles`;
  switch (answer.kind) {
    case 'tow_type':
    case 'agency':
      return `Set ${of}`;
    case 'told':
    case 'left':
    case 'reported':
      return `Record ${of}`;
    case 'look':
      return `Put ${formatMany(vehicles, 'vehicle')} on the list`;
    case 'looked':
      return `Looked at: ${formatMany(vehicles, 'vehicle')}`;
    case 'queue':
      return `Send ${formatMany(vehicles, 'vehicle')} to the queue`;
  }
}
