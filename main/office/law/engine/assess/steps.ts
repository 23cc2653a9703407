import type { Level, stepStates } from '../../../../../preload/contract/law';
import type { CaseRule, Law } from '../compile';
import { conditions, type CaseState } from '../conditions';
import type { ConditionName } from '../conditionNames';
import { lastPaper } from '../counting/auction';
import { dueAfter, opensAfter } from '../counting/counting';
import { whenOf, type When } from '../counting/when';
import type { Instant } from '../counting/zone';
import type { Anchor } from '../timeline/anchors';
import { latestOf, type Timeline } from '../timeline/timeline';
import type { SaleState } from './gates';
import { capped, levelBefore, levelWhileWaiting } from './levels';

type StepState = (typeof stepStates)[number];

/** One step in numbers; its words are made by `assess` only. */
export type CaseStep = Readonly<{
  rule: CaseRule;
  state: StepState;
  level: Level | null;
  opens: Instant | null;
  due: Instant | null;
  done: When | null;
  trigger: When | null;
  /** What the trigger is. */
  anchor: Anchor | null;
  /** How many of the rule's units it counts to its opening, or to its due where it does not open. */
  amount: number;
  /** It counts from the rule's fallback, the trigger itself not being known. */
  byFallback: boolean;
  toConfirm: boolean;
  /** A right that ended unused. */
  lapsed: boolean;
  /** Recorded acts that were not allowed, of the alert about them. */
  unlawful: readonly string[];
  /** The condition that makes the step not applicable. */
  failed: ConditionName | 'in_yard' | null;
}>;

const hours24 = 86_400_000;

/** Works out one rule's step; null where it does not show. */
export function stepOf(rule: CaseRule, state: CaseState, law: Law): CaseStep | null {
  const data = rule.rule;
  for (const name of data.when) if (!conditions[name](state)) return null;
  const { line } = state;
  const clock = clockOf(rule, state, law);
  const done = doneAt(rule, line, clock.opens);
  const base = { rule, ...clock, done, toConfirm: false, lapsed: false, unlawful: state.unlawful, failed: null, level: null } as const;
  if (done !== null) return { ...base, state: isLate(done, clock, rule) && !ranInTime(rule, clock, line, law) ? 'late' : 'done' };
  if (line.disposal !== null && !data.afterDisposal) return { ...base, state: 'not-applicable', failed: 'in_yard' };
  const failed = data.informs.find((name) => !conditions[name](state));
  if (failed !== undefined) return { ...base, state: 'not-applicable', failed };
  return openStep(base, state, law);
}

type Clock = Readonly<{
  trigger: When | null;
  anchor: Anchor | null;
  amount: number;
  byFallback: boolean;
  opens: Instant | null;
  due: Instant | null;
}>;
type Base = Omit<CaseStep, 'state'>;

function clockOf(rule: CaseRule, { line, sale }: CaseState, law: Law): Clock {
  const data = rule.rule;
  const nothing = { trigger: null, anchor: null, amount: rule.amount, byFallback: false, opens: null, due: null };
  if (data.kind === 'sale_gate') {
    const { counted, safe } = sale.opening;
    return counted === null ? nothing : { ...nothing, trigger: counted.from, anchor: counted.anchor, amount: counted.days, opens: safe };
  }
  const own = data.from === undefined ? null : anchorOf(data.from, line, sale, law);
  const byFallback = own === null;
  const from = byFallback ? data.fallback?.from : data.from;
  const first = own ?? (from === undefined ? null : anchorOf(from, line, sale, law));
  if (first === null) return nothing;
  // What is due counts from the earlier of two recorded dates, what is not allowed before a time from the later.
  const opensFrom = data.kind === 'not_before' || data.kind === 'window' ? (latestAnchorOf(from, line, sale, law) ?? first) : first;
  const trigger = data.kind === 'not_before' ? opensFrom : first;
  const amount = byFallback ? rule.amount + (data.fallback?.amount ?? 0) : rule.amount;
  const anchor = (byFallback ? data.fallback?.from : data.from) ?? null;
  const found = { trigger, anchor, amount, byFallback };
  switch (data.kind) {
    case 'due_by':
      return { ...found, opens: null, due: dueAfter(trigger, amount, rule.unit, data.roll, law.calendar) };
    case 'due_before':
      return { ...found, opens: null, due: lastPaper(trigger.day, amount, law.office, law.zone).handInBy };
    case 'not_before':
      return { ...found, opens: opensAfter(trigger, amount, rule.unit, law.calendar), due: null };
    case 'window':
      return {
        ...found,
        opens: opensAfter(opensFrom, amount, rule.unit, law.calendar),
        due: dueAfter(trigger, rule.until, rule.unit, data.roll, law.calendar),
      };
    default:
      return { ...found, opens: null, due: null };
  }
}

