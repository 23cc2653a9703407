import { describe, expect, it } from 'vitest';
import { readWhen } from '../../main/office/zone';
import { eventTypes, towTypes } from '../../preload/contract/law';
import { eventForms } from '../../preload/contract/events';
import { compileLaw } from '../../main/office/law/engine/compile';
import { michigan } from '../../main/office/law/packs/michigan/michigan';
import { queueCoverage } from './queueRows';
import { rulePack } from '../../main/office/law/engine/pack';
import type { RuleData } from '../../main/office/law/engine/rules';
import { assessed, caseOf, event, ordinary, stepOf } from './kit';

const day = (text: string) => readWhen(text)!.day;
const [firstRule] = michigan.rules;
const pack = (...added: Partial<RuleData>[]) => ({
  ...michigan,
  rules: [...michigan.rules, ...added.map((change) => ({ ...firstRule, ...change }))],
});
const faults = (...changed: Partial<RuleData>[]) => rulePack.safeParse(pack(...changed)).error?.issues.map(({ message }) => message) ?? [];
const clock: Partial<RuleData> = { id: 'MI-99', kind: 'due_by', from: 'towed', actor: 'yard', unit: 'hours' };

describe('a rule pack is checked when it is loaded', () => {
  it.each<[string, Partial<RuleData>, string]>([
    ['without anything to count from', { ...clock, from: undefined as never }, 'MI-99: names nothing to count from'],
    ['with a window of one end', { ...clock, kind: 'window', amount: 20 }, 'MI-99: a window needs an end after its opening'],
    ['with a second end on a plain due', { ...clock, until: 30 }, 'MI-99: only a window has two ends'],
    ['with a rolled not-before', { ...clock, kind: 'not_before', roll: true }, 'MI-99: a not-before is never rolled'],
    ['that ends before it begins', { ...clock, effectiveFrom: '2026-01-01', effectiveTo: '2025-01-01' }, 'MI-99: ends before it begins'],
    ['with a clock in years', { ...clock, unit: 'years' }, 'MI-99: a clock counts in hours or days'],
    ["of another's act without a way to ask", { ...clock, actor: 'police' }, 'MI-99: says not how to ask'],
  ])('refuses a rule %s', (_what, change, message) => expect(faults(change)).toContain(message));

  it('refuses two versions of a rule on one day, and takes them side by side', () => {
    expect(faults(clock, clock)).toEqual(['MI-99: stands twice on the same day']);
    expect(faults({ ...clock, effectiveTo: '2026-07-01' }, { ...clock, effectiveFrom: '2026-07-01' })).toEqual([]);
  });

  it('refuses a predicate, an event or a field it does not know', () => {
    expect(faults({ ...clock, when: ['full_moon'] as never }).length).toBeGreaterThan(0);
    expect(rulePack.safeParse({ ...michigan, rules: [{ ...firstRule, colour: 'red' }] }).success).toBe(false);
  });

  it('refuses a law in which a kind of tow lacks a number that its gates compute with, on any day', () => {
    const without = (...left: typeof michigan.rules) =>
      rulePack.safeParse({ ...michigan, rules: left }).error?.issues.map(({ message }) => message);
    expect(without(...michigan.rules.filter(({ id }) => id !== 'MI-44'))).toContain('no rule is the ad_days of crash');
    expect(without(...michigan.rules.filter(({ id, effectiveTo }) => id !== 'MI-22' || effectiveTo !== null))).toContain(
      'no rule is the redemption of crash from 2018-10-17 on',
    );
  });
});

