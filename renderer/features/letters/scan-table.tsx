import { FilePlus, Paperclip, Undo2 } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import type { Evidence } from '../../../preload/contract/evidence';
import type { MailPiece, MailScan } from '../../../preload/contract/mailPieces';
import { pieceStateWords } from '../../format/mail-words';
import { formatMoment, formatNear } from '../../format/moment';
import { Button } from '../../parts/button';
import { DataTable } from '../../parts/data-table';
import { Tag } from '../../parts/tag';
import { evidenceFileTypes } from '../evidence/evidence-words';
import styles from './letters.module.css';
import { trackWords } from './track-words';

type ScanTableProps = Readonly<{
  piece: MailPiece;
  now: string;
  files: readonly Evidence[];
  onFile: (id: number) => void;
  onAddFile: (scan: MailScan, file: File | undefined) => void;
  onTakeBack: (scan: MailScan) => void;
}>;

/** Everything the carrier said of a letter, in the order in which it happened; what was taken back stays to be seen. */
export function ScanTable({ piece, now, files, onFile, onAddFile, onTakeBack }: ScanTableProps) {
  return (
    <DataTable
      label="What the carrier said"
      rows={piece.scans}
      rowKey={(scan) => scan.id}
      columns={[
        {
          key: 'state',
          title: 'The carrier said',
          cell: (scan) =>
            scan.takenBack === null ? (
              <Tag tone={pieceStateWords[scan.state].tone}>{pieceStateWords[scan.state].word}</Tag>
            ) : (
              <s>{pieceStateWords[scan.state].word}</s>
            ),
        },
        { key: 'at', title: 'When', cell: (scan) => formatMoment(scan.at, now) },
        {
          key: 'detail',
          title: 'Detail',
          wide: true,
          cell: (scan) => (
            <span className={styles.detail}>
              {scan.detail}
              <small>
                recorded {formatNear(scan.recordedAt, now)}, {scan.recordedBy}
              </small>
              {scan.takenBack !== null && (
                <small>
                  taken back {formatNear(scan.takenBack.at, now)}, {scan.takenBack.by}: {scan.takenBack.reason}
                </small>
              )}
            </span>
          ),
        },
        {
          key: 'acts',
          title: '',
          align: 'end',
          cell: (scan) => (
            <span className={styles.acts}>
              {scan.evidenceIds.map((id) => (
                <FileButton key={id} id={id} files={files} onFile={onFile} />
              ))}
              {scan.takenBack === null && (
                <FileTrigger acceptedFileTypes={evidenceFileTypes} onSelect={(picked) => onAddFile(scan, picked?.[0])}>
                  <Button
                    size="small"
                    look="quiet"
                    icon={FilePlus}
                    hint={`Add: ${trackWords[scan.state].file}`}
                    aria-label={`Add a file to ${pieceStateWords[scan.state].word}, ${formatMoment(scan.at, now)}`}
                  />
                </FileTrigger>
              )}
              {scan.takenBack === null && (
                <Button
                  size="small"
                  look="quiet"
                  icon={Undo2}
                  hint="Take back"
                  aria-label={`Take back ${pieceStateWords[scan.state].word}, ${formatMoment(scan.at, now)}`}
                  onPress={() => onTakeBack(scan)}
                />
              )}
            </span>
          ),
        },
      ]}
    />
  );
}

function FileButton({ id, files, onFile }: Readonly<{ id: number; files: readonly Evidence[]; onFile: (id: number) => void }>) {
  const file = files.find((one) => one.id === id);
  if (file === undefined) return <small>file taken out</small>;
  return (
    <Button size="small" icon={Paperclip} onPress={() => onFile(id)}>
      {file.kind === 'return_receipt' ? 'Card' : 'File'}
    </Button>
  );
}
