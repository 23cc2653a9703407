import type { RuleData } from '../rules';

/** Vehicles abandoned on public property: 252a(2) to (5). */
export const publicAbandoned: RuleData[] = [
  {
    id: 'MI-03',
    title: 'Tag on the vehicle',
    verb: 'Keep a copy of the tag',
    text: "The police may affix a tag: date and time, agency with address, officer with badge, when the vehicle may be taken and stored at the owner's expense or scrapped, year, make and VIN. Tagging is optional. On public property a vehicle is abandoned after 48 hours; on a state trunk line after 18 hours with a valid plate, at once without one.",
    citation: 'MCL 257.252a(3)',
    mark: 'S',
    towTypes: ['public_abandoned'],
    kind: 'standing',
    actor: 'police',
    amount: 48,
    unit: 'hours',
  },
  {
    id: 'MI-10',
    title: 'Police enter the vehicle in LEIN',
    verb: '{agency} enters the vehicle in LEIN',
    ask: 'Ask {agency} for the LEIN entry',
    text: 'Within 24 hours after taking an abandoned vehicle into custody the police agency enters it in LEIN, with the date of the entry and that it was made within 24 hours.',
    citation: 'MCL 257.252a(5)',
    mark: 'S',
    towTypes: ['public_abandoned'],
    kind: 'due_by',
    from: 'towed',
    amount: 24,
    unit: 'hours',
    actor: 'police',
    doneBy: ['leinEntered'],
    recipients: ['state'],
    evidence: ['LEIN number', 'Date and time of the entry'],
    blocks: ['sale'],
    action: { label: 'Record the LEIN entry', kind: 'record', event: 'lein_entered' },
  },
];
