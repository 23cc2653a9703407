import { Paperclip, Undo2 } from 'lucide-react';
import type { Evidence } from '../../../preload/contract/evidence';
import type { MailPiece, MailScan } from '../../../preload/contract/mailPieces';
import { pieceStateWords } from '../../format/mail-words';
import { formatMoment, formatNear } from '../../format/moment';
import { Button } from '../../parts/button';
import { DataTable } from '../../parts/data-table';
import { Tag } from '../../parts/tag';
import styles from './mail.module.css';

type ScanTableProps = Readonly<{
  piece: MailPiece;
  now: string;
  files: readonly Evidence[];
  onFile: (id: number) => void;
  onTakeBack: (scan: MailScan) => void;
}>;

/** Everything the carrier said of a letter, in the order in which it happened; what was taken back stays to be seen. */
export function ScanTable({ piece, now, files, onFile, onTakeBack }: ScanTableProps) {
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
              {scan.takenBack !== null && (
                <small>
                  taken back {formatNear(scan.takenBack.at, now)}, {scan.takenBack.by}: {scan.takenBack.reason}
                </small>
              )}
            </span>
          ),
        },
        {
          key: 'recorded',
          title: 'Recorded',
          cell: (scan) => (
            <small>
              {formatNear(scan.recordedAt, now)}, {scan.recordedBy}
            </small>
          ),
        },
        {
          key: 'acts',
          title: '',
          align: 'end',
          cell: (scan) => (
            <span className={styles.acts}>
              <FileButton id={scan.evidenceId} files={files} onFile={onFile} />
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

function FileButton({ id, files, onFile }: Readonly<{ id: number | null; files: readonly Evidence[]; onFile: (id: number) => void }>) {
  if (id === null) return null;
  const file = files.find((one) => one.id === id);
  if (file === undefined) return <small>file taken out</small>;
  return (
    <Button size="small" icon={Paperclip} onPress={() => onFile(id)}>
      {file.kind === 'return_receipt' ? 'Card' : 'File'}
    </Button>
  );
}
