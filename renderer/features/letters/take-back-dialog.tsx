import { useState } from 'react';
import type { MailPiece, MailScan } from '../../../preload/contract/mailPieces';
import { useChange } from '../../data/change';
import { pieceStateWords } from '../../format/mail-words';
import { formatMoment } from '../../format/moment';
import { Button } from '../../parts/button';
import { Dialog, DialogBody, DialogFoot } from '../../parts/dialog';
import { ErrorNote } from '../../parts/error-note';
import { TextInput } from '../../parts/text-input';
import { toast } from '../../parts/toast';

type TakeBackDialogProps = Readonly<{ piece: MailPiece; scan: MailScan; now: string; onClose: () => void }>;

/** Takes back what was recorded of the carrier by mistake, with the reason. */
export function TakeBackDialog({ piece, scan, now, onClose }: TakeBackDialogProps) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const takeBack = useChange('pieces.takeBack');
  const { word } = pieceStateWords[scan.state];
  const submit = () => {
    setAsked(true);
    if (reason.trim() === '') return;
    takeBack.mutate(
      { id: piece.id, expectedVersion: piece.version, scanId: scan.id, reason: reason.trim() },
      {
        onSuccess: () => {
          toast(`${word} is taken back.`);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={`Take back ${word.toLowerCase()}`} isOpen onClose={onClose} width="narrow" dismissable={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
        <DialogBody>
          {takeBack.error !== null && <ErrorNote error={takeBack.error.error} />}
          <p>
            {word}, {formatMoment(scan.at, now)}, counts no more. It stays to be seen with the reason.
          </p>
          <TextInput
            label="Reason"
            value={reason}
            onChange={setReason}
            required
            autoFocus
            error={asked && reason.trim() === '' ? 'A reason is needed.' : undefined}
          />
        </DialogBody>
        <DialogFoot>
          <Button onPress={onClose}>Go back</Button>
          <Button look="danger" type="submit" busy={takeBack.isPending}>
            Take back
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
