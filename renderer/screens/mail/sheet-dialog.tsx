import { Download, FileCheck, Printer, Stamp } from 'lucide-react';
import { useRef, useState } from 'react';
import type { MailSheet } from '../../../preload/contract/mailPieces';
import { bridge } from '../../bridge';
import { call, useCall } from '../../data/call';
import { saveFile } from '../../data/file';
import { useStoredFile } from '../../data/transfer';
import { formatNear } from '../../format/moment';
import { formatMany, formatMoney } from '../../format/money';
import { Answer } from '../../parts/answer';
import { Button } from '../../parts/button';
import { Dialog, DialogFoot } from '../../parts/dialog';
import { toast, toastError } from '../../parts/toast';
import { PdfFrame } from '../../features/documents/pdf-view';
import evidence from '../../features/evidence/evidence.module.css';
import { StoredPicture } from '../../features/evidence/stored-picture';
import { StampSheet } from './stamp-sheet';
import { TrackDialog } from '../../features/letters/track-dialog';

type SheetDialogProps = Readonly<{ id: number; now: string; onClose: () => void }>;

/** A firm mailing sheet as it was printed: print it, take it to the post office, then record that all of it was accepted. */
export function SheetDialog({ id, now, onClose }: SheetDialogProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isStamped, setStamped] = useState(false);
  const [isAccepting, setAccepting] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  const found = useCall('pieces.sheets', { id });
  const sheet = found.data?.rows[0];
  const file = useStoredFile('pieces.sheetFile', { id, stamped: isStamped });
  const waiting = sheet?.pieces.filter(({ state }) => state === 'prepared') ?? [];

  const print = async () => {
    // A browser prints what its frame shows; the desktop prints the stored bytes itself.
    if (bridge().host === 'browser') {
      frame.current?.contentWindow?.print();
      return;
    }
    setPrinting(true);
    try {
      const { printed, message } = await call('pieces.printSheet', { id });
      toast(message, { tone: printed ? 'done' : 'note' });
    } catch (caught) {
      toastError(caught);
    }
    setPrinting(false);
  };
  const save = () => {
    if (file.data === undefined) return;
    saveFile(file.data.blob, file.data.fileName);
    toast(`${file.data.fileName} is saved with the downloads.`);
  };

  return (
    <Dialog
      title={sheet === undefined ? 'Firm mailing sheet' : `Firm mailing sheet, ${formatMany(sheet.pieces.length, 'letter')}`}
      isOpen
      onClose={onClose}
      width="wide"
    >
      <div className={evidence.view}>
        <Answer of={file}>
          {(data) =>
            data.mediaType === 'application/pdf' ? (
              <PdfFrame blob={data.blob} title="Firm mailing sheet" fit="page" frame={frame} />
            ) : (
              <StoredPicture blob={data.blob} text="Stamped firm mailing sheet" />
            )
          }
        </Answer>
      </div>
      {sheet !== undefined && (
        <p className={evidence.known}>
          {sheet.fileName}, {formatMany(sheet.pages, 'page')}, {formatMoney(sheet.totalCents)} · made {formatNear(sheet.madeAt, now)},{' '}
          {sheet.madeBy} · {stateOf(sheet)}
          {sheet.stamped !== null && ` · stamped sheet added ${formatNear(sheet.stamped.at, now)}, ${sheet.stamped.by}`}
        </p>
      )}
      <DialogFoot
        aside={
          sheet?.stamped === null
            ? waiting.length === 0 && <StampSheet sheet={sheet} />
            : sheet !== undefined && (
                <Button look="quiet" icon={FileCheck} onPress={() => setStamped(!isStamped)}>
                  {isStamped ? 'Show it as printed' : 'Show it stamped'}
                </Button>
              )
        }
      >
        <Button onPress={onClose}>Close</Button>
        <Button icon={Download} isDisabled={file.data === undefined} onPress={save}>
          Save
        </Button>
        {waiting.length > 0 && (
          <Button icon={Stamp} onPress={() => setAccepting(true)}>
            Accepted by the Postal Service
          </Button>
        )}
        <Button icon={Printer} look="primary" busy={isPrinting} onPress={() => void print()}>
          Print
        </Button>
      </DialogFoot>
      {isAccepting && sheet !== undefined && (
        <TrackDialog pieces={waiting} now={now} first="accepted" sheet={sheet} onClose={() => setAccepting(false)} />
      )}
    </Dialog>
  );
}

/** `3 of 8 not accepted yet`, or that all are. */
export function stateOf({ pieces }: Pick<MailSheet, 'pieces'>): string {
  const waiting = pieces.filter(({ state }) => state === 'prepared').length;
  if (pieces.length === 0) return 'every number on it was freed';
  return waiting === 0 ? 'all accepted' : `${waiting} of ${pieces.length} not accepted yet`;
}
