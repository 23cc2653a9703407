import type { MailPiece, MailScan } from '../../../preload/contract/mailPieces';
import { useChange } from '../../data/change';
import { pieceStateWords } from '../../format/mail-words';
import { formatMoment } from '../../format/moment';
import { ReasonDialog } from '../../parts/reason-dialog';
import { toast } from '../../parts/toast';

type TakeBackDialogProps = Readonly<{ piece: MailPiece; scan: MailScan; now: string; onClose: () => void }>;

/** Takes back what was recorded of the carrier by mistake, with the reason. */
export function TakeBackDialog({ piece, scan, now, onClose }: TakeBackDialogProps) {
  const takeBack = useChange('pieces.takeBack');
  const { word } = pieceStateWords[scan.state];
  return (
    <ReasonDialog
      title={`Take back ${word.toLowerCase()}`}
      act="Take back"
      isBusy={takeBack.isPending}
      error={takeBack.error?.error}
      onClose={onClose}
      onReason={(reason) =>
        takeBack.mutate(
          { id: piece.id, expectedVersion: piece.version, scanId: scan.id, reason },
          {
            onSuccess: () => {
              toast(`${word} is taken back.`);
              onClose();
            },
          },
        )
      }
    >
      {word}, {formatMoment(scan.at, now)}, counts no more. It stays to be seen with the reason.
    </ReasonDialog>
  );
}
