import { useState } from 'react';
import { eventForms } from '../../../../preload/contract/events';
import type { Matter } from '../../../../preload/contract/towbook';
import { call } from '../../../data/call';
import { useChange } from '../../../data/change';
import { hrefOf } from '../../../data/place';
import { formatNear } from '../../../format/moment';
import { formatPlate } from '../../../format/plate';
import { Button } from '../../../parts/button';
import { Confirm } from '../../../parts/confirm';
import { Tag } from '../../../parts/tag';
import { toast, toastError } from '../../../parts/toast';
import { RecordDialog, type RecordTarget } from '../../../features/record/record-dialog';
import { targetOfDetail } from '../../../features/record/target';
import { matterWords } from './matter-words';
import { SideBySide } from './side-by-side';
import styles from './matters.module.css';

type Decision = Matter['decisions'][number]['decision'];

/** One thing to decide, with a button for each answer. */
export function MatterItem({ matter, now }: Readonly<{ matter: Matter; now: string }>) {
  const { vehicle, other, record } = matter;
  const settle = useChange('towbook.settle');
  const [target, setTarget] = useState<RecordTarget>();
  const [isMerging, setMerging] = useState(false);
  const { word, tone } = matterWords[matter.kind];

  const decide = (decision: Decision) =>
    settle.mutate(
      { id: matter.id, decision },
      {
        onSuccess: () => toast(`${vehicle.description}: decided.`),
        onError: toastError,
        onSettled: () => setMerging(false),
      },
    );
  const askRecord = async () => {
    try {
      setTarget(targetOfDetail(await call('vehicles.get', { id: vehicle.id })));
    } catch (caught) {
      toastError(caught);
    }
  };

  return (
    <li className={styles.matter}>
      <div className={styles.head}>
        <Tag tone={tone}>{word}</Tag>
        <a href={hrefOf(`/vehicle/${vehicle.id}`)}>
          <b>{vehicle.description}</b>
        </a>
        <small>{numbersOf(vehicle)}</small>
        <span className={styles.buttons}>
          {record !== null && (
            <Button size="small" look="primary" onPress={() => void askRecord()}>
              {eventForms[record].verb}
            </Button>
          )}
          {matter.decisions.map(({ decision, label }) => (
            <Button
              key={decision}
              size="small"
              busy={settle.isPending && settle.variables.decision === decision}
              onPress={() => (decision === 'merge' ? setMerging(true) : decide(decision))}
            >
              {label}
            </Button>
          ))}
        </span>
      </div>
      <p>
        {matter.message} <small>Found {formatNear(matter.openedAt, now)}.</small>
      </p>
      {other !== null && <SideBySide one={vehicle} other={other} now={now} />}
      {target !== undefined && record !== null && <RecordDialog target={target} type={record} onClose={() => setTarget(undefined)} />}
      {other !== null && (
        <Confirm
          title="Merge the two vehicles"
          isOpen={isMerging}
          onClose={() => setMerging(false)}
          verb="Merge"
          danger
          busy={settle.isPending}
          onConfirm={() => decide('merge')}
        >
          <p>
            Stays: <b>{vehicle.description}</b>, {numbersOf(vehicle)}. What it lacks is filled from the other one, and the other one’s
            events are copied to it.
          </p>
          <p>
            Taken out: <b>{other.description}</b>, {numbersOf(other)}.
          </p>
        </Confirm>
      )}
    </li>
  );
}

const numbersOf = ({ callNumber, complaintNumber, plate, plateState }: Matter['vehicle']): string =>
  [callNumber === null ? null : `call ${callNumber}`, complaintNumber, formatPlate(plate, plateState) ?? 'no plate']
    .filter((part) => part !== null)
    .join(' · ');
