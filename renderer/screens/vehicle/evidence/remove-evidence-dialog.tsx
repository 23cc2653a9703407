import type { Evidence } from '../../../../preload/contract/evidence';
import { useChange } from '../../../data/change';
import { nameOf } from '../../../features/evidence/evidence-tile';
import { ReasonDialog } from '../../../parts/reason-dialog';
import { toast } from '../../../parts/toast';

/** Takes a file out of the lists, with the reason that the log keeps. */
export function RemoveEvidenceDialog({ file, onClose }: Readonly<{ file: Evidence; onClose: () => void }>) {
  const remove = useChange('evidence.remove');
  return (
    <ReasonDialog
      title={`Take out ${nameOf(file)}`}
      act="Take out"
      isBusy={remove.isPending}
      error={remove.error?.error}
      onClose={onClose}
      onReason={(reason) =>
        remove.mutate(
          { id: file.id, reason },
          {
            onSuccess: () => {
              toast(`${nameOf(file)} is taken out.`);
              onClose();
            },
          },
        )
      }
    >
      It leaves the vehicle’s evidence and counts for no step any more. Its bytes stay with the office, and the log says who took it out.
    </ReasonDialog>
  );
}
