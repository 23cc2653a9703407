import { Download } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Output } from '../../../preload/contract';
import { useCall } from '../../data/call';
import { blobOf, saveFile } from '../../data/file';
import { Answer } from '../../parts/answer';
import { Button } from '../../parts/button';
import { Dialog, DialogFoot } from '../../parts/dialog';
import { PdfFrame } from './pdf-view';
import styles from './notice-dialog.module.css';

type Evidence = Output<'evidence.get'>;

/** A file that proves something, as it is stored: a PDF or a picture. */
export function EvidenceDialog({ id, onClose }: Readonly<{ id: number; onClose: () => void }>) {
  const file = useCall('evidence.get', { id });
  const { data } = file;
  return (
    <Dialog title={data === undefined ? 'Evidence' : data.title || data.fileName} isOpen onClose={onClose} width="wide">
      <div className={styles.body}>
        <Answer of={file}>{(evidence) => <Shown evidence={evidence} />}</Answer>
      </div>
      <DialogFoot>
        {data !== undefined && (
          <Button icon={Download} onPress={() => saveFile(blobOf(data.base64, data.mediaType), data.fileName)}>
            Save
          </Button>
        )}
        <Button onPress={onClose}>Close</Button>
      </DialogFoot>
    </Dialog>
  );
}

function Shown({ evidence }: Readonly<{ evidence: Evidence }>) {
  const frame = useRef<HTMLIFrameElement>(null);
  const picture = useRef<HTMLImageElement>(null);
  const { base64, mediaType } = evidence;
  useEffect(() => {
    if (mediaType === 'application/pdf') return;
    const url = URL.createObjectURL(blobOf(base64, mediaType));
    picture.current?.setAttribute('src', url);
    return () => URL.revokeObjectURL(url);
  }, [base64, mediaType]);
  if (mediaType === 'application/pdf') return <PdfFrame base64={base64} title={evidence.fileName} fit="page" frame={frame} />;
  return <img ref={picture} className={styles.picture} alt={evidence.title || evidence.fileName} />;
}
