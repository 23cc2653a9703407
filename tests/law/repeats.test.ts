import * as fc from 'fast-check';
import { readWhen } from '../../main/office/zone';
import { describe, expect, it } from 'vitest';
import type { CaseEvent, EventType } from '../../preload/contract/law';
import { evaluate } from '../../main/office/law/engine/assess/evaluate';
import { blockedAt } from '../../main/office/law/engine/assess/judgement';
import { usualLaw as law } from '../../main/office/rulebook/operations';
import type { CaseInput } from '../../main/office/law/engine/timeline/timeline';
import { anyCase, anyInstant, anyWhen, happenedBy } from './arbitraries';
import { assessed, caseOf, event, ordinary, rowsAt, stepOf } from './kit';

const now = '2026-12-10T12:00:00-05:00';
const far = Date.parse('2028-01-01T00:00:00Z');

describe('the same thing recorded twice', () => {
  const towed = event('towed', '2026-11-20T10:00:00-05:00');
  const released = (at: string) => event('police_released', at);

  it('a second police release moves neither the due date later nor the opening earlier', () => {
    const input = caseOf('crash', [towed, released('2026-12-01'), released('2026-12-05')]);
    expect(stepOf(input, 'MI-13', now)).toMatchObject({ opensAt: '2026-12-25T00:00:00-05:00', dueAt: '2026-12-31T23:59:59-05:00' });
    expect(stepOf(input, 'OFFICE-TWICE', now).why).toContain(
      'Two dates are recorded for the police release: Tue Dec 1, 2026, Sat Dec 5, 2026.',
    );
  });

  it('a second notice: the petition is due by the earlier, the sale opens by the later', () => {
    const input = caseOf('private_property', [...ordinary, event('state_notice_mailed', '2026-11-12')]);
    expect(stepOf(input, 'MI-22', now).dueAt).toBe('2026-11-27T23:59:59-05:00');
    expect(assessed(input, now).sale.safeAt).toBe('2026-12-03T00:00:00-05:00');
  });

  it('they are asked about once, and settled by taking the other one back', () => {
    const other = event('state_notice_mailed', '2026-11-12');
    const input = caseOf('private_property', [...ordinary, other]);
    const settled = {
      ...input,
      events: [...input.events, event('corrected', now, { event: other.id, void: true, reason: 'Other vehicle' })],
    };
    expect(rowsAt(input, now).filter((row) => row.includes('TWICE'))).toEqual(['TODAY OFFICE-TWICE']);
    expect(rowsAt(settled, now).filter((row) => row.includes('TWICE'))).toEqual([]);
    expect(assessed(settled, now).sale.safeAt).toBe('2026-11-28T00:00:00-05:00');
  });

  it('a day, and a moment of that day, are the same', () =>
    expect(rowsAt(caseOf('private_property', [...ordinary, event('state_notice_mailed', '2026-11-06T09:00:00-05:00')]), now)).not.toContain(
      'TODAY OFFICE-TWICE',
    ));

  it('a petition entered twice is asked about; one of the owner and one of the secured party are two', () => {
    const petition = (petitioner: string) => event('petition_filed', '2026-11-20', { petitioner });
    const rows = (...petitioners: string[]) => rowsAt(caseOf('private_property', [...ordinary, ...petitioners.map(petition)]), now);
    expect(rows('owner', 'owner')).toContain('TODAY OFFICE-TWICE');
    expect(rows('owner', 'secured_party')).not.toContain('TODAY OFFICE-TWICE');
  });
});

const repeatable: readonly EventType[] = [
  'register_entered',
  'state_notice_mailed',
  'police_released',
  'abandonment_reported',
  'petition_filed',
];
const isLaw = (rule: string) => rule.startsWith('MI-');

/** Without what names another event or changes the type: what is left is that the same thing is said once more. */
const plain = (input: CaseInput): CaseInput => ({
  ...input,
  events: input.events
    .filter(({ type }) => type !== 'corrected')
    .map((one) => ({ ...one, data: Object.fromEntries(Object.entries(one.data ?? {}).filter(([name]) => name !== 'answers')) })),
});

describe('whatever is recorded', () => {
  it('adding a repeated fact never moves a due date of the law later, nor an opening or a sale earlier', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...repeatable), anyWhen, (any, type, at) => {
        const input = plain(any);
        const before = evaluate(input, law, far);
        // With no hold and no petition open, one more release or petition would be a new one; an abandonment report may be made again after a new release.
        if (!input.events.some((one) => one.type === type)) return;
        if (type === 'police_released' && (before.line.held || input.events.some((one) => one.type === 'hold_placed'))) return;
        if (type === 'petition_filed' && !before.line.petitionOpen) return;
        const after = evaluate({ ...input, events: [...input.events, { id: 90, type, at, data: {} }] }, law, far);
        const steps = new Map(after.steps.map((step) => [step.rule.rule.id, step]));
        compared += 1;
        for (const { rule, due, opens } of before.steps) {
          const step = steps.get(rule.rule.id);
          if (step === undefined || !isLaw(rule.rule.id)) continue;
          expect((step.due ?? -Infinity) <= (due ?? Infinity), `${rule.rule.id} is due no later`).toBe(true);
          expect((step.opens ?? Infinity) >= (opens ?? -Infinity), `${rule.rule.id} opens no earlier`).toBe(true);
        }
        const opening = (sale: typeof before.sale) => sale.safe ?? Infinity;
        expect(opening(after.sale)).toBeGreaterThanOrEqual(opening(before.sale));
      }),
      { numRuns: 2000 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  it('an act is never allowed by an event that happened after it', () =>
    fc.assert(
      fc.property(
        anyCase,
        anyInstant,
        fc.constantFrom<EventType>('released', 'sold', 'scrapped', 'transferred'),
        anyCase,
        (input, instant, type, other) => {
          const act: CaseEvent = { id: 80, type, at: new Date(instant).toISOString(), data: {} };
          const when = readWhen(act.at)!;
          const later = other.events.filter((one) => one.type !== 'corrected' && (readWhen(one.at)?.instant ?? 0) > instant);
          const added = later.map((one, index): CaseEvent => ({ ...one, id: 100 + index }));
          expect(blockedAt({ ...input, events: [...input.events, ...added] }, act, when, law).codes).toEqual(
            blockedAt(input, act, when, law).codes,
          );
        },
      ),
      { numRuns: 500 },
    ));

  it('what is still to come changes nothing before its time', () =>
    fc.assert(
      fc.property(anyCase, anyInstant, (any, instant) => {
        // A correction may say that something happened earlier than was recorded.
        const input = { ...any, events: any.events.filter(({ type }) => type !== 'corrected') };
        const without = evaluate(happenedBy(input, instant), law, instant);
        const { steps, sale, status, releaseBlocks, unlawful } = evaluate(input, law, instant);
        expect({ steps, sale, status, releaseBlocks, unlawful }).toEqual({
          steps: without.steps,
          sale: without.sale,
          status: without.status,
          releaseBlocks: without.releaseBlocks,
          unlawful: without.unlawful,
        });
      }),
      { numRuns: 500 },
    ));
});
