import type { Notice } from '../../../../preload/contract/notices';
import type { Output, ParsedInput } from '../../../../preload/contract';
import { Problem } from '../../../../preload/contract/problem';
import type { Party } from '../../../../preload/contract/parties';
import type { Agencies } from '../../agencies/store';
import type { PartyRole } from '../../../../preload/contract/parties';
import { roleOf } from '../audience';
import type { Kinds } from '../kind';
import type { NoticeStore } from '../store';
import type { Parties } from '../../parties/store';
import type { Vehicles } from '../../vehicles/vehicles';
import type { Change } from '../../changes';
import { postalLines } from '../../paper/postalLines';

type Parts = Readonly<{
  notices: Pick<NoticeStore, 'see'>;
  kinds: Kinds;
  vehicles: Pick<Vehicles, 'need'>;
  agencies: Pick<Agencies, 'get'>;
  parties: Pick<Parties, 'look'>;
}>;
type Found = Output<'papers.addresses'>;
type Missing = Found['missing'][number];

/** Whom documents and agencies are addressed to, in the order given. Each vehicle whose owner or lienholder is read stands once in the access log. */
export function addressesOf(parts: Parts, change: Change, { noticeIds, agencyIds }: ParsedInput<'papers.addresses'>): Found {
  const { notices, kinds, vehicles, agencies, parties } = parts;
  const looked = new Map<number, readonly Party[]>();
  const rows: Found['rows'] = [];
  const missing: Missing[] = [];

  const partiesOf = (vehicleId: number): readonly Party[] => {
    const known = looked.get(vehicleId) ?? parties.look(change, vehicleId, 'impound notice');
    looked.set(vehicleId, known);
    return known;
  };

  const toAgency = (what: string, agencyId: number | null, vehicleId: number | null) => {
    const agency = agencyId === null ? undefined : agencies.get(agencyId);
    if (agency === undefined) missing.push({ what, message: 'The vehicle has no police agency.', vehicleId, agencyId: null });
    else if ((agency.address ?? '').trim() === '')
      missing.push({
        what,
        message: what === agency.name ? 'No postal address is recorded.' : `No postal address of ${agency.name} is recorded.`,
        vehicleId: null,
        agencyId: agency.id,
      });
    else rows.push({ what, address: `${agency.name}\n${postalLines(agency.address ?? '')}` });
  };

  const toParty = (what: string, role: PartyRole, { vehicleId }: Notice) => {
    const party = partiesOf(vehicleId).find((one) => one.role === role);
    if (party === undefined || party.address.trim() === '')
      missing.push({ what, message: `Name and address of the ${role} are not recorded.`, vehicleId, agencyId: null });
    else rows.push({ what, address: `${party.name}\n${postalLines(party.address)}` });
  };

  for (const id of new Set(noticeIds)) {
    const notice = notices.see(id);
    const { title, audience } = kinds.of(notice.kind);
    const what = `${title}, ${notice.vehicle.description}`;
    const role = roleOf(audience);
    if (role !== null) toParty(what, role, notice);
    else toAgency(what, vehicles.need(notice.vehicleId).agencyId, notice.vehicleId);
  }
  for (const id of new Set(agencyIds)) {
    const agency = agencies.get(id);
    if (agency === undefined) throw new Problem('NOT_FOUND', `There is no agency ${id}. Nothing was made.`);
    toAgency(agency.name, id, null);
  }
  return { rows, missing };
}
