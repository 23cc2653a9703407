import type { EventType } from './law';

/** One thing a person tells about an event. `essential` ones the law computes with: without them the event is refused. */
export type EventField = Readonly<{
  name: string;
  label: string;
  /** `money` is integer cents; `moment` may be a day where the time is not known. */
  kind: 'text' | 'longtext' | 'moment' | 'day' | 'money' | 'choice' | 'yesno' | 'event';
  choices?: readonly Readonly<{ value: string; label: string }>[];
  /** Of an `event`: which kinds of the vehicle's events it may name, by their numbers; without it, any. */
  names?: readonly EventType[];
  /** The window asks for it; an event recorded without it is kept with a warning. */
  required: boolean;
  essential?: true;
  /** An import tells it; a person is not asked for it. */
  byImport?: true;
}>;

export type EventForm = Readonly<{
  /** What happened, as the timeline shows it. */
  title: string;
  /** The button that opens the form. */
  verb: string;
  /** The label of the event's own moment. */
  atLabel: string;
  fields: readonly EventField[];
}>;

/** Ways of telling the police that leave a paper: they also close the office's own step of the TOP in writing. */
export const writtenMethods = ['email', 'fax', 'mail', 'hand', 'portal'] as const;

/** Where TowBook tells when a vehicle was towed, best first. */
export const towBases = ['editor', 'export', 'completed', 'received'] as const;
export type TowBasis = (typeof towBases)[number];

export const towBasisWords: Readonly<Record<TowBasis, string>> = {
  editor: "as TowBook's call editor has it: the impound date and time",
  export: "as TowBook's export has it: the impound date",
  completed: "as TowBook's list has it: when the call was completed",
  received: "as TowBook's list has it: when the call came in; the impound time may be later",
};

const required = true;
const optional = false;
const essential = true;

const how = [
  { value: 'phone', label: 'Telephone' },
  { value: 'in_person', label: 'In person' },
  { value: 'email', label: 'E-mail' },
  { value: 'fax', label: 'Fax' },
  { value: 'hand', label: 'Paper by hand' },
  { value: 'mail', label: 'Letter' },
  { value: 'portal', label: 'Online portal' },
] as const;

/** A typed reason lets a manager record a release or sale that the gates block. */
const override: EventField = {
  name: 'override',
  label: 'Reason for going ahead despite what is missing',
  kind: 'longtext',
  required: optional,
};

/** Which one this answers. Left empty it is the only open one; where several are open, none is lifted until it is said. */
const answers = (label: string, names: readonly EventType[]): EventField => ({
  name: 'answers',
  label,
  kind: 'event',
  names,
  required: optional,
});

const towTypeChoices = [
  { value: 'private_property', label: 'Private property' },
  { value: 'public_abandoned', label: 'Public, abandoned' },
  { value: 'police_impound', label: 'Police impound' },
  { value: 'crash', label: 'Crash' },
  { value: 'hold', label: 'Stolen or evidence hold' },
  { value: 'scrap_registered', label: 'Scrap, registered' },
  { value: 'scrap_unregistered', label: 'Scrap, unregistered' },
  { value: 'owner_request', label: 'Owner request' },
] as const;

/** The form of each event type: what the window asks for and what proves it. Data only. */
export const eventForms: Readonly<Record<EventType, EventForm>> = {
  towed: {
    title: 'Towed',
    verb: 'Record the tow',
    atLabel: 'Removed at',
    fields: [
      { name: 'driver', label: 'Driver', kind: 'text', required: optional },
      { name: 'from', label: 'Towed from', kind: 'text', required: optional },
      {
        name: 'basis',
        label: 'Time',
        kind: 'choice',
        choices: towBases.map((value) => ({ value, label: towBasisWords[value] })),
        required: optional,
        byImport: true,
      },
    ],
  },
  type_changed: {
    title: 'Tow type changed',
    verb: 'Change the tow type',
    atLabel: 'Changed at',
    fields: [
      { name: 'towType', label: 'Tow type', kind: 'choice', choices: towTypeChoices, required, essential },
      { name: 'reason', label: 'Reason', kind: 'text', required },
    ],
  },
  police_notified: {
    title: 'Police told of the tow',
    verb: 'Record telling the police',
    atLabel: 'Told at',
    fields: [
      { name: 'how', label: 'How', kind: 'choice', choices: how, required },
      { name: 'officer', label: 'Officer or dispatcher', kind: 'text', required },
      { name: 'badge', label: 'Badge number', kind: 'text', required: optional },
      { name: 'caseNumber', label: 'Case number', kind: 'text', required: optional },
      { name: 'written', label: 'The TOP in writing went with it', kind: 'yesno', required: optional },
    ],
  },
  lein_entered: {
    title: 'Entered in LEIN',
    verb: 'Record the LEIN entry',
    atLabel: 'Entered at',
    fields: [
      { name: 'number', label: 'LEIN number', kind: 'text', required },
      { name: 'officer', label: 'Confirmed by', kind: 'text', required: optional },
    ],
  },
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
  hold_placed: {
    title: 'Police hold placed',
    verb: 'Record a police hold',
    atLabel: 'Placed at',
    fields: [
      { name: 'reason', label: 'Reason', kind: 'text', required },
      { name: 'officer', label: 'Officer', kind: 'text', required: optional },
    ],
  },
  police_released: {
    title: 'Released by the police',
    verb: 'Record the police release',
    atLabel: 'Released on',
    fields: [
      { name: 'officer', label: 'Officer', kind: 'text', required },
      { name: 'reference', label: 'Release number', kind: 'text', required: optional },
      answers('Of the hold', ['hold_placed']),
    ],
  },
  abandonment_reported: {
    title: 'Abandonment reported to the police',
    verb: 'Record the abandonment report',
    atLabel: 'Reported at',
    fields: [
      { name: 'how', label: 'How', kind: 'choice', choices: how, required },
      { name: 'officer', label: 'Officer or dispatcher', kind: 'text', required },
    ],
  },
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
      { name: 'coversCosts', label: 'Price covers towing, storage and the $40 fee', kind: 'yesno', required },
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
          { value: 'abandoned_fee', label: '$25 to the Department of State' },
          { value: 'surplus', label: 'Surplus to the Department of Treasury' },
        ],
        required,
      },
      { name: 'confirmation', label: 'Confirmation number', kind: 'text', required },
      { name: 'amountCents', label: 'Amount', kind: 'money', required: optional },
    ],
  },
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
          { value: 'early_lein', label: 'Early LEIN entry stands, confirmed by the police' },
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
};

/**
 * What an event tells, with the fields that name it. A correction carries what it tells of the other event within it; the forms name the
 * same things alike, so that is named by whichever form has it.
 */
export function toldBy(
  type: EventType,
  data: Readonly<Record<string, unknown>>,
): Readonly<{ data: Readonly<Record<string, unknown>>; fields: readonly EventField[] }> {
  const { data: inner, ...own } = data;
  const { fields } = eventForms[type];
  if (type !== 'corrected' || typeof inner !== 'object' || inner === null) return { data, fields };
  const all = Object.values(eventForms).flatMap((form) => form.fields);
  const others = Object.keys(inner)
    .filter((name) => !Object.hasOwn(own, name))
    .flatMap((name) => all.find((field) => field.name === name) ?? []);
  return { data: { ...inner, ...own }, fields: [...fields, ...others] };
}
