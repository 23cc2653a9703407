import { Camera } from 'lucide-react';
import { useState } from 'react';
import type { Evidence } from '../../../../preload/contract/evidence';
import { useCall } from '../../../data/call';
import { Answer } from '../../../parts/answer';
import { EmptyState } from '../../../parts/states';
import { AddEvidence } from './add-evidence';
import { EvidenceDialog } from '../../../features/evidence/evidence-dialog';
import { EvidenceTile } from '../../../features/evidence/evidence-tile';
import { RemoveEvidenceDialog } from './remove-evidence-dialog';
import styles from './evidence.module.css';

type EvidencePanelProps = Readonly<{ vehicleId: number; now: string; isAsked: boolean }>;

/** The photographs and papers that prove something about a vehicle. `isAsked`: a step led here to add some. */
export function EvidencePanel({ vehicleId, now, isAsked }: EvidencePanelProps) {
  const [open, setOpen] = useState<Evidence>();
  const [removing, setRemoving] = useState<Evidence>();
  return (
    <>
      <AddEvidence vehicleId={vehicleId} autoFocus={isAsked} />
      <Answer of={useCall('evidence.list', { vehicleId })} rows={3}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon={Camera} title="No photograph and no paper yet">
              What is added here counts as proof: a scrap vehicle needs two photographs, a fax its confirmation.
            </EmptyState>
          ) : (
            <ul className={styles.tiles} aria-label="Evidence">
              {rows.map((file) => (
                <EvidenceTile key={file.id} file={file} now={now} onOpen={() => setOpen(file)} onRemove={() => setRemoving(file)} />
              ))}
            </ul>
          )
        }
      </Answer>
      {open !== undefined && <EvidenceDialog file={open} now={now} onClose={() => setOpen(undefined)} />}
      {removing !== undefined && <RemoveEvidenceDialog file={removing} onClose={() => setRemoving(undefined)} />}
    </>
  );
}
