import { answers, essential, how, optional, required, type EventForm } from './field';
import { towTypeFullWords, towTypes } from '../caseWords';
import { towBases, towBasisWords } from '../towBases';

const towTypeChoices = towTypes.map((value) => ({ value, label: towTypeFullWords[value] }));

/** The tow and what the police do about it. */
export const custodyForms = {
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
  register_entered: {
    title: 'Entered in LEIN',
    verb: 'Record the LEIN entry',
    atLabel: 'Entered at',
    fields: [
      { name: 'number', label: 'LEIN number', kind: 'text', required },
      { name: 'officer', label: 'Confirmed by', kind: 'text', required: optional },
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
} satisfies Record<string, EventForm>;
