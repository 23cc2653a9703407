import { useState } from 'react';
import type { Output } from '../../../preload/contract';
import { noticeKinds, noticeTitles, type NoticeKind } from '../../../preload/contract/notices';
import { useCall } from '../../data/call';
import { go } from '../../data/place';
import { formatMany } from '../../format/money';
import { Answer } from '../../parts/answer';
import { Button } from '../../parts/button';
import { CheckInput } from '../../parts/check-input';
import { ChoiceInput } from '../../parts/choice-input';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import type { Tone } from '../../format/words';
import { Tag } from '../../parts/tag';
import { startBatch, useBatch } from '../../features/notices/batch';
import styles from '../../features/notices/batch-rows.module.css';

type Row = Output<'notices.review'>['rows'][number];

const stateWords: Readonly<Record<Row['state'], Readonly<{ word: string; tone: Tone }>>> = {
  ready: { word: 'Ready', tone: 'soon' },
  made: { word: 'Made', tone: 'done' },
  blocked: { word: 'Not possible', tone: 'overdue' },
};

type DocumentsDialogProps = Readonly<{ vehicles: ReadonlyMap<number, string>; onClose: () => void }>;

/** One document for each of many vehicles: which, then a look at what can be made, then the making itself under Notices. */
export function DocumentsDialog({ vehicles, onClose }: DocumentsDialogProps) {
  const [kind, setKind] = useState<NoticeKind>('OWNER_LETTER');
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const review = useCall('notices.review', { kind, vehicleIds: [...vehicles.keys()] });
  const isRunning = useBatch()?.running === true;
  const chosen = (review.data?.rows ?? []).filter(({ state, vehicleId }) => state !== 'blocked' && !left.has(vehicleId));
  const choose = (vehicleId: number, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(vehicleId);
    else next.add(vehicleId);
    setLeft(next);
  };
  const make = () => {
    void startBatch(chosen.map(({ vehicleId, description }) => ({ vehicleId, kind, description })));
    onClose();
    go('/notices');
  };
  return (
    <Dialog title={`Documents for ${formatMany(vehicles.size, 'vehicle')}`} isOpen onClose={onClose} width="wide" dismissable={false}>
      <DialogBody>
        <ChoiceInput
          label="Document"
          value={kind}
          choices={noticeKinds.map((value) => ({ value, label: noticeTitles[value] }))}
          onChange={(value) => setKind(noticeKinds.find((known) => known === value) ?? kind)}
        />
        <Answer of={review} rows={6}>
          {({ rows }) => <Review rows={rows} left={left} onChoose={choose} />}
        </Answer>
      </DialogBody>
      <DialogFoot aside={isRunning && <output>Documents are being made. This can start when they are done.</output>}>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" isDisabled={chosen.length === 0 || isRunning} onPress={make}>
          Make {chosen.length}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}

type ReviewProps = Readonly<{
  rows: readonly Row[];
  /** Vehicles left out by the clerk. */
  left: ReadonlySet<number>;
  onChoose: (vehicleId: number, isChosen: boolean) => void;
}>;

/** Vehicle by vehicle what would be made, and why not where it cannot be. */
function Review({ rows, left, onChoose }: ReviewProps) {
  const count = (state: Row['state']) => rows.filter((row) => row.state === state).length;
  return (
    <>
      <p>
        {count('ready')} to make, {count('made')} made before and still true, {count('blocked')} not possible. What was made before is not
        made again; it is there to print or send with the others.
      </p>
      <ul className={styles.rows} aria-label="Vehicles">
        {rows.map((row) => (
          <li key={row.vehicleId} className={styles.row}>
            <CheckInput
              value={row.state !== 'blocked' && !left.has(row.vehicleId)}
              onChange={(isChosen) => onChoose(row.vehicleId, isChosen)}
              disabled={row.state === 'blocked'}
            >
              <span className={styles.name}>{row.description}</span>
            </CheckInput>
            <span className={styles.to}>
              {row.complaintNumber ?? row.callNumber}
              <small>{row.recipients.join(', ')}</small>
            </span>
            <span className={styles.state}>
              <Tag tone={stateWords[row.state].tone}>{stateWords[row.state].word}</Tag>
            </span>
            {row.problem !== null && <small className={styles.why}>{row.problem}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
