import { Problem } from '../../../../preload/contract/problem';
import type { CaseEvent } from '../../../../preload/contract/law';
import { centsOf, lastOf, told, type CaseFile } from '../caseFile';
import { paperMoney } from '../../paper/money';
import { paperDay, paperTime } from '../../paper/moments';
import { localDay } from '../../zone';
import { vehicleFacts, type VehicleFacts } from './vehicleFacts';

export type ReleaseContent = Readonly<{
  facts: VehicleFacts;
  releasedOn: string;
  releasedAt: string | null;
  releasedTo: string | null;
  reason: string;
  compliance: string;
  /** Sale amount, fees and what is left; empty unless sold. */
  money: readonly Readonly<{ label: string; amount: string }>[];
}>;

const authorities: Readonly<Record<string, string>> = {
  owner: 'the owner',
  secured_party: 'the secured party',
  insurer: "the insurer with the owner's authority",
  agent: "the owner's agent",
};

/** Throws STILL_HERE while the vehicle has not left. */
export function releaseContent(file: CaseFile): ReleaseContent {
  const event = lastOf(file, 'released') ?? lastOf(file, 'sold') ?? lastOf(file, 'scrapped') ?? lastOf(file, 'transferred');
  if (!event)
    throw new Problem(
      'STILL_HERE',
      'No release, sale, scrapping or transfer of this vehicle is recorded. Nothing was made. Record it first.',
    );
  return {
    facts: vehicleFacts(file),
    releasedOn: paperDay(event.at),
    releasedAt: paperTime(event.at),
    ...outcomeOf(event, file),
  };
}

function outcomeOf(event: CaseEvent, file: CaseFile): Pick<ReleaseContent, 'releasedTo' | 'reason' | 'compliance' | 'money'> {
  switch (event.type) {
    case 'sold': {
      const price = centsOf(event, 'priceCents');
      const surplus = centsOf(event, 'surplusCents');
      const charges = file.claims(localDay(event.at))?.chargesCents ?? null;
      return {
        releasedTo: told(event, 'buyer'),
        reason: 'Sold at public auction',
        compliance: 'Sold at public sale after public notice; the redemption and hearing days were over.',
        money: [
          ...(price === null ? [] : [{ label: 'Sale amount', amount: paperMoney(price) }]),
          ...(charges === null ? [] : [{ label: 'Towing and storage charges', amount: paperMoney(charges) }]),
          ...(surplus === null ? [] : [{ label: 'Left over', amount: paperMoney(surplus) }]),
        ],
      };
    }
    case 'scrapped':
      return {
        releasedTo: told(event, 'processor'),
        reason: 'Released to a scrap processor',
        compliance: `Certificate of scrapping (TR-208): ${told(event, 'certificate') ?? 'not yet received'}.`,
        money: [],
      };
    case 'transferred':
      return {
        releasedTo: told(event, 'to'),
        reason: 'Transferred to the custodian',
        compliance: 'The price did not cover the fees; reported to the Department of State as transferred to the custodian.',
        money: [],
      };
    default: {
      const paid = centsOf(event, 'paidCents');
      return {
        releasedTo: told(event, 'to'),
        reason: `Redeemed by ${authorities[told(event, 'authority') ?? ''] ?? 'the person named'}`,
        compliance: `Photo identification ${told(event, 'idNumber') ? 'recorded' : 'not recorded'}; title or registration ${event.data?.['titleSeen'] === true ? 'seen' : 'not recorded as seen'}.`,
        money: paid === null ? [] : [{ label: 'Charges paid', amount: paperMoney(paid) }],
      };
    }
  }
}
