import { Download } from 'lucide-react';
import { useRef } from 'react';
import type { Evidence } from '../../../preload/contract/evidence';
import { formatSize, saveFile } from '../../data/file';
import { useStoredFile } from '../../data/transfer';
import { formatMoment } from '../../format/moment';
import { Answer } from '../../parts/answer';
import { Button } from '../../parts/button';
import { Dialog, DialogFoot } from '../../parts/dialog';
import { toast } from '../../parts/toast';
import { PdfFrame } from '../documents/pdf-view';
import { nameOf } from './evidence-tile';
import { evidenceKindWords } from './evidence-words';
import { StoredPicture } from './stored-picture';
import styles from './evidence.module.css';

type EvidenceDialogProps = Readonly<{ file: Evidence; now: string; onClose: () => void }>;

/** A file as it is stored, with what is known of it. */
export function EvidenceDialog({ file, now, onClose }: EvidenceDialogProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const bytes = useStoredFile('evidence.get', { id: file.id });
  const name = nameOf(file);
  const save = (blob: Blob) => {
    saveFile(blob, file.fileName);
    toast(`${file.fileName} is saved with the downloads.`);
  };
  return (
    <Dialog title={name} isOpen onClose={onClose} width="wide">
      <div className={styles.view}>
        <Answer of={bytes}>
          {(data) =>
            data.mediaType === 'application/pdf' ? (
              <PdfFrame blob={data.blob} title={name} fit="page" frame={frame} />
            ) : (
              <StoredPicture blob={data.blob} text={name} />
            )
          }
        </Answer>
      </div>
      <p className={styles.known}>
        {evidenceKindWords[file.kind]} · {file.fileName}, {formatSize(file.size)} · added {formatMoment(file.addedAt, now)} by{' '}
        {file.addedBy}
        {' · '}
        <span title={file.sha256}>SHA-256 {file.sha256.slice(0, 16)}…</span>
      </p>
      <DialogFoot>
        <Button onPress={onClose}>Close</Button>
        <Button icon={Download} isDisabled={bytes.data === undefined} onPress={() => bytes.data !== undefined && save(bytes.data.blob)}>
          Save
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
