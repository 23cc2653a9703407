import { answers, essential, optional, override, required, type EventForm } from './field';

/** The record itself. */
export const recordForms = {
  note: {
    title: 'Note',
    verb: 'Add a note',
    atLabel: 'When',
    fields: [
      {
        name: 'about',
        label: 'About',
        kind: 'choice',
        choices: [
          { value: 'general', label: 'General' },
          { value: 'ad_handed_in', label: 'Text of the ad handed in' },
          { value: 'proof_of_publication', label: 'Proof of publication filed' },
          { value: 'reviewed', label: 'Vehicle reviewed' },
          { value: 'hearing_packet', label: 'Compliance packet ready' },
          { value: 'early_entry', label: 'Early LEIN entry stands, confirmed by the police' },
        ],
        required: optional,
      },
      { name: 'text', label: 'Text', kind: 'longtext', required: optional },
    ],
  },
  corrected: {
    title: 'Correction',
    verb: 'Correct an event',
    atLabel: 'Corrected at',
    fields: [
      { name: 'event', label: 'Event', kind: 'event', required, essential },
      { name: 'void', label: 'It did not happen', kind: 'yesno', required: optional },
      { name: 'at', label: 'It happened at', kind: 'moment', required: optional },
      answers('It answers the petition or hold', ['petition_filed', 'hold_placed']),
      { name: 'reason', label: 'Reason', kind: 'text', required },
      override,
    ],
  },
} satisfies Record<string, EventForm>;
