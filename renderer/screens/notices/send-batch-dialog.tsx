import type { Notice } from '../../../preload/contract/notices';
import { useCall } from '../../data/call';
import { formatMany } from '../../format/money';
import { noticeKindWords } from '../../format/outgoing';
import { Answer } from '../../parts/answer';
import { Button } from '../../parts/button';
import { CheckInput } from '../../parts/check-input';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { Tag } from '../../parts/tag';
import { sendingsOf, useSendBatch, type Sending } from './send-batch';
import styles from '../../features/notices/batch-rows.module.css';

type SendBatchDialogProps = Readonly<{ notices: readonly Notice[]; onClose: () => void }>;

/** Looks through several notices before they go to their agencies, then shows what became of each. */
export function SendBatchDialog({ notices, onClose }: SendBatchDialogProps) {
  return (
    <Dialog title={`Send ${formatMany(notices.length, 'notice')}`} isOpen onClose={onClose} width="wide" dismissable={false}>
      <Answer of={useCall('notices.recipients', { ids: notices.map(({ id }) => id) })}>
        {(recipients) => <Review first={sendingsOf(notices, recipients)} onClose={onClose} />}
      </Answer>
    </Dialog>
  );
}

function Review({ first, onClose }: Readonly<{ first: readonly Sending[]; onClose: () => void }>) {
  const { items, busy, open, choose, send } = useSendBatch(first);
  const queued = items.filter((item) => item.state === 'queued').length;
  return (
    <>
      <DialogBody>
        <p>
          One message for each notice, to the address of its agency. Documents for others than the police are printed. What is in the outbox
          already is not sent a second time.
        </p>
        <ul className={styles.rows} aria-label="Notices to send">
          {items.map((item) => (
            <Row key={item.notice.id} item={item} busy={busy} onChoose={(chosen) => choose(item.notice.id, chosen)} />
          ))}
        </ul>
      </DialogBody>
      <DialogFoot aside={<output>{queued > 0 && `${formatMany(queued, 'message')} put in the outbox.`}</output>}>
        <Button onPress={onClose}>{queued > 0 && open === 0 ? 'Done' : 'Cancel'}</Button>
        {(open > 0 || queued === 0) && (
          <Button look="primary" busy={busy} isDisabled={open === 0} onPress={() => void send()}>
            Send {open}
          </Button>
        )}
      </DialogFoot>
    </>
  );
}

function Row({ item, busy, onChoose }: Readonly<{ item: Sending; busy: boolean; onChoose: (chosen: boolean) => void }>) {
  const { notice, to, byFax, problem } = item;
  return (
    <li className={styles.row}>
      <CheckInput value={item.chosen} onChange={onChoose} disabled={busy || to.length === 0 || item.state === 'queued'}>
        <span className={styles.name}>
          {noticeKindWords[notice.kind]}, {notice.vehicle.description}
        </span>
      </CheckInput>
      <span className={styles.to}>
        {notice.recipient ?? 'no agency'}
        <small>{to.length > 0 ? `${byFax ? 'fax through ' : ''}${to.join(', ')}` : 'not by e-mail'}</small>
      </span>
      <span className={styles.state}>
        {item.state === 'sending' && <Tag tone="soon">Sending</Tag>}
        {item.state === 'queued' && <Tag tone="done">In the outbox</Tag>}
        {item.state === 'failed' && <Tag tone="overdue">Failed</Tag>}
      </span>
      {item.error !== undefined && <small className={styles.why}>{item.error.message}</small>}
      {problem !== null && <small>{problem}</small>}
    </li>
  );
}
