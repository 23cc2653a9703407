import type { EventType } from '../law';

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

export const required = true;
export const optional = false;
export const essential = true;

export const how = [
  { value: 'phone', label: 'Telephone' },
  { value: 'in_person', label: 'In person' },
  { value: 'email', label: 'E-mail' },
  { value: 'fax', label: 'Fax' },
  { value: 'hand', label: 'Paper by hand' },
  { value: 'mail', label: 'Letter' },
  { value: 'portal', label: 'Online portal' },
] as const;

/** A typed reason lets a manager record a release or sale that the gates block. */
export const override: EventField = {
  name: 'override',
  label: 'Reason for going ahead despite what is missing',
  kind: 'longtext',
  required: optional,
};

/** Which one this answers. Left empty it is the only open one; where several are open, none is lifted until it is said. */
export const answers = (label: string, names: readonly EventType[]): EventField => ({
  name: 'answers',
  label,
  kind: 'event',
  names,
  required: optional,
});
