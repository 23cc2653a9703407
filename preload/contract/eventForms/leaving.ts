import { essential, how, optional, override, required, type EventForm } from './field';

/** The state's release, the sale, and how a vehicle leaves. */
export const leavingForms = {
  state_release_requested: {
    title: 'TR-52L asked for (TR-52LR)',
    verb: 'Record the TR-52LR',
    atLabel: 'Sent on',
    fields: [{ name: 'how', label: 'How', kind: 'choice', choices: how, required }],
  },
  state_release_received: {
    title: 'Released for disposition',
    verb: 'Record the TR-52L or release form',
    atLabel: 'Received on',
    fields: [
      {
        name: 'form',
        label: 'Form',
        kind: 'choice',
        choices: [
          { value: 'TR-52L', label: 'TR-52L (bill of sale)' },
          { value: 'scrap_release', label: 'Scrap release form' },
        ],
        required,
      },
      { name: 'number', label: 'Number on the form', kind: 'text', required: optional },
    ],
  },
  sale_scheduled: {
    title: 'Sale scheduled',
    verb: 'Schedule the sale',
    atLabel: 'Decided at',
    fields: [
      { name: 'saleAt', label: 'Sale at', kind: 'moment', required, essential },
      { name: 'place', label: 'Place', kind: 'text', required: optional },
    ],
  },
  ad_published: {
    title: 'Ad published',
    verb: 'Record the ad',
    atLabel: 'Published on',
    fields: [
      { name: 'newspaper', label: 'Newspaper', kind: 'text', required },
      { name: 'saleAt', label: 'Sale it names', kind: 'moment', required },
      { name: 'place', label: 'Place it names', kind: 'text', required: optional },
      { name: 'proof', label: 'Proof of publication filed', kind: 'yesno', required: optional },
    ],
  },
  sold: {
    title: 'Sold',
    verb: 'Record the sale',
    atLabel: 'Sold at',
    fields: [
      { name: 'priceCents', label: 'Price', kind: 'money', required },
      { name: 'buyer', label: 'Buyer', kind: 'text', required },
      { name: 'coversCosts', label: 'Price covers towing, storage and the abandoned vehicle fee', kind: 'yesno', required },
      { name: 'surplusCents', label: 'Left over after all of them', kind: 'money', required: optional },
      override,
    ],
  },
  scrapped: {
    title: 'Scrapped',
    verb: 'Record the scrapping',
    atLabel: 'Handed over on',
    fields: [
      { name: 'processor', label: 'Scrap processor', kind: 'text', required },
      { name: 'certificate', label: 'Certificate of scrapping (TR-208)', kind: 'text', required: optional },
      { name: 'priceCents', label: 'Price', kind: 'money', required: optional },
      override,
    ],
  },
  transferred: {
    title: 'Transferred to the custodian',
    verb: 'Record the transfer',
    atLabel: 'Transferred on',
    fields: [{ name: 'to', label: 'Transferred to', kind: 'text', required }, override],
  },
  released: {
    title: 'Released',
    verb: 'Release to owner',
    atLabel: 'Released at',
    fields: [
      { name: 'to', label: 'Released to', kind: 'text', required },
      {
        name: 'authority',
        label: 'As',
        kind: 'choice',
        choices: [
          { value: 'owner', label: 'Owner' },
          { value: 'secured_party', label: 'Secured party' },
          { value: 'insurer', label: "Insurer with the owner's authority" },
          { value: 'agent', label: "Owner's agent" },
        ],
        required,
      },
      { name: 'idNumber', label: 'Photo ID number', kind: 'text', required },
      { name: 'titleSeen', label: 'Title or registration seen', kind: 'yesno', required },
      { name: 'paidCents', label: 'Charges paid', kind: 'money', required },
      override,
    ],
  },
  disposition_reported: {
    title: 'Disposition reported',
    verb: 'Record the disposition report',
    atLabel: 'Reported on',
    fields: [{ name: 'confirmation', label: 'Confirmation number', kind: 'text', required }],
  },
  fee_remitted: {
    title: 'Fee remitted',
    verb: 'Record the remittance',
    atLabel: 'Remitted on',
    fields: [
      {
        name: 'what',
        label: 'What',
        kind: 'choice',
        choices: [
          { value: 'abandoned_fee', label: 'Part of the abandoned vehicle fee to the Department of State' },
          { value: 'surplus', label: 'Surplus to the Department of Treasury' },
        ],
        required,
      },
      { name: 'confirmation', label: 'Confirmation number', kind: 'text', required },
      { name: 'amountCents', label: 'Amount', kind: 'money', required: optional },
    ],
  },
} satisfies Record<string, EventForm>;
