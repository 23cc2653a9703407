import { levels, type Level } from '../../../../../preload/contract/law';
import type { CaseRule, Law } from '../compile';
import type { Instant } from '../counting/zone';
import type { Horizon } from './horizon';

const dayLength = 86_400_000;

/** 0 is the most urgent. */
export const urgency = (level: Level): number => levels.indexOf(level);

/** Never more urgent than the rule's cap. */
export function capped(level: Level | null, one: CaseRule): Level | null {
  const { cap } = one.rule;
  return level === null || cap === undefined || urgency(level) >= urgency(cap) ? level : cap;
}

/** The level of the yard's own act before its due instant: TODAY on its day or within 24 hours, SOON some days before. */
export function levelBefore(due: Instant, one: CaseRule, law: Law, horizon: Horizon): Level | null {
  const dueDay = law.zone.dayOf(due);
  const today = Math.min(law.zone.startOfDay(dueDay - (one.rule.urgentDays ?? 0)), due - dayLength);
  if (horizon.reached(today)) return 'TODAY';
  return horizon.reached(law.zone.startOfDay(dueDay - (one.rule.warnDays ?? law.office.soonDays))) ? 'SOON' : null;
}

/** The level of another's act before its due instant: WAIT, unless the rule says from which day the office looks at it. */
export function levelWhileWaiting(due: Instant, one: CaseRule, law: Law, horizon: Horizon): Level {
  const { warnDays, urgentDays } = one.rule;
  const dueDay = law.zone.dayOf(due);
  if (urgentDays !== undefined && horizon.reached(law.zone.startOfDay(dueDay - urgentDays))) return 'TODAY';
  return warnDays !== undefined && horizon.reached(law.zone.startOfDay(dueDay - warnDays)) ? 'SOON' : 'WAIT';
}
