import { z } from 'zod';
import { vehicleFields, type VehicleFields } from '../../../preload/contract/vehicleFields';
import { formatMoney, parseMoney } from '../../format/money';
import { factOf, facts, type Fact } from './fields';

/** A fact as the page shows it; undefined when it is not known. */
export function shownFact(fact: Fact, fields: Partial<VehicleFields>): string | undefined {
  const value = fields[fact.name];
  if (value === null || value === undefined || value === '') return undefined;
  if (fact.kind === 'money' && typeof value === 'number') return formatMoney(value);
  if (fact.kind === 'yesno') return value === true ? 'Yes' : 'No';
  return String(value);
}

/** What the form holds while it is typed: text as text, yes and no as themselves. */
export type FactDraft = Record<string, unknown>;

/** The stored facts as the form shows them. */
export function draftOf(fields: Partial<VehicleFields>): FactDraft {
  const entries = facts.map((fact) => [fact.name, typed(fact, fields[fact.name])] as const);
  return Object.fromEntries(entries);
}

function typed(fact: Fact, value: VehicleFields[keyof VehicleFields] | undefined): string | boolean | null {
  if (fact.kind === 'yesno') return typeof value === 'boolean' ? value : null;
  if (value === null || value === undefined) return '';
  return fact.kind === 'money' && typeof value === 'number' ? (value / 100).toFixed(2) : String(value);
}

function read(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return null;
  const kind = factOf(name)?.kind;
  if (kind === 'year') return Number(value);
  if (kind === 'money') return parseMoney(value) ?? value;
  return value;
}

/** Reads the form by the contract's own schema: an empty box is a fact not known. */
export const factSchema = z.object(
  Object.fromEntries(
    Object.entries(vehicleFields.shape).map(([name, schema]) => [name, z.preprocess((value) => read(name, value), schema.optional())]),
  ),
);

/** The contract's complaint in words for the person at the form. */
export function plainIssue(issue: z.core.$ZodRawIssue): string | undefined {
  const fact = factOf(String(issue.path?.[0] ?? ''));
  if (issue.code === 'too_big' && fact?.kind !== 'year') return `At most ${String(issue.maximum)} characters.`;
  if (fact?.kind === 'year') return 'Enter a year such as 2014.';
  if (fact?.kind === 'money') return 'Enter an amount such as 125.00.';
  return undefined;
}
