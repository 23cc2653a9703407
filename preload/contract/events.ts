import { contestForms } from './eventForms/contest';
import { custodyForms } from './eventForms/custody';
import type { EventField, EventForm } from './eventForms/field';
import { leavingForms } from './eventForms/leaving';
import { recordForms } from './eventForms/record';
import type { EventType } from './law';

export type { EventField, EventForm } from './eventForms/field';

/** Ways of telling the police that leave a paper: they also close the office's own step of the TOP in writing. */
export const writtenMethods = ['email', 'fax', 'mail', 'hand', 'portal'] as const;

/** The form of each event type: what the window asks for and what proves it. Data only. */
export const eventForms: Readonly<Record<EventType, EventForm>> = { ...custodyForms, ...contestForms, ...leavingForms, ...recordForms };

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
