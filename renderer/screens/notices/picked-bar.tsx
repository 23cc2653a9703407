import { Download, Mailbox, Printer, Send, X } from 'lucide-react';
import { useState } from 'react';
import type { Notice } from '../../../preload/contract/notices';
import { bridge } from '../../bridge';
import { call } from '../../data/call';
import { blobOf, saveFile } from '../../data/file';
import { formatMany } from '../../format/money';
import { Button } from '../../parts/button';
import { toast, toastError } from '../../parts/toast';
import { useCertify } from '../../features/letters/certify/use-certify';
import { LabelButton } from '../../features/documents/labels/label-button';
import styles from '../../parts/list-page.module.css';

type PickedBarProps = Readonly<{ picked: readonly Notice[]; onSend: () => void; onClear: () => void }>;

/** What can be done with the chosen notices together: one print job, one file, or a look before sending. */
export function PickedBar({ picked, onSend, onClear }: PickedBarProps) {
  const [busy, setBusy] = useState(false);
  const certify = useCertify();
  const canPrint = bridge().host === 'electron';
  const join = async (print: boolean) => {
    setBusy(true);
    try {
      const joined = await call('notices.printMany', { ids: picked.map(({ id }) => id), print });
      if (!print) saveFile(blobOf(joined.base64, joined.mediaType), joined.fileName);
      const done = print ? (joined.printed ? 'went to the printer' : 'was not printed') : 'is saved with the downloads';
      toast(`${joined.fileName}, ${formatMany(joined.pages, 'page')}, ${done}.`, { tone: print && !joined.printed ? 'note' : 'done' });
    } catch (caught) {
      toastError(caught);
    }
    setBusy(false);
  };
  return (
    <div className={styles.right} role="toolbar" aria-label="Chosen notices">
      <b>{formatMany(picked.length, 'notice')} chosen</b>
      <Button size="small" icon={Send} onPress={onSend}>
        Send
      </Button>
      <Button size="small" icon={Mailbox} busy={certify.busy} onPress={() => certify.open(picked)}>
        By certified mail
      </Button>
      {canPrint && (
        <Button size="small" icon={Printer} busy={busy} onPress={() => void join(true)}>
          Print
        </Button>
      )}
      <Button size="small" icon={Download} busy={busy} onPress={() => void join(false)}>
        Save as one PDF
      </Button>
      <LabelButton of={{ noticeIds: picked.map(({ id }) => id) }} />
      <Button size="small" look="quiet" icon={X} aria-label="Choose none" onPress={onClear} />
      {certify.dialog}
    </div>
  );
}
