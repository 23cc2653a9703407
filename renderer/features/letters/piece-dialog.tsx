import { useQueryClient } from '@tanstack/react-query';
import { Eye, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { articleInGroups } from '../../../preload/contract/articleNumber';
import type { MailPiece, MailScan } from '../../../preload/contract/mailPieces';
import { useCall } from '../../data/call';
import { readAgain } from '../../data/invalidation';
import { useChange } from '../../data/change';
import { hrefOf } from '../../data/place';
import { pieceStateWords, serviceWords } from '../../format/mail-words';
import { formatMoment, formatNear } from '../../format/moment';
import { formatMoney } from '../../format/money';
import { noticeKindWords } from '../../format/outgoing';
import { Answer } from '../../parts/answer';
import { Button } from '../../parts/button';
import { Confirm } from '../../parts/confirm';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { KeyValues } from '../../parts/key-values';
import { EmptyState } from '../../parts/states';
import { Tag } from '../../parts/tag';
import { toast, toastError } from '../../parts/toast';
import { EvidenceDialog } from '../evidence/evidence-dialog';
import styles from './letters.module.css';
import { addScanFile } from './record-said';
import { ScanTable } from './scan-table';
import { TakeBackDialog } from './take-back-dialog';
import { TrackDialog } from './track-dialog';
import { useAddressees } from './use-addressees';

type PieceDialogProps = Readonly<{ id: number; now: string; onClose: () => void }>;

/** A letter by certified mail: whose it is, what it costs, and everything the carrier said of it. */
export function PieceDialog({ id, now, onClose }: PieceDialogProps) {
  const found = useCall('pieces.list', { id });
  const piece = found.data?.rows[0];
  return (
    <Dialog
      title={
        <span className={styles.title}>
          {piece === undefined ? 'Certified mail' : <span className={styles.number}>{articleInGroups(piece.articleNumber)}</span>}
          {piece !== undefined && <Tag tone={pieceStateWords[piece.state].tone}>{pieceStateWords[piece.state].word}</Tag>}
        </span>
      }
      isOpen
      onClose={onClose}
      width="wide"
    >
      <Answer of={found} rows={4}>
        {() =>
          piece === undefined ? (
            <EmptyState title="There is no such letter" />
          ) : (
            <OnePiece key={piece.id} piece={piece} now={now} onClose={onClose} />
          )
        }
      </Answer>
    </Dialog>
  );
}

function OnePiece({ piece, now, onClose }: Readonly<{ piece: MailPiece; now: string; onClose: () => void }>) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<'track' | 'remove'>();
  const [taking, setTaking] = useState<MailScan>();
  const [evidence, setEvidence] = useState<number>();
  const remove = useChange('pieces.remove');
  const files = useCall('evidence.list', { vehicleId: piece.vehicleId }).data?.rows ?? [];
  const file = files.find((one) => one.id === evidence);
  const addFile = async (scan: MailScan, picked: File | undefined) => {
    if (picked === undefined) return;
    try {
      await addScanFile(piece, scan, picked);
      toast(`${picked.name} is kept with the letter.`);
    } catch (caught) {
      toastError(caught);
    }
    await readAgain(client);
  };
  const free = () =>
    remove.mutate(
      { id: piece.id, expectedVersion: piece.version },
      {
        onSuccess: () => {
          toast(`${articleInGroups(piece.articleNumber)} is free again.`);
          onClose();
        },
        onError: (caught) => {
          setAsked(undefined);
          toastError(caught);
        },
      },
    );
  return (
    <>
      <DialogBody>
        <PieceFacts piece={piece} now={now} />
        {piece.scans.length === 0 ? (
          <small>The carrier has said nothing yet.</small>
        ) : (
          <ScanTable
            piece={piece}
            now={now}
            files={files}
            onFile={setEvidence}
            onAddFile={(scan, picked) => void addFile(scan, picked)}
            onTakeBack={setTaking}
          />
        )}
      </DialogBody>
      <DialogFoot
        aside={
          piece.scans.length === 0 && (
            <Button look="quiet" icon={Trash2} onPress={() => setAsked('remove')}>
              Free the number
            </Button>
          )
        }
      >
        <Button onPress={onClose}>Close</Button>
        <Button look="primary" onPress={() => setAsked('track')}>
          Record what the carrier said
        </Button>
      </DialogFoot>
      {asked === 'track' && (
        <TrackDialog
          pieces={[piece]}
          now={now}
          first={piece.state === 'prepared' ? 'accepted' : 'delivered'}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked === 'remove' && (
        <Confirm
          title="Free the article number"
          isOpen
          onClose={() => setAsked(undefined)}
          verb="Free the number"
          danger
          busy={remove.isPending}
          onConfirm={free}
        >
          {articleInGroups(piece.articleNumber)} no longer stands on this letter and can be put on another. The log keeps that it did, since{' '}
          {formatNear(piece.createdAt, now)}. A firm mailing sheet already printed still lists it.
        </Confirm>
      )}
      {taking !== undefined && <TakeBackDialog piece={piece} scan={taking} now={now} onClose={() => setTaking(undefined)} />}
      {file !== undefined && <EvidenceDialog file={file} now={now} onClose={() => setEvidence(undefined)} />}
    </>
  );
}

function PieceFacts({ piece, now }: Readonly<{ piece: MailPiece; now: string }>) {
  const addressees = useAddressees([piece.id]);
  return (
    <KeyValues
      align="start"
      rows={[
        [
          'To',
          <span key="to" className={styles.to}>
            {piece.notice.recipient ?? 'Addressee'}
            {addressees.isShown ? (
              <span className={styles.address}>{addressees.of(piece.id)}</span>
            ) : (
              <Button size="small" look="quiet" icon={Eye} onPress={addressees.show}>
                Show for an impound notice
              </Button>
            )}
          </span>,
        ],
        [
          'Letter',
          <a key="notice" href={hrefOf(`/notices/${piece.noticeId}`)}>
            {noticeKindWords[piece.notice.kind]}, version {piece.notice.noticeVersion}
          </a>,
        ],
        [
          'Vehicle',
          <a key="vehicle" href={hrefOf(`/vehicle/${piece.vehicleId}?tab=notices`)}>
            {piece.vehicle.description}
          </a>,
        ],
        ['Service', serviceWords[piece.service]],
        ['Price', piece.priceCents === null ? 'not in the price table' : formatMoney(piece.priceCents)],
        ['Number taken', `${formatMoment(piece.createdAt, now)}, ${piece.createdBy}`],
      ]}
    />
  );
}
