import { answers, essential, optional, required, type EventForm } from './field';

/** The notice, the owner, and the court. */
export const contestForms = {
  state_notice_mailed: {
    title: 'State notice mailed (TR-52E)',
    verb: 'Record the notice date',
    atLabel: 'Notice date',
    fields: [
      {
        name: 'source',
        label: 'Seen on',
        kind: 'choice',
        choices: [
          { value: 'website', label: 'MI Auto Lost & Found' },
          { value: 'paper', label: 'Copy of the TR-52E' },
          { value: 'call', label: 'Call to the Department of State' },
        ],
        required,
      },
    ],
  },
  owner_searched: {
    title: 'Owner looked for',
    verb: 'Record whether the owner is known',
    atLabel: 'Found out on',
    fields: [
      {
        name: 'owner',
        label: 'The owner',
        kind: 'choice',
        choices: [
          { value: 'unknown', label: 'Cannot be determined' },
          { value: 'known', label: 'Is known' },
        ],
        required,
        essential,
      },
      { name: 'reason', label: 'How that was found out', kind: 'text', required },
    ],
  },
  petition_filed: {
    title: 'Petition filed (DC 90)',
    verb: 'Record a petition',
    atLabel: 'Filed on',
    fields: [
      { name: 'court', label: 'Court', kind: 'text', required },
      {
        name: 'petitioner',
        label: 'Filed by',
        kind: 'choice',
        choices: [
          { value: 'owner', label: 'Owner' },
          { value: 'secured_party', label: 'Secured party' },
        ],
        required,
      },
      { name: 'hearingAt', label: 'Hearing at', kind: 'moment', required: optional },
      { name: 'bondCents', label: 'Bond paid', kind: 'money', required: optional },
    ],
  },
  hearing_set: {
    title: 'Hearing set',
    verb: 'Record the hearing',
    atLabel: 'Known since',
    fields: [
      { name: 'hearingAt', label: 'Hearing at', kind: 'moment', required, essential },
      { name: 'court', label: 'Court', kind: 'text', required: optional },
      answers('Of the petition', ['petition_filed']),
    ],
  },
  hearing_decided: {
    title: 'Court decided',
    verb: "Record the court's decision",
    atLabel: 'Decided on',
    fields: [
      {
        name: 'outcome',
        label: 'Decision',
        kind: 'choice',
        choices: [
          { value: 'complied', label: 'The law was followed' },
          { value: 'not_complied', label: 'The law was not followed' },
          { value: 'fees_reduced', label: 'Fees reduced' },
          { value: 'dismissed', label: 'Petition dismissed' },
          { value: 'withdrawn', label: 'Petition withdrawn' },
        ],
        required,
        essential,
      },
      answers('On the petition', ['petition_filed']),
      { name: 'order', label: 'Order number', kind: 'text', required: optional },
    ],
  },
} satisfies Record<string, EventForm>;