describe('the rules of Michigan', () => {
  it('every one of the numbered rules is there', () => {
    const ids = new Set(michigan.rules.map(({ id }) => id));
    const numbered = ['01', '02', '03', '04', '05', 10, 11, 12, 13, 14, 15, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]
      .concat([40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 60, 61, 62, 63, 64])
      .map((number) => `MI-${number}`);
    expect(numbered.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('each names its source; none cites the repealed 252c', () => {
    for (const { citation, citations } of michigan.rules)
      for (const one of [citation, ...Object.values(citations)]) expect(one).toMatch(/^(?!.*252c).*(MCL|Department of State|Office rule)/);
  });

  it('every tow type has its rules, and every event a form', () => {
    for (const towType of towTypes) expect(compileLaw(michigan).track(towType, day('2026-11-02')).rules.length).toBeGreaterThan(0);
    expect(Object.keys(eventForms).toSorted()).toEqual([...eventTypes].toSorted());
  });

  it('the queue rows that come from rules name rules of the pack', () => {
    const ids = new Set(michigan.rules.map(({ id }) => id));
    expect(queueCoverage.map(({ row }) => row)).toEqual(Array.from({ length: 35 }, (_, index) => `Q${index + 1}`));
    for (const { by, waitsFor } of queueCoverage) {
      expect(by.filter((id) => !ids.has(id))).toEqual([]);
      expect(by.length > 0 || waitsFor !== null).toBe(true);
    }
  });
});

describe('a new version of a rule', () => {
  const changed = rulePack.parse({
    ...michigan,
    rules: michigan.rules.flatMap((rule) =>
      rule.id === 'MI-20' && rule.effectiveTo === null
        ? [
            { ...rule, effectiveTo: '2027-01-01' },
            { ...rule, amount: 3, effectiveFrom: '2027-01-01' },
          ]
        : [rule],
    ),
  });
  const law = compileLaw(changed);
  const due = (towed: string) => {
    const events = [event('towed', towed), event('register_entered', '2027-01-04T09:00:00-05:00')];
    return stepOf(caseOf('private_property', events), 'MI-20', '2027-01-05T12:00:00-05:00', law).dueAt;
  };
  it('holds for cases towed from its date on; older cases keep the rules of their day', () => {
    expect(due('2026-12-31T23:59:00-05:00')).toBe('2027-01-11T23:59:59-05:00');
    expect(due('2027-01-01T00:00:00-05:00')).toBe('2027-01-07T23:59:59-05:00');
  });
});

describe("an office's override", () => {
  const override = { rule: 'MI-20', amount: 3, reason: 'Bill not yet in the pack', by: 'M. Ortiz', at: '2026-11-01T12:00:00.000Z' };
  const input = caseOf('private_property', ordinary.slice(0, 3));
  const now = '2026-11-05T12:00:00-05:00';

  it('changes the number, says what it was, why and who, and leaves the pack as it is', () => {
    const step = stepOf(input, 'MI-20', now, compileLaw(michigan, { overrides: [override] }));
    expect(step).toMatchObject({ dueAt: '2026-11-06T23:59:59-05:00', override: { ...override, was: '7' } });
    expect(step.why).toContain('The office changed the count from 7: Bill not yet in the pack (M. Ortiz).');
    expect(stepOf(input, 'MI-20', now)).toMatchObject({ dueAt: '2026-11-10T23:59:59-05:00', override: null });
  });

  it('moves the gate that computes with the number', () => {
    const { sale } = assessed(input, now, compileLaw(michigan, { overrides: [override] }));
    expect(sale.safeAt).toBe('2026-11-28T00:00:00-05:00');
    expect(assessed(input, now).sale.safeAt).toBe('2026-12-01T00:00:00-05:00');
    const longer = compileLaw(michigan, { overrides: [{ ...override, rule: 'MI-22', amount: 40 }] });
    expect(assessed(caseOf('private_property', ordinary), '2026-11-07T12:00:00-05:00', longer).sale.safeAt).toBe(
      '2026-12-17T00:00:00-05:00',
    );
  });

  it('the one made last counts', () => {
    const later = { ...override, amount: 5, at: '2026-11-02T12:00:00.000Z' };
    expect(stepOf(input, 'MI-20', now, compileLaw(michigan, { overrides: [later, override] })).dueAt).toBe('2026-11-08T23:59:59-05:00');
  });
});
