import { Download, Mailbox, Printer, Send } from 'lucide-react';
import { useState } from 'react';
import type { Notice } from '../../../preload/contract/notices';
import { bridge } from '../../bridge';
import { call } from '../../data/call';
import { blobOf, saveFile } from '../../data/file';
import { Button } from '../../parts/button';
import { toast, toastError } from '../../parts/toast';
import { isLetter, useCertify } from '../letters/certify/use-certify';
import { isUnderWay, SendDialog } from '../delivery/send-dialog';

type NoticeActionsProps = Readonly<{ notice: Notice; frame: React.RefObject<HTMLIFrameElement | null> }>;

/** Save, print and send a notice as it is stored. */
export function NoticeActions({ notice, frame }: NoticeActionsProps) {
  const [isSending, setSending] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  const certify = useCertify();

  const save = async () => {
    try {
      const pdf = await call('notices.pdf', { id: notice.id });
      saveFile(blobOf(pdf.base64, pdf.mediaType), pdf.fileName);
      toast(`${pdf.fileName} is saved with the downloads.`);
    } catch (caught) {
      toastError(caught);
    }
  };

  const print = async () => {
    // A browser prints what its frame shows; the desktop prints the stored bytes itself.
    if (bridge().host === 'browser') {
      frame.current?.contentWindow?.print();
      return;
    }
    setPrinting(true);
    try {
      const { printed, message } = await call('notices.print', { id: notice.id });
      toast(message, { tone: printed ? 'done' : 'note' });
    } catch (caught) {
      toastError(caught);
    }
    setPrinting(false);
  };

  return (
    <>
      <Button icon={Download} onPress={() => void save()}>
        Save
      </Button>
      <Button icon={Printer} busy={isPrinting} onPress={() => void print()}>
        Print
      </Button>
      {isLetter(notice) && (
        <Button icon={Mailbox} busy={certify.busy} onPress={() => certify.open([notice])}>
          By certified mail
        </Button>
      )}
      <Button icon={Send} look="primary" onPress={() => setSending(true)}>
        {isUnderWay(notice) ? 'Send to another' : 'Send'}
      </Button>
      {isSending && (
        <SendDialog
          notice={notice}
          onCertify={() => {
            setSending(false);
            certify.open([notice]);
          }}
          onClose={() => setSending(false)}
        />
      )}
      {certify.dialog}
    </>
  );
}
