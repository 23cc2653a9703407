import { useRef } from 'react';
import { useCall } from '../../data/call';
import { Answer } from '../../parts/answer';
import { Dialog, DialogFoot } from '../../parts/dialog';
import { EmptyState } from '../../parts/states';
import { NoticeActions } from './notice-actions';
import { NoticePreview } from './notice-preview';
import styles from './notice-dialog.module.css';

/** A notice over whatever screen it was made from, with Save, Print and Send. */
export function NoticeDialog({ id, onClose }: Readonly<{ id: number; onClose: () => void }>) {
  const frame = useRef<HTMLIFrameElement>(null);
  const found = useCall('notices.list', { id, limit: 1 });
  const notice = found.data?.rows[0];
  return (
    <Dialog title={notice?.title ?? 'Notice'} isOpen onClose={onClose} width="wide">
      <div className={styles.body}>
        <Answer of={found}>
          {() => (notice === undefined ? <EmptyState title="There is no such notice" /> : <NoticePreview notice={notice} frame={frame} />)}
        </Answer>
      </div>
      {notice !== undefined && (
        <DialogFoot>
          <NoticeActions notice={notice} frame={frame} />
        </DialogFoot>
      )}
    </Dialog>
  );
}
