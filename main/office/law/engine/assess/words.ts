import type { CaseRule } from '../compile';
import type { RuleData } from '../rules';
import type { Timeline } from '../timeline/timeline';
import type { CaseStep } from './steps';

const unitWords: Readonly<Record<NonNullable<RuleData['unit']>, readonly [string, string]>> = {
  hours: ['hour', 'hours'],
  calendar_days: ['day', 'days'],
  business_days: ['business day', 'business days'],
  business_hours: ['hour on business days', 'hours on business days'],
  years: ['year', 'years'],
  photographs: ['photograph', 'photographs'],
  dollars: ['dollar', 'dollars'],
  miles: ['mile', 'miles'],
};

/** `24 hours`, `1 business day`. */
export function countInWords(amount: number, unit: NonNullable<RuleData['unit']>): string {
  const [one, many] = unitWords[unit];
  return `${amount} ${amount === 1 ? one : many}`;
}

/** `20 minutes`, `3 hours 5 minutes`, `2 days`: how much too late, rounded down. */
export function elapsedInWords(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 120) return plural(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return minutes % 60 === 0 ? plural(hours, 'hour') : `${plural(hours, 'hour')} ${plural(minutes % 60, 'minute')}`;
  return plural(Math.floor(hours / 24), 'day');
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

const actorWords: Readonly<Record<CaseRule['rule']['actor'], string>> = {
  yard: 'The office',
  police: 'The police',
  state: 'The state',
  court: 'The court',
  owner: 'The owner',
  secured_party: 'The secured party',
  property_owner: 'The property owner',
  newspaper: 'The newspaper',
  buyer: 'The buyer',
};

export const actorInWords = (rule: CaseRule): string => actorWords[rule.rule.actor];

/** What a step asks the office to do. Once another's act is the office's turn, it asks for it. */
export function verbOf({ rule, level }: CaseStep, { facts }: Timeline): string {
  const { verb, ask } = rule.rule;
  return withAgency(level === 'TODAY' || level === 'OVERDUE' ? (ask ?? verb) : verb, facts.agencyName);
}

/** A verb phrase with the agency's name in it, its first letter large. */
export function withAgency(phrase: string, agencyName: string | null | undefined): string {
  const named = phrase.replaceAll('{agency}', agencyName?.trim() || 'the police');
  return capital(named);
}

/** The first letter large, as a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
