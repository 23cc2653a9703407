import { useRef, useState } from 'react';
import type { Notice } from '../../../preload/contract/notices';
import { call, useCall } from '../../data/call';
import { useRested } from '../../data/rested';
import { CheckInput } from '../../parts/check-input';
import { Button } from '../../parts/button';
import { Dialog, DialogFoot } from '../../parts/dialog';
import { Busy } from '../../parts/states';
import { TextInput } from '../../parts/text-input';
import { PaperButtons } from './paper-buttons';
import { PaperView } from './paper-view';
import styles from './documents.module.css';

type FaxCoverProps = Readonly<{ notice: Notice; onClose: () => void }>;

/** The first page of a fax, with the notice behind it: typed at the left, seen at the right as it is printed. */
export function FaxCoverDialog({ notice, onClose }: FaxCoverProps) {
  const agencies = useCall('agencies.list', {});
  const agency = agencies.data?.rows.find(({ name }) => name === notice.vehicle.agencyName);
  return (
    <Dialog title={`Fax cover, ${notice.title.slice(0, 200)}`} isOpen onClose={onClose} width="wide" dismissable={false}>
      {agencies.data === undefined && agencies.error === null ? (
        <Busy rows={8} />
      ) : (
        <FaxCover notice={notice} onClose={onClose} name={notice.recipient ?? agency?.name ?? ''} number={agency?.fax ?? ''} />
      )}
    </Dialog>
  );
}

function FaxCover({ notice, onClose, ...given }: FaxCoverProps & Readonly<{ name: string; number: string }>) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [to, setTo] = useState(given.name);
  const [number, setNumber] = useState(given.number);
  const [note, setNote] = useState('');
  const [withDocument, setWithDocument] = useState(true);
  const typed = JSON.stringify({ noticeId: notice.id, to: to.trim(), number: number.trim(), note: note.trim(), withDocument });
  const rested = useRested(typed);
  const input = JSON.parse(rested) as { noticeId: number };
  const made = useCall('papers.faxCover', input, { keepPrevious: true });
  const isStale = typed !== rested || made.isPlaceholderData;
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.form}>
          <TextInput label="To" value={to} onChange={setTo} autoFocus />
          <TextInput
            label="Fax number"
            value={number}
            onChange={setNumber}
            help={given.number === '' ? 'No fax number of the agency is recorded.' : undefined}
          />
          <TextInput label="Note" lines={5} value={note} onChange={setNote} />
          <CheckInput value={withDocument} onChange={setWithDocument}>
            With the notice behind it
          </CheckInput>
          <small>A fax that went out is recorded with its confirmation under Record fax, call, mail.</small>
        </div>
        <PaperView of={made} title="Fax cover" isStale={isStale} frame={frame} />
      </div>
      <DialogFoot>
        <Button onPress={onClose}>Close</Button>
        <PaperButtons
          made={isStale ? undefined : made.data}
          frame={frame}
          onPrint={() => call('papers.faxCover', { ...input, print: true })}
        />
      </DialogFoot>
    </>
  );
}
