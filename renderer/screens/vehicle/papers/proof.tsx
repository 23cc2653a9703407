import { FileText, Mailbox, Stamp } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../../preload/contract';
import type { Evidence } from '../../../../preload/contract/evidence';
import type { Notice } from '../../../../preload/contract/notices';
import { useCall } from '../../../data/call';
import { hrefOf } from '../../../data/place';
import { formatNear } from '../../../format/moment';
import { noticeKindWords, noticeStateWords } from '../../../format/outgoing';
import { Answer } from '../../../parts/answer';
import { Button } from '../../../parts/button';
import { EmptyState } from '../../../parts/states';
import { Tag } from '../../../parts/tag';
import { useCertify } from '../../../features/letters/certify/use-certify';
import { PieceDialog } from '../../../features/letters/piece-dialog';
import { EvidenceDialog } from '../../../features/evidence/evidence-dialog';
import { HandOverDialog } from '../../../features/delivery/hand-over-dialog';
import { ProofTable } from './proof-table';
import styles from './papers.module.css';

type Proven = Output<'notices.proof'>['rows'][number];

/** The documents made for a vehicle, each with what shows that it arrived. */
export function ProofPanel({ vehicleId, now }: Readonly<{ vehicleId: number; now: string }>) {
  const [handing, setHanding] = useState<Notice>();
  const [open, setOpen] = useState<Evidence>();
  const [piece, setPiece] = useState<number>();
  const certify = useCertify();
  const files = useCall('evidence.list', { vehicleId }).data?.rows ?? [];
  return (
    <>
      <Answer of={useCall('notices.proof', { vehicleId })} rows={3}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon={FileText} title="No notice has been made for this vehicle">
              Make a notice, above, lists those that apply.
            </EmptyState>
          ) : (
            <ul className={styles.notices} aria-label="Notices and their proof">
              {rows.map((one) => (
                <ProvenNotice
                  key={one.notice.id}
                  proven={one}
                  now={now}
                  files={files}
                  onHandOver={() => setHanding(one.notice)}
                  onCertify={() => certify.open([one.notice])}
                  onFile={setOpen}
                  onPiece={setPiece}
                />
              ))}
            </ul>
          )
        }
      </Answer>
      {handing !== undefined && <HandOverDialog notice={handing} now={now} onClose={() => setHanding(undefined)} />}
      {certify.dialog}
      {piece !== undefined && <PieceDialog id={piece} now={now} onClose={() => setPiece(undefined)} />}
      {open !== undefined && <EvidenceDialog file={open} now={now} onClose={() => setOpen(undefined)} />}
    </>
  );
}

type ProvenNoticeProps = Readonly<{
  proven: Proven;
  now: string;
  files: readonly Evidence[];
  onHandOver: () => void;
  onCertify: () => void;
  onFile: (file: Evidence) => void;
  onPiece: (id: number) => void;
}>;

function ProvenNotice({ proven: { notice, lines }, now, files, onHandOver, onCertify, onFile, onPiece }: ProvenNoticeProps) {
  const { word, tone } = noticeStateWords[notice.state];
  return (
    <li className={styles.notice}>
      <div className={styles.head}>
        <Tag tone={tone}>{word}</Tag>
        <a href={hrefOf(`/notices/${notice.id}`)}>
          <b>{noticeKindWords[notice.kind]}</b>
        </a>
        <small>
          version {notice.noticeVersion} · made {formatNear(notice.createdAt, now)}, {notice.createdBy}
        </small>
        <Button size="small" icon={Mailbox} onPress={onCertify} aria-label={`Send ${noticeKindWords[notice.kind]} by certified mail`}>
          Certified mail
        </Button>
        <Button size="small" icon={Stamp} onPress={onHandOver} aria-label={`Record how ${noticeKindWords[notice.kind]} was handed over`}>
          Handed over
        </Button>
      </div>
      {lines.length === 0 ? (
        <small>Nothing shows yet that it reached anybody.</small>
      ) : (
        <ProofTable lines={lines} now={now} files={files} onFile={onFile} onPiece={onPiece} />
      )}
    </li>
  );
}
