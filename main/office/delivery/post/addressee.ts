import type { Agency } from '../../../../preload/contract/agencies';
import type { Party } from '../../../../preload/contract/parties';
import { addressLines } from '../../paper/address';
import { roleOf, type Audience } from '../../documents/audience';
import type { NoticeRecord } from '../../documents/store';

type Known = Readonly<{ parties: readonly Party[]; agency: Pick<Agency, 'name' | 'address'> | undefined }>;
export type KnownAddressee = Readonly<{ addressee: string; isNewer: boolean }>;

/** To whom a document is addressed, as it stands in the window of its envelope: name and address, one part a line. Empty where nobody is known. */
export function addresseeOf(audience: Audience, notice: Pick<NoticeRecord, 'createdAt'>, { parties, agency }: Known): KnownAddressee {
  const role = roleOf(audience);
  if (role === null)
    return { addressee: agency === undefined ? '' : addressLines(agency.name, agency.address ?? '').join('\n'), isNewer: false };
  const party = parties.find((one) => one.role === role);
  if (party === undefined) return { addressee: '', isNewer: false };
  return {
    addressee: addressLines(party.name, party.address).join('\n'),
    isNewer: Date.parse(party.updatedAt) > Date.parse(notice.createdAt),
  };
}
