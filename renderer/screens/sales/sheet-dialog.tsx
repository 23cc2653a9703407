import { Copy, Download } from 'lucide-react';
import { useRef } from 'react';
import type { Output } from '../../../preload/contract';
import type { Sheet } from '../../../preload/contract/sheets';
import { useCall } from '../../data/call';
import { blobOf, formatSize, saveFile } from '../../data/file';
import { formatMany, formatMoney } from '../../format/money';
import { Answer } from '../../parts/answer';
import { Button } from '../../parts/button';
import { Dialog, DialogFoot } from '../../parts/dialog';
import { toast } from '../../parts/toast';
import { PdfFrame } from '../../features/documents/pdf-view';
import styles from './sales.module.css';

/** A sheet as stored, and what its ad would cost where that was just counted. */
export type MadeSheet = Sheet & Readonly<{ estimate?: Output<'sheets.prepare'>['estimate'] }>;

/** A list or ad as it is stored, with the text for the newspaper's form. */
export function SheetDialog({ sheet, onClose }: Readonly<{ sheet: MadeSheet; onClose: () => void }>) {
  const frame = useRef<HTMLIFrameElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const pdf = useCall('sheets.pdf', { id: sheet.id }, { isFixed: true });
  const copy = async () => {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(sheet.plainText);
      toast('The text is on the clipboard.');
    } catch {
      toast('The text is selected. Ctrl C copies it.', { tone: 'note' });
    }
  };
  const { estimate } = sheet;
  return (
    <Dialog title={sheet.title} isOpen onClose={onClose} width="wide">
      <div className={styles.sheet}>
        <div className={styles.page}>
          <Answer of={pdf}>{(data) => <PdfFrame base64={data.base64} title={sheet.title} fit="page" frame={frame} />}</Answer>
        </div>
        {sheet.plainText !== '' && (
          <div className={styles.plain}>
            <div className={styles.plainHead}>
              <label htmlFor="plain-text">
                <b>Text for the newspaper</b>
              </label>
              <Button size="small" icon={Copy} onPress={() => void copy()}>
                Copy
              </Button>
            </div>
            <textarea id="plain-text" ref={area} readOnly value={sheet.plainText} spellCheck={false} />
            {estimate != null && (
              <p>
                {formatMany(estimate.lines, 'line')}
                {estimate.linePriceCents > 0
                  ? ` at ${formatMoney(estimate.linePriceCents)}: about ${formatMoney(estimate.priceCents)}.`
                  : '. The price of a line is not set in Settings.'}
              </p>
            )}
          </div>
        )}
      </div>
      <DialogFoot>
        <small className={styles.file}>
          {sheet.fileName}, {formatMany(sheet.pages, 'page')}, {formatSize(sheet.size)}
        </small>
        <Button onPress={onClose}>Close</Button>
        <Button
          icon={Download}
          look="primary"
          isDisabled={pdf.data === undefined}
          onPress={() => {
            if (pdf.data === undefined) return;
            saveFile(blobOf(pdf.data.base64, pdf.data.mediaType), pdf.data.fileName);
            toast(`${pdf.data.fileName} is saved with the downloads.`);
          }}
        >
          Save
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