/** The end of the petition window is no event: it follows from the notice, the entry in the register and the decision. */
function anchorOf(name: Anchor, line: Timeline, { opening }: SaleState, { zone }: Law): When | null {
  if (name !== 'windowEnded') return line[name];
  return opening.soonest === null ? null : whenOf(opening.soonest, zone);
}

function latestAnchorOf(name: Anchor | undefined, line: Timeline, { opening }: SaleState, { zone }: Law): When | null {
  if (name === undefined) return null;
  if (name !== 'windowEnded') return latestOf(line, name);
  return opening.safe === null ? null : whenOf(opening.safe, zone);
}

/** The first act that fulfils the step; one before a window's opening does not. */
function doneAt(rule: CaseRule, line: Timeline, opens: Instant | null): When | null {
  let done: When | null = null;
  for (const anchor of rule.rule.doneBy) {
    const act = anchor === 'windowEnded' ? null : actOf(anchor, rule, line, opens);
    if (act !== null && (done === null || act.instant < done.instant)) done = act;
  }
  return done;
}

function actOf(anchor: Exclude<Anchor, 'windowEnded'>, rule: CaseRule, line: Timeline, opens: Instant | null): When | null {
  const act = line[anchor];
  if (act === null || opens === null || rule.rule.kind !== 'window') return act;
  const first = act.zone.dayOf(opens);
  return (line.repeats[anchor] ?? [act]).find(({ day }) => day >= first) ?? null;
}

/** Where a time of day is not known, being late cannot be shown within the due day. */
function isLate(done: When, { due, trigger }: Clock, rule: CaseRule): boolean {
  if (due === null) return false;
  const byDays = done.dateOnly || (trigger?.dateOnly === true && rule.unit === 'hours');
  return byDays ? done.day > done.zone.dayOf(due) : done.instant >= due + 1000;
}

/** An ad that appeared on the last print day or before was handed in early enough. */
function ranInTime({ rule, amount }: CaseRule, { trigger }: Clock, { adPublished }: Timeline, law: Law): boolean {
  if (rule.kind !== 'due_before' || trigger === null || adPublished === null) return false;
  return adPublished.day <= lastPaper(trigger.day, amount, law.office, law.zone).printsOn;
}

function openStep(base: Base, state: CaseState, law: Law): CaseStep {
  const { horizon } = state;
  const { rule, opens, due, trigger } = base;
  const data = rule.rule;
  const step = (name: StepState, level: Level | null): CaseStep => ({ ...base, state: name, level: capped(level, rule) });
  if (data.kind === 'alert') return step('due', data.openLevel ?? 'TODAY');
  if (trigger === null && data.kind !== 'sale_gate') return data.openWithoutTrigger ? unknownTrigger(base, state) : step('waiting', null);
  // Where two dates are recorded the window may close by the one before it opens by the other: then it is asked for until that is settled.
  if (opens !== null && (due === null || opens <= due) && !horizon.reached(opens)) {
    const warned = data.kind === 'window' && horizon.reached(law.zone.startOfDay(law.zone.dayOf(opens) - (data.warnDays ?? 0)));
    return step('waiting', warned ? 'SOON' : null);
  }
  if (due === null) {
    if (opens === null) return step('waiting', null);
    return data.openLevel === undefined ? step('done', null) : step('due', data.openLevel);
  }
  if (!horizon.passed(due)) {
    if (data.actor !== 'yard') return step('waiting', levelWhileWaiting(due, rule, law, horizon));
    return step('due', data.kind === 'window' ? 'TODAY' : levelBefore(due, rule, law, horizon));
  }
  if (data.lapses) return { ...base, state: data.actor === 'yard' ? 'not-applicable' : 'done', lapsed: true };
  if (data.actor !== 'yard') return step('late', 'TODAY');
  return isToConfirm(base, due, state) ? { ...step('due', 'TODAY'), toConfirm: true } : step('late', 'OVERDUE');
}

/**
 * Unrecorded is not undone: a duty that lay before the office first heard of the vehicle is to be confirmed for 24 hours
 * from the tow, or from the first news where the tow is older than that; so is one whose time of day is not known.
 */
function isToConfirm({ rule, trigger }: Base, due: Instant, { line, horizon }: CaseState): boolean {
  if (trigger?.dateOnly === true && rule.unit === 'hours' && !horizon.reached(due + hours24)) return true;
  const { known, towed } = line;
  if (known === null || due >= known.instant) return false;
  const recent = towed !== null && known.instant < towed.instant + hours24;
  return !horizon.reached((recent ? towed.instant : known.instant) + hours24);
}

/** A duty whose clock cannot be read: it is open, to be confirmed, and overdue a day after the office heard of the vehicle. */
function unknownTrigger(base: Base, { line, horizon }: CaseState): CaseStep {
  const overdue = line.known !== null && horizon.reached(line.known.instant + hours24);
  return { ...base, state: 'due', level: capped(overdue ? 'OVERDUE' : 'TODAY', base.rule), toConfirm: true };
}
