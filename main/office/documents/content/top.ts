import type { CaseFile } from '../caseFile';
import { vehicleFacts, type VehicleFacts } from './vehicleFacts';

/** What a TOP notice says besides letterhead and wording. */
export type TopContent = Readonly<{ facts: VehicleFacts; requestedBy: string | null; officerName: string | null }>;

/** What the TOP notice of a vehicle says now. */
export function topContent(file: CaseFile): TopContent {
  return { facts: vehicleFacts(file), requestedBy: file.row.requestedBy, officerName: file.row.officerName };
}
