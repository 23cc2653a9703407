import { z } from 'zod';
import { givenDay, givenMomentOrDay } from '../../../../../preload/contract/common';
import { eventForms, type EventField } from '../../../../../preload/contract/events';
import { eventTypes, type EventType } from '../../../../../preload/contract/law';

/** The shape of one field's value, as its form draws it. */
function shapeOf(field: EventField): z.ZodType {
  switch (field.kind) {
    case 'text':
      return z.string().trim().max(500);
    case 'longtext':
      return z.string().trim().max(4000);
    case 'moment':
      return givenMomentOrDay;
    case 'day':
      return givenDay;
    case 'money':
      return z.int().min(0).max(100_000_000);
    case 'event':
      return z.int().min(1);
    case 'choice':
      return z.enum((field.choices ?? []).map(({ value }) => value));
    case 'yesno':
      return z.boolean();
  }
}

/** The data of an event type: what its form asks for, each with its kind; other keys are kept as they are. */
function dataOf(type: EventType) {
  const shape = eventForms[type].fields.map((field) => {
    const value = shapeOf(field);
    return [field.name, field.essential ? value : value.nullish()] as const;
  });
  return z.looseObject(Object.fromEntries(shape));
}

const eventData = new Map(eventTypes.map((type) => [type, dataOf(type)]));

/** What an event of this type should carry and does not: the labels of its required fields left empty. */
export function missingFields(type: EventType, data: Readonly<Record<string, unknown>>): readonly string[] {
  const isEmpty = (value: unknown) => value === undefined || value === null || value === '';
  return eventForms[type].fields.filter((field) => field.required && isEmpty(data[field.name])).map(({ label }) => label);
}

/** A year that cannot be is told with the one likely meant. */
const faultIn = (label: string, { code, message }: z.core.$ZodIssue) =>
  code === 'custom' ? `${label}: ${message}` : `${label} cannot be read.`;

/** What does not fit, by field name; empty when all fits. */
export function faultsOf(type: EventType, data: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const parsed = eventData.get(type)?.safeParse(data);
  if (parsed === undefined || parsed.success) return {};
  const label = (name: string) => eventForms[type].fields.find((field) => field.name === name)?.label ?? name;
  return Object.fromEntries(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0] ?? 'data');
      return [name, data[name] === undefined ? `${label(name)} is needed.` : faultIn(label(name), issue)];
    }),
  );
}
