import type { RuleData } from '../../engine/rules';
import { moved2018 } from './since2018';
import { abandoned, bySection, noticed } from './tracks';

/** The state's notice to owner and secured party. */
export const notice: RuleData[] = [
  {
    id: 'MI-15',
    title: 'Custodian known to the state',
    verb: 'Give the registered business telephone with every entry',
    text: "Every LEIN entry carries the custodian's business telephone with area code, by which the Department of State knows the custodian. The custodian is registered with it.",
    citation: 'Department of State, custodian FAQ',
    mark: 'S',
    towTypes: abandoned,
    kind: 'standing',
  },
  ...moved2018(
    {
      id: 'MI-20',
      role: 'notice',
      title: 'State mails the notice (TR-52E)',
      verb: 'The state mails the notice to owner and secured party',
      ask: 'Look for the notice date on MI Auto Lost & Found, and record it',
      text: 'Within 7 days of the LEIN entry the Department of State mails the notice of abandoned vehicle by first-class mail to the last titled owner and the secured party, and lists the vehicle on its website. It notifies owners of Michigan record only.',
      citation: 'MCL 257.252a(6)',
      citations: { ...bySection('12'), scrap_registered: 'MCL 257.252b' },
      mark: 'S',
      towTypes: noticed,
      informs: ['plate_of_state'],
      kind: 'due_by',
      from: 'registerEntered',
      amount: 7,
      actor: 'state',
      doneBy: ['noticeMailed'],
      document: 'TR-52E',
      evidence: ['Notice date as shown on the website or the notice'],
      blocks: ['sale'],
      action: { label: 'Record the notice date', kind: 'record', event: 'state_notice_mailed' },
    },
    { citation: 'MCL 257.252a(6)', citations: { private_property: 'MCL 257.252a', scrap_registered: 'MCL 257.252b' } },
  ),
  ...moved2018(
    {
      id: 'MI-21',
      title: 'Contents of the notice',
      verb: 'Keep a copy of the notice',
      text: 'The notice names year, make and VIN; where the vehicle was taken from; the day of custody; the police agency and the custodian with addresses; how to redeem and how to contest; and it brings the petition form, with the warning that the vehicle may be sold when nobody redeems or asks for a hearing within 20 days after the notice date.',
      citation: 'MCL 257.252a(6)',
      citations: bySection('12'),
      mark: 'S/K',
      doubt: 'Partly read in the alert of the Attorney General, partly from memory; no specimen of the TR-52E was found.',
      towTypes: noticed,
      kind: 'standing',
      actor: 'state',
      document: 'TR-52E',
    },
    { citation: 'MCL 257.252a(6)', citations: { private_property: 'MCL 257.252a' } },
  ),
];
