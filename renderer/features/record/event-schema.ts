import { z } from 'zod';
import { givenMomentOrDay } from '../../../preload/contract/common';
import type { EventField, EventForm } from '../../../preload/contract/events';
import { parseMoney } from '../../format/money';

/** What the record form holds while it is typed: everything as text, yes and no as themselves. */
export type EventDraft = { at: string; note: string; data: Record<string, unknown> };
/** The same, checked and read. */
export type EventEntry = z.output<ReturnType<typeof eventSchema>>;

const needed = 'This is needed.';

const missing = (value: unknown) => value === '' || value === null || value === undefined;

const kinds: Readonly<Record<EventField['kind'], z.ZodType>> = {
  text: z.string().trim().max(500, 'At most 500 characters.'),
  longtext: z.string().trim().max(4000, 'At most 4,000 characters.'),
  moment: z.union([givenMomentOrDay], 'Enter a date.'),
  day: z.iso.date('Enter a date.'),
  money: z.string().transform((typed, context) => {
    const cents = parseMoney(typed);
    if (cents === undefined) context.addIssue({ code: 'custom', message: 'Enter an amount such as 125.00.' });
    return cents;
  }),
  event: z.string().transform(Number).pipe(z.int('Choose an event.')),
  choice: z.string(),
  yesno: z.boolean(),
};

function fieldSchema(field: EventField): z.ZodType {
  const optional = z.preprocess((value) => (missing(value) ? undefined : value), kinds[field.kind].optional());
  return field.required ? optional.refine((value) => value !== undefined, needed) : optional;
}

/** Checks and reads a record form: money becomes cents, what was left empty is left out. */
export function eventSchema(form: EventForm) {
  return z.object({
    at: z.string().min(1, 'Enter when it happened.').pipe(givenMomentOrDay),
    note: z
      .string()
      .trim()
      .max(4000, 'At most 4,000 characters.')
      .transform((note) => (note === '' ? null : note)),
    data: z.object(Object.fromEntries(form.fields.map((field) => [field.name, fieldSchema(field)]))),
  });
}

/** An empty form; what happened is taken to have happened just now. */
export const emptyDraft = (form: EventForm, now: string): EventDraft => ({
  at: now,
  note: '',
  data: Object.fromEntries(form.fields.map((field) => [field.name, field.kind === 'yesno' ? null : ''])),
});
