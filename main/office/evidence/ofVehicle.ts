import { Problem } from '../../../preload/contract/problem';
import type { EvidenceFiles } from './store';

/**
 * A file of another vehicle shows nothing of this vehicle's paper, and would show its owner to the wrong people. `called`: the paper in the
 * sentence. Throws NOT_FOUND where there is no such file, and WRONG_EVIDENCE.
 */
export function refuseOtherEvidence(
  evidence: Pick<EvidenceFiles, 'need'>,
  evidenceId: number,
  { vehicleId, called }: Readonly<{ vehicleId: number; called: string }>,
): void {
  if (evidence.need(evidenceId).vehicleId === vehicleId) return;
  throw new Problem('WRONG_EVIDENCE', `The file belongs to another vehicle than ${called}. Nothing was kept. Add it to its own vehicle.`, {
    fields: { evidenceId: 'of another vehicle' },
  });
}
