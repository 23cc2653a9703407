import * as fc from 'fast-check';
import { momentText } from '../../main/office/zone';
import { describe, expect, it } from 'vitest';
import type { Assessment, CaseEvent } from '../../preload/contract/law';
import { assess } from '../../main/office/law/engine/assess/assess';
import { auctionsFor } from '../../main/office/law/engine/auctions';
import { evaluate } from '../../main/office/law/engine/assess/evaluate';
import { usualLaw as law } from '../../main/office/rulebook/operations';
import { queueSteps } from '../../main/office/law/engine/queue';
import type { CaseInput } from '../../main/office/law/engine/timeline/timeline';
import { validateEvent } from '../../main/office/law/engine/validate';
import { anyCase, anyInstant, happenedBy } from './arbitraries';

const iso = (instant: number) => new Date(instant).toISOString();
const at = (input: CaseInput, instant: number): Assessment => assess(input, law, iso(instant));
const withEvent = (input: CaseInput, event: CaseEvent): CaseInput => ({ ...input, events: [...input.events, event] });

describe('whatever happened to a vehicle', () => {
  it('a note that is about nothing changes nothing', () =>
    fc.assert(
      fc.property(anyCase, anyInstant, (input, now) => {
        const noted = withEvent(input, { id: 99, type: 'note', at: '2026-10-01', data: { about: 'general', text: 'Keys in the box' } });
        expect(at(noted, now)).toEqual(at(input, now));
      }),
      { numRuns: 300 },
    ));

  it('the order in which events stand decides nothing', () =>
    fc.assert(
      fc.property(
        anyCase.chain((input) => fc.tuple(fc.constant(input), fc.shuffledSubarray([...input.events], { minLength: input.events.length }))),
        anyInstant,
        ([input, shuffled], now) => {
          const inOrder = at(input, now);
          const permuted = at({ ...input, events: shuffled }, now);
          expect({ ...permuted, warnings: permuted.warnings.toSorted() }).toEqual({ ...inOrder, warnings: inOrder.warnings.toSorted() });
        },
      ),
      { numRuns: 300 },
    ));

  it('a later now never turns a done step undone', () =>
    fc.assert(
      fc.property(anyCase, anyInstant, fc.integer({ min: 1, max: 200 * 86_400 }), (any, now, seconds) => {
        const input = happenedBy(any, now);
        const later = new Map(at(input, now + seconds * 1000).steps.map((step) => [step.rule, step]));
        const done = at(input, now).steps.filter(({ state, doneAt }) => state === 'done' || (state === 'late' && doneAt !== null));
        for (const step of done) expect(later.get(step.rule)).toMatchObject({ state: step.state, doneAt: step.doneAt });
      }),
      { numRuns: 300 },
    ));

  it('time alone never moves an opening or a due', () =>
    fc.assert(
      fc.property(anyCase, anyInstant, fc.integer({ min: 1, max: 200 * 86_400 }), (any, now, seconds) => {
        const input = happenedBy(any, now);
        const later = new Map(at(input, now + seconds * 1000).steps.map((step) => [step.rule, step]));
        const moved = at(input, now).steps.filter(({ rule, opensAt, dueAt }) => {
          const other = later.get(rule);
          return other !== undefined && (other.opensAt !== opensAt || other.dueAt !== dueAt);
        });
        expect(moved).toEqual([]);
      }),
      { numRuns: 300 },
    ));

  it('nothing changes between now and the moment of the next change', () =>
    fc.assert(
      fc.property(anyCase, anyInstant, fc.double({ min: 0, max: 1, noNaN: true }), (input, now, share) => {
        const before = at(input, now);
        const end = before.changesAt === null ? now + 400 * 86_400_000 : Date.parse(before.changesAt);
        expect(end).toBeGreaterThan(now);
        const between = now + Math.floor((end - 1 - now) * share);
        expect(at(input, between)).toEqual(before);
        expect(at(input, end - 1)).toEqual(before);
      }),
      { numRuns: 500 },
    ));

  it('the numbers and the words agree', () =>
    fc.assert(
      fc.property(anyCase, anyInstant, (input, now) => {
        const numbers = evaluate(input, law, now);
        const words = at(input, now);
        const text = (instant: number | null) => (instant === null ? null : momentText(instant));
        expect([words.status, words.level, words.sale.allowed, words.release.allowed]).toEqual([
          numbers.status,
          numbers.level,
          numbers.saleAllowed,
          numbers.releaseAllowed,
        ]);
        expect([words.sale.earliestAt, words.sale.safeAt, words.changesAt]).toEqual(
          [numbers.sale.earliest, numbers.sale.safe, numbers.changesAt].map(text),
        );
        expect(words.steps.map(({ rule, state, level, opensAt, dueAt }) => [rule, state, level, opensAt, dueAt])).toEqual(
          numbers.steps.map(({ rule, state, level, opens, due }) => [rule.rule.id, state, level, text(opens), text(due)]),
        );
        const rows = queueSteps(numbers);
        expect(rows[0]?.level ?? null).toBe(words.level);
        for (const row of rows) {
          const step = words.steps.find(({ rule }) => rule === row.rule);
          expect([step?.verb, step?.level, step?.toConfirm]).toEqual([row.verb, row.level, row.toConfirm]);
        }
      }),
      { numRuns: 500 },
    ));

  it('a sale is allowed only when nothing is missing, the police do not hold the vehicle, and no petition is open', () =>
    fc.assert(
      fc.property(anyCase, anyInstant, (input, now) => {
        const { sale } = at(input, now);
        expect(sale.allowed).toBe(sale.missing.length === 0);
        expect(sale.missing.length).toBe(sale.blocks.length);
        const { line } = evaluate(input, law, now);
        const stands = line.held || line.petitionOpen || line.disposal !== null || line.registerEntered === null;
        expect(sale.allowed && stands).toBe(false);
        const tooEarly = sale.safeAt !== null && Date.parse(sale.safeAt) > now;
        expect(sale.allowed && tooEarly).toBe(false);
        expect(Date.parse(sale.earliestAt ?? sale.safeAt ?? iso(now))).toBeLessThanOrEqual(Date.parse(sale.safeAt ?? iso(now)));
      }),
      { numRuns: 1000 },
    ));

  it('a blocked sale is never recorded by hand without a reason', () =>
    fc.assert(
      fc.property(anyCase, anyInstant, (input, now) => {
        const sold = { type: 'sold', at: iso(now), data: {} } as const;
        const verdict = validateEvent(input, sold, law, iso(now));
        expect(verdict.accepted && !at(input, now).sale.allowed).toBe(false);
      }),
      { numRuns: 300 },
    ));

  it('a blocked sale is never offered: with the paper and its ad in time, every day offered is allowed', () =>
    fc.assert(
      fc.property(anyCase, anyInstant, (input, now) => {
        // Only what has happened: an event of the future is refused when it is recorded.
        const happened = happenedBy(input, now);
        const settled = { ...happened, events: happened.events.filter(({ type }) => type !== 'corrected') };
        for (const { at: saleAt, handInBy, printsOn } of auctionsFor(settled, law, iso(now)).auctions) {
          const paper: CaseEvent = { id: 60, type: 'state_release_received', at: iso(now), data: { form: 'TR-52L' } };
          const ad: CaseEvent[] = [
            { id: 61, type: 'sale_scheduled', at: iso(now), data: { saleAt } },
            { id: 62, type: 'ad_published', at: printsOn, data: { saleAt } },
          ];
          const ready = { ...settled, events: [...settled.events, paper, ...(handInBy === null ? [] : ad)] };
          expect(at(ready, Date.parse(saleAt)).sale.missing).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    ));

  it('a not-before never moves earlier with a later notice date', () =>
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 0, max: 100 }), (input, days) => {
        const noticed = (day: number) =>
          withEvent(
            { ...input, events: input.events.filter(({ type }) => type !== 'corrected' && type !== 'state_notice_mailed') },
            {
              id: 50,
              type: 'state_notice_mailed',
              at: new Date(Date.UTC(2026, 10, 1 + day)).toISOString().slice(0, 10),
            },
          );
        const safe = (day: number) => evaluate(noticed(day), law, Date.parse('2028-01-01T00:00:00Z')).sale.safe;
        const [earlier, later] = [safe(days), safe(days + 1)];
        expect(earlier !== null && later !== null && earlier > later).toBe(false);
      }),
      { numRuns: 300 },
    ));
});
