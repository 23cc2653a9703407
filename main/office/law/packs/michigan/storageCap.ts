import type { RuleData } from '../../engine/rules';
import { abandoned } from './tracks';

/** What storage can be collected when a vehicle is disposed of: 252i. */
export const storageCap: RuleData[] = [
  {
    id: 'MI-33',
    role: 'storage_cap',
    title: 'Most storage at a disposition',
    verb: 'Collect at most $1,000 of storage',
    text: "When a vehicle of an individual that is not commercial is released for disposition, the storage collected is the least of what accrued at the contract's daily rate, what accrued at the yard's daily rate, and $1,000. Towing is not limited.",
    citation: 'MCL 257.252i(2)',
    mark: 'S',
    doubt:
      'The text compares two rates with a total; read here as the accrued amount at the lower rate, then limited. It speaks of dispositions alone: a district court applied it to a redemption, which was not decided on appeal (317 Mich App 506).',
    towTypes: abandoned,
    kind: 'standing',
    amount: 1000,
    unit: 'dollars',
  },
  {
    id: 'MI-33-EXEMPT',
    title: 'Vehicles without the limit',
    verb: 'Ask who owns and who leases the vehicle',
    text: 'The limit does not hold for a commercial vehicle, nor for one owned or leased by other than an individual.',
    citation: 'MCL 257.252i(3)',
    mark: 'S',
    doubt:
      'A car that an individual leases from a company is exempt by the letter; the office counts the registered lessee as the individual, so that the limit applies.',
    towTypes: abandoned,
    kind: 'standing',
  },
  {
    id: 'OFFICE-STORAGE',
    role: 'storage_warning',
    title: 'Storage near its limit',
    verb: 'Decide: storage comes near the most that can be collected',
    text: 'The storage reached $800 of the $1,000 that can be collected for a vehicle of an individual that is not commercial. What accrues beyond may never be paid. Who owns it counts as an individual until another is recorded.',
    citation: 'Office rule beside MCL 257.252i(2)',
    mark: 'office',
    towTypes: abandoned,
    when: ['storage_near_cap'],
    kind: 'alert',
    amount: 800,
    unit: 'dollars',
    openLevel: 'SOON',
    group: 'money',
    action: { label: 'Open the vehicle', kind: 'open' },
  },
  {
    id: 'OFFICE-STORAGE-CAP',
    title: 'Storage at its limit',
    verb: 'Decide: storage is at the most that can be collected',
    text: 'The storage reached the $1,000 that can be collected at a disposition for a vehicle of an individual that is not commercial.',
    citation: 'Office rule beside MCL 257.252i(2)',
    mark: 'office',
    towTypes: abandoned,
    when: ['storage_at_cap'],
    kind: 'alert',
    openLevel: 'TODAY',
    group: 'money',
    action: { label: 'Open the vehicle', kind: 'open' },
  },
];
