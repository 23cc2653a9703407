import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../preload/contract';
import type { Notice } from '../../../preload/contract/notices';
import { useCall } from '../../data/call';
import { hrefOf } from '../../data/place';
import { formatNear } from '../../format/moment';
import { saidInWords } from '../../format/mail-words';
import { methodWords, proofWord } from '../../format/outgoing';
import { Answer } from '../../parts/answer';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Tag } from '../../parts/tag';
import { ArticleButton } from '../letters/article-button';
import { PieceDialog } from '../letters/piece-dialog';
import { EvidenceDialog } from '../evidence/evidence-dialog';
import { HandOverPapers } from '../documents/hand-over-papers';
import styles from './notice-preview.module.css';

type Line = Output<'notices.proof'>['rows'][number]['lines'][number];

/** To whom a notice went, how, and what shows it: the mail server's answer, or who took it. */
export function NoticeProof({ notice, now, actions }: Readonly<{ notice: Notice; now: string; actions?: React.ReactNode }>) {
  const proof = useCall('notices.proof', { vehicleId: notice.vehicleId });
  const files = useCall('evidence.list', { vehicleId: notice.vehicleId }).data?.rows ?? [];
  const [evidence, setEvidence] = useState<number>();
  const [piece, setPiece] = useState<number>();
  const file = files.find((one) => one.id === evidence);
  return (
    <Card title="Proof" actions={actions}>
      <Answer of={proof} rows={2}>
        {(data) => {
          const lines = data.rows.find((row) => row.notice.id === notice.id)?.lines ?? [];
          if (lines.length === 0) return <small>It has not gone to anyone yet.</small>;
          return (
            <ul className={styles.list}>
              {lines.map((line, index) => (
                <ProofLine
                  key={line.messageId ?? `${index} ${line.to}`}
                  line={line}
                  now={now}
                  onEvidence={setEvidence}
                  onPiece={setPiece}
                />
              ))}
            </ul>
          );
        }}
      </Answer>
      <HandOverPapers notice={notice} />
      {piece !== undefined && <PieceDialog id={piece} now={now} onClose={() => setPiece(undefined)} />}
      {file !== undefined && <EvidenceDialog file={file} now={now} onClose={() => setEvidence(undefined)} />}
    </Card>
  );
}

type ProofLineProps = Readonly<{ line: Line; now: string; onEvidence: (id: number) => void; onPiece: (id: number) => void }>;

function ProofLine({ line, now, onEvidence, onPiece }: ProofLineProps) {
  const { word, tone } = proofWord(line);
  const { evidenceId, piece } = line;
  const shown = piece === null ? line.shownBy : saidInWords(piece.scans, now);
  return (
    <li className={styles.message}>
      <span className={styles.line}>
        <Tag tone={tone}>{word}</Tag>
        <small>
          {methodWords[line.how]}
          {line.at !== null && `, ${formatNear(line.at, now)}`}, {line.by}
        </small>
      </span>
      <b>{line.to}</b>
      {piece !== null && <ArticleButton articleNumber={piece.articleNumber} onOpen={() => onPiece(piece.id)} />}
      {shown !== '' && <small>{shown}</small>}
      <span className={styles.line}>
        {line.messageId !== null && <a href={hrefOf('/outbox')}>In the outbox</a>}
        {evidenceId !== null && (
          <Button size="small" icon={Paperclip} onPress={() => onEvidence(evidenceId)}>
            Evidence
          </Button>
        )}
      </span>
    </li>
  );
}
