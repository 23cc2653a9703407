import { useRef } from 'react';
import type { Notice } from '../../../preload/contract/notices';
import { call, useCall } from '../../data/call';
import { Button } from '../../parts/button';
import { Dialog, DialogFoot } from '../../parts/dialog';
import { PaperButtons } from './paper-buttons';
import { PaperView } from './paper-view';
import styles from './documents.module.css';

/** What to say on the telephone about a notice, with room for who took the call. */
export function CallScriptDialog({ notice, onClose }: Readonly<{ notice: Notice; onClose: () => void }>) {
  const frame = useRef<HTMLIFrameElement>(null);
  const made = useCall('papers.callScript', { noticeId: notice.id });
  return (
    <Dialog title={`Call script, ${notice.title.slice(0, 200)}`} isOpen onClose={onClose} width="wide">
      <div className={styles.alone}>
        <PaperView of={made} title="Call script" isStale={false} frame={frame} />
      </div>
      <DialogFoot>
        <small className={styles.fill}>The call is recorded with name, badge and time under Record fax, call, mail.</small>
        <Button onPress={onClose}>Close</Button>
        <PaperButtons made={made.data} frame={frame} onPrint={() => call('papers.callScript', { noticeId: notice.id, print: true })} />
      </DialogFoot>
    </Dialog>
  );
}
