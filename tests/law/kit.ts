import type { Assessment, CaseEvent, CaseFacts, EventType, Step, TowType } from '../../preload/contract/law';
import { assess } from '../../main/office/law/engine/assess/assess';
import { evaluate } from '../../main/office/law/engine/assess/evaluate';
import type { Law } from '../../main/office/law/engine/compile';
import { usualLaw } from '../../main/office/rulebook/operations';
import { queueSteps } from '../../main/office/law/engine/queue';
import type { CaseInput } from '../../main/office/law/engine/timeline/timeline';

let lastId = 0;

/** An event as the office records it. */
export function event(type: EventType, at: string, data: Record<string, unknown> = {}): CaseEvent {
  lastId += 1;
  return { id: lastId, type, at, data };
}

export const caseOf = (towType: TowType, events: readonly CaseEvent[], facts: CaseFacts = {}): CaseInput => ({ towType, facts, events });

export const assessed = (input: CaseInput, now: string, law: Law = usualLaw): Assessment => assess(input, law, now);

export function stepIn(assessment: Assessment, rule: string): Step {
  const step = assessment.steps.find((one) => one.rule === rule);
  if (!step) throw new Error(`no step ${rule} among ${assessment.steps.map((one) => one.rule).join(' ')}`);
  return step;
}

export const stepOf = (input: CaseInput, rule: string, now: string, law: Law = usualLaw): Step => stepIn(assessed(input, now, law), rule);

/** Rows of the queue as `LEVEL RULE`. */
export const rowsAt = (input: CaseInput, now: string, law: Law = usualLaw): string[] =>
  queueSteps(evaluate(input, law, Date.parse(now))).map(({ level, rule }) => `${level} ${rule}`);

/** ISO text so many minutes later. */
export const later = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();

/** A private-property tow that went as it should, up to the notice. */
export const ordinary = [
  event('towed', '2026-11-02T14:10:00-05:00'),
  event('police_notified', '2026-11-02T14:30:00-05:00', { how: 'phone', officer: 'Reyes' }),
  event('register_entered', '2026-11-03T09:05:00-05:00', { number: 'L-118' }),
  event('state_notice_mailed', '2026-11-06'),
] as const;

/** With the TR-52L in hand; the sale is not scheduled. */
export const readyForSale = [...ordinary, event('state_release_received', '2026-11-18', { form: 'TR-52L' })] as const;

/** Ready to sell on Monday, November 30, 2026 at 10:00. */
export const readyToSell = [
  ...readyForSale,
  event('sale_scheduled', '2026-11-19T09:00:00-05:00', { saleAt: '2026-11-30T10:00:00-05:00' }),
  event('ad_published', '2026-11-25', { newspaper: 'Flint Daily' }),
] as const;
