import type { CaseFile } from '../caseFile';
import { paperDay, paperTime } from '../../paper/moments';

/** The vehicle and its tow as every document prints them. */
export type VehicleFacts = Readonly<{
  description: string;
  vin: string | null;
  plate: string | null;
  complaintNumber: string | null;
  callNumber: string | null;
  caseNumber: string | null;
  dateOfTow: string | null;
  timeOfTow: string | null;
  towedFrom: string | null;
  agencyName: string | null;
  heldAt: string | null;
}>;

export function vehicleFacts({ row, agency, letterhead }: Pick<CaseFile, 'row' | 'agency' | 'letterhead'>): VehicleFacts {
  const present = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== '');
  const address = present([letterhead.street, letterhead.city]).join(', ');
  const heldAt = present([address, row.storageLot]).join(' – ');
  return {
    description: present([row.description, row.color, row.bodyType]).join(', '),
    vin: row.vin,
    plate: row.plate === null ? null : present([row.plate, row.plateState]).join('   '),
    complaintNumber: row.complaintNumber,
    callNumber: row.callNumber,
    caseNumber: row.caseNumber,
    dateOfTow: row.towedAt === null ? null : paperDay(row.towedAt),
    timeOfTow: row.towedAt === null ? null : paperTime(row.towedAt),
    towedFrom: row.towedFrom,
    agencyName: agency?.name ?? null,
    heldAt: heldAt === '' ? null : heldAt,
  };
}
