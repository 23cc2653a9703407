import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountedLine } from '../../preload/contract/law';
import { evaluate } from '../../main/office/law/assess/evaluate';
import type { CaseStep } from '../../main/office/law/assess/steps';
import { countedLines } from '../../main/office/law/explain/counted';
import { dayText, weekdayOf, type Day } from '../../main/office/law/counting/day';
import { readWhen } from '../../main/office/law/counting/when';
import { dayOf, momentText, type Instant } from '../../main/office/law/counting/zone';
import { compileLaw } from '../../main/office/law/compile';
import { michigan } from '../../main/office/law/michigan/michigan';
import { rulePack } from '../../main/office/law/rules';
import type { Unit } from '../../main/office/law/counting/counting';
import { anyCase, anyInstant } from './arbitraries';

const dayIn = (text: string): Day => readWhen(text)!.day;
const sum = (lines: readonly CountedLine[], of: RegExp) => lines.filter(({ note }) => of.test(note));

/** Every rule that counts, in every unit and with any number: so that each kind of count comes about. */
const anyChange = fc.record({
  unit: fc.constantFrom<Unit>('hours', 'calendar_days', 'business_days', 'business_hours'),
  amount: fc.integer({ min: 0, max: 40 }),
  roll: fc.boolean(),
  delivered: fc.boolean(),
});

function lawWith({ unit, amount, roll, delivered }: Readonly<{ unit: Unit; amount: number; roll: boolean; delivered: boolean }>) {
  if (delivered) return law;
  const rules = michigan.rules.map((rule) => {
    if (rule.kind === 'due_by') return { ...rule, unit, amount, roll };
    if (rule.kind === 'not_before') return { ...rule, unit, amount };
    return rule.kind === 'window' ? { ...rule, amount, until: amount + 10, roll } : rule;
  });
  return compileLaw(rulePack.parse({ ...michigan, rules }));
}

const law = compileLaw(michigan);
const { calendar } = law;

/** What must be true of the lines of any step, from the dates that the step itself gives. */
function check(step: CaseStep, lines: readonly CountedLine[]): void {
  const { rule, trigger, opens, due } = step;
  if (trigger === null || (opens === null && due === null)) {
    expect(lines).toEqual([]);
    return;
  }
  const { kind } = rule.rule;
  const dueDays = sum(lines, /^Due by the end of this day/);
  const openDays = sum(lines, /pens with this day/);
  const passed = sum(lines, /passed over/);
  const byDays = rule.unit === 'calendar_days' || rule.unit === 'business_days';
  const day = (instant: Instant | null) => (instant === null ? [] : [dayText(dayOf(instant))]);

  if (kind === 'sale_gate') expect([dueDays.length, openDays.map(({ at }) => at)]).toEqual([0, day(opens)]);
  else if (kind === 'due_before') {
    expect([dueDays.length, openDays.length, passed.length]).toEqual([0, 0, 0]);
    expect(sum(lines, /handed in by/).map(({ at }) => at)).toEqual(day(due));
    for (const { at } of sum(lines, /newspaper appears/)) expect(weekdayOf(dayIn(at))).toBe(law.office.adPrintWeekday);
    for (const { at } of sum(lines, /does not appear/)) expect(weekdayOf(dayIn(at))).not.toBe(law.office.adPrintWeekday);
  } else if (byDays) {
    expect(dueDays.map(({ at }) => at)).toEqual(day(due));
    expect(openDays.map(({ at }) => at)).toEqual(opens !== null && due !== null && dayOf(opens) === dayOf(due) ? [] : day(opens));
  } else expect([dueDays.length, openDays.length, passed.length]).toEqual([0, 0, 0]);

  const nominal = trigger.day + (kind === 'window' ? rule.until : step.amount);
  const last = kind === 'sale_gate' ? dayOf(opens ?? 0) - 1 : dayOf(due ?? opens ?? 0);
  for (const { at } of passed) {
    expect(calendar.isBusinessDay(dayIn(at))).toBe(false);
    expect(dayIn(at)).toBeGreaterThanOrEqual(nominal);
    expect(dayIn(at)).toBeLessThan(last);
  }
  if (kind !== 'due_before' && byDays) expect(passed.length).toBe(rule.unit === 'calendar_days' ? Math.max(0, last - nominal) : 0);
  for (const { at } of sum(lines, /^(Saturday|Sunday|[A-Z][\w' .]+): not counted/)) expect(calendar.isBusinessDay(dayIn(at))).toBe(false);

  const counts = lines.flatMap(({ count }) => (count === null ? [] : [count]));
  expect(counts).toEqual(counts.map((_count, index) => index + 1));
  if (rule.unit === 'hours' && kind !== 'due_before' && kind !== 'sale_gate')
    expect(lines.map(({ at }) => at)).toEqual([momentText(trigger.instant), momentText(due ?? opens ?? 0)]);
  if (rule.unit === 'business_hours')
    for (const { at, note } of lines) expect(/stands still/.test(note)).toBe(!calendar.isBusinessDay(dayIn(at)));
  if (byDays && kind === 'due_by') {
    const away = rule.unit === 'calendar_days' ? Math.min(step.amount, last - trigger.day) : step.amount;
    expect(counts.length).toBe(away);
  }
}

describe('the lines of a count', () => {
  it('say only what the step gives: when it opens, when it is due, which days are passed over', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyCase, anyInstant, anyChange, (input, now, change) => {
        const own = lawWith(change);
        for (const step of evaluate(input, own, now).steps) {
          const lines = countedLines(step, own);
          check(step, lines);
          if (lines.length > 0) seen.add(`${step.rule.rule.kind} ${step.rule.unit}`);
        }
      }),
      { numRuns: 600, seed: 9 },
    );
    expect([...seen].toSorted()).toEqual(
      [
        ...['due_by', 'not_before'].flatMap((kind) =>
          ['business_days', 'business_hours', 'calendar_days', 'hours'].map((unit) => `${kind} ${unit}`),
        ),
        'due_before calendar_days',
        'sale_gate calendar_days',
        'window calendar_days',
      ].toSorted(),
    );
  });
});
