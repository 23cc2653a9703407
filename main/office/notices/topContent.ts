import type { Agency } from '../../../preload/contract/agencies';
import type { Settings } from '../settings/store';
import type { VehicleRow } from '../vehicles/vehicles';
import type { TopContent } from './documents/top';
import { letterheadOf } from './letterhead';
import { paperDay, paperTime } from './paper/moments';

/** What the TOP notice of a vehicle says now. */
export function topContent(row: VehicleRow, agency: Pick<Agency, 'name'> | undefined, settings: Pick<Settings, 'get'>): TopContent {
  const letterhead = letterheadOf(settings);
  const description = [row.description, row.color, row.bodyType].filter((part) => part !== null && part !== '').join(', ');
  const address = [letterhead.street, letterhead.city].filter((part) => part !== '').join(', ');
  return {
    letterhead,
    to: agency?.name ?? null,
    dateOfTow: row.towedAt === null ? null : paperDay(row.towedAt),
    timeOfTow: row.towedAt === null ? null : paperTime(row.towedAt),
    towedFrom: row.towedFrom,
    requestedBy: row.requestedBy,
    description,
    vin: row.vin,
    plate: row.plate,
    plateState: row.plateState,
    complaintNumber: row.complaintNumber,
    callNumber: row.callNumber,
    caseNumber: row.caseNumber,
    officerName: row.officerName,
    heldAt: [address, row.storageLot].filter((part) => part !== null && part !== '').join(' – '),
    footnote: settings.get('notices.top.footnote').replaceAll('{citation}', settings.get('notices.top.citation')),
  };
}
