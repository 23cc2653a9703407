import { describe, expect, it } from 'vitest';
import type { TowType } from '../../preload/contract/law';
import type { CaseEvent } from '../../preload/contract/law';
import { calendarAhead, explain } from '../../main/office/law/engine/explain/explain';
import { usualLaw as law } from '../../main/office/rulebook/operations';
import { caseOf, event, ordinary, readyToSell } from './kit';

const now = '2026-11-20T12:00:00-05:00';
const explained = (events: readonly CaseEvent[], rule: string, towType: TowType = 'private_property', at = now) =>
  explain(caseOf(towType, events), law, at, rule);
const linesOf = (...given: Parameters<typeof explained>) =>
  explained(...given).counted.map(({ at, count, note }) => `${at} ${count ?? '-'} ${note}`.trim());

describe('why, always', () => {
  it('gives the rule its words, its source and its mark', () =>
    expect(explained(ordinary, 'MI-22')).toMatchObject({
      citation: 'MCL 257.252a(13)',
      mark: 'S',
      text: expect.stringContaining('within 20 days after the notice date'),
      trigger: { what: 'the notice date', at: '2026-11-06' },
      dueAt: '2026-11-27T23:59:59-05:00',
      override: null,
    }));

  it('lists each counted day and names the one passed over', () => {
    const lines = linesOf(ordinary, 'MI-22');
    expect(lines.length).toBe(22);
    expect([lines[0], lines[1], lines[20], lines[21]]).toEqual([
      '2026-11-06 - The day it counts from is not counted.',
      '2026-11-07 1',
      '2026-11-26 20 Thanksgiving: passed over, as the last day.',
      '2026-11-27 - Due by the end of this day.',
    ]);
  });

  it('counts business days only, naming the others', () => {
    const sold = [...readyToSell, event('sold', '2026-11-25T10:00:00-05:00')];
    expect(linesOf(sold, 'MI-52', 'private_property', '2026-11-26T12:00:00-05:00')).toEqual([
      '2026-11-25 - The day it counts from is not counted.',
      '2026-11-26 - Thanksgiving: not counted.',
      '2026-11-27 1 Due by the end of this day.',
    ]);
  });

  it('shows where a clock that runs on business days stands still', () => {
    const events = [event('towed', '2026-11-20T15:00:00-05:00')];
    expect(linesOf(events, 'MI-62', 'scrap_unregistered', '2026-11-21T12:00:00-05:00')).toEqual([
      '2026-11-20 - The clock runs for 9 hours.',
      '2026-11-21 - Saturday: the clock stands still.',
      '2026-11-22 - Sunday: the clock stands still.',
      '2026-11-23 - The clock runs for 15 hours.',
    ]);
  });

  it('says when the clocks change within a count of hours', () => {
    const events = [event('towed', '2026-10-31T20:10:00-04:00')];
    expect(linesOf(events, 'MI-10', 'public_abandoned')).toEqual([
      '2026-10-31T20:10:00-04:00 - The clock starts.',
      '2026-11-01T19:10:00-05:00 - 24 hours later. The clocks change in between: elapsed time counts.',
    ]);
  });

  it('marks the day a window opens', () => {
    const events = [event('towed', '2026-11-02T10:00:00-05:00'), event('police_released', '2026-11-05')];
    const lines = linesOf(events, 'MI-13', 'hold');
    expect([lines[20], lines[30]]).toEqual(['2026-11-25 20 Opens with this day.', '2026-12-05 30 Due by the end of this day.']);
  });

  it('counts back from the sale to the paper that prints in time', () => {
    const lines = linesOf(readyToSell, 'MI-45');
    expect(lines).toEqual([
      '2026-11-30 - The sale.',
      '2026-11-29 1 The newspaper appears, too near the sale.',
      '2026-11-28 2',
      '2026-11-27 3',
      '2026-11-26 4',
      '2026-11-25 5 The newspaper does not appear.',
      '2026-11-24 6 The newspaper does not appear.',
      '2026-11-23 7 The newspaper does not appear.',
      '2026-11-22 8 The newspaper appears: the last day for the ad.',
      '2026-11-21 -',
      '2026-11-20 -',
      '2026-11-19 -',
      '2026-11-18 - The text is handed in by 4:00 PM.',
    ]);
  });

  it('explains the sale gate up to the day after the window', () => {
    const lines = linesOf(ordinary, 'MI-40');
    expect(lines.slice(-3)).toEqual([
      '2026-11-26 20 Thanksgiving: passed over, as the last day.',
      '2026-11-27 21 The last day to redeem or petition.',
      '2026-11-28 - A sale opens with this day.',
    ]);
  });

  it('says so where nothing can be counted yet, where the rule is a standing one, or of another tow type', () => {
    expect(explained(ordinary.slice(0, 2), 'MI-20').why).toBe('The LEIN entry is not recorded, and this counts from it.');
    expect(explained(ordinary, 'MI-01')).toMatchObject({ state: null, counted: [], why: 'A standing rule without a clock.' });
    expect(explained(ordinary, 'MI-13').why).toBe('Does not apply to this tow type.');
  });

  it('refuses a rule that is not there', () => expect(() => explained(ordinary, 'MI-98')).toThrow('There is no rule MI-98'));
});

it('the calendar ahead lists what opens and what is due, in order', () =>
  expect(
    calendarAhead(caseOf('private_property', ordinary), law, now).map(({ at, rule, kind }) => `${at.slice(0, 10)} ${rule} ${kind}`),
  ).toEqual([
    '2026-11-27 MI-22 due',
    '2026-11-28 MI-40 opens',
    '2026-11-28 OFFICE-TR52L opens',
    '2026-12-01 MI-42 opens',
    '2026-12-18 MI-41 due',
  ]));
