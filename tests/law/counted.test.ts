import * as fc from 'fast-check';
import { dayOf, momentText, readWhen } from '../../main/office/zone';
import { describe, expect, it } from 'vitest';
import type { CountedLine } from '../../preload/contract/law';
import { evaluate } from '../../main/office/law/engine/assess/evaluate';
import type { CaseStep } from '../../main/office/law/engine/assess/steps';
import { countedLines } from '../../main/office/law/engine/explain/counted';
import { dayText, weekdayOf, type Day } from '../../main/office/law/engine/counting/day';
import type { Instant } from '../../main/office/law/engine/counting/zone';
import { compileLaw } from '../../main/office/law/engine/compile';
import { michigan } from '../../main/office/law/packs/michigan/michigan';
import { rulePack } from '../../main/office/law/engine/pack';
import type { Unit } from '../../main/office/law/engine/counting/counting';
import { anyCase, anyInstant } from './arbitraries';

const dayIn = (text: string): Day => readWhen(text)!.day;

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

const textsOf = (lines: readonly CountedLine[], of: RegExp) => lines.filter(({ note }) => of.test(note)).map(({ at }) => at);
const dayTexts = (instant: Instant | null) => (instant === null ? [] : [dayText(dayOf(instant))]);
const isSame = (one: readonly unknown[], other: readonly unknown[]) => JSON.stringify(one) === JSON.stringify(other);

/** What the lines of a step say and the step's own dates do not. */
function faultsOf(step: CaseStep, lines: readonly CountedLine[]): readonly string[] {
  const { rule, trigger, opens, due } = step;
  if (trigger === null || (opens === null && due === null)) return lines.length === 0 ? [] : ['lines without a date'];
  const { kind } = rule.rule;
  const isGate = kind === 'sale_gate';
  const isAd = kind === 'due_before';
  const byDays = !isGate && !isAd && (rule.unit === 'calendar_days' || rule.unit === 'business_days');
  const nominal = trigger.day + (kind === 'window' ? rule.until : step.amount);
  const last = isGate ? dayOf(opens ?? 0) - 1 : dayOf(due ?? opens ?? 0);
  const onlyDue = opens !== null && due !== null && dayOf(opens) === dayOf(due);
  const passed = textsOf(lines, /passed over/).map(dayIn);
  const rolls = isGate || (byDays && rule.unit === 'calendar_days');
  const counts = lines.flatMap(({ count }) => (count === null ? [] : [count]));
  const moments = lines.map(({ at }) => at);
  const off = (of: RegExp) => textsOf(lines, of).map(dayIn);
  const holds: Readonly<Record<string, boolean>> = {
    'exactly the due day is due': isSame(textsOf(lines, /^Due by the end of this day/), byDays ? dayTexts(due) : []),
    'exactly the opening opens': isSame(textsOf(lines, /pens with this day/), isGate || (byDays && !onlyDue) ? dayTexts(opens) : []),
    'passed over are exactly the days between the count and the due day': passed.length === (rolls ? Math.max(0, last - nominal) : 0),
    'passed over are only days off, from the last day of the count to the day before the due one': passed.every(
      (day) => !calendar.isBusinessDay(day) && day >= nominal && day < last,
    ),
    'not counted are only days off': off(/^(?!The day).*: not counted/).every((day) => !calendar.isBusinessDay(day)),
    'counts follow each other': isSame(
      counts,
      counts.map((_count, index) => index + 1),
    ),
    'as many days are counted as the rule counts': !byDays || counts.length === (kind === 'window' ? rule.until : step.amount),
    'a clock of hours runs from the trigger to the end':
      rule.unit !== 'hours' || isSame(moments, [momentText(trigger.instant), momentText(due ?? opens ?? 0)]),
    'the clock stands still on days off only':
      rule.unit !== 'business_hours' || lines.every(({ at, note }) => note.includes('stands still') !== calendar.isBusinessDay(dayIn(at))),
    'the text is handed in on the due day': !isAd || isSame(textsOf(lines, /handed in by/), dayTexts(due)),
    'the newspaper appears on its print day': off(/newspaper appears/).every((day) => weekdayOf(day) === law.office.adPrintWeekday),
    'it does not appear on another': off(/does not appear/).every((day) => weekdayOf(day) !== law.office.adPrintWeekday),
  };
  return Object.entries(holds).flatMap(([name, isTrue]) => (isTrue ? [] : [`${rule.rule.id}: ${name}`]));
}

describe('the lines of a count', () => {
  it('say only what the step gives: when it opens, when it is due, which days are passed over', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyCase, anyInstant, anyChange, (input, now, change) => {
        const own = lawWith(change);
        for (const step of evaluate(input, own, now).steps) {
          const lines = countedLines(step, own);
          expect(faultsOf(step, lines)).toEqual([]);
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
